import { type Mode, twoMode } from '../graph/view.ts'
import type { Watch } from '../watch.ts'
import { comparePicture } from './compare-picture.ts'
import { bibliographyFiles } from './data/bibliography.ts'
import { csvFiles } from './data/csv.ts'
import { cypherFiles } from './data/cypher.ts'
import { ftmFile } from './data/ftm.ts'
import { gexfFile } from './data/gexf.ts'
import { graphmlFile } from './data/graphml.ts'
import { graphologyFile } from './data/graphology.ts'
import { jsonFile } from './data/json.ts'
import { ploverFile } from './data/plover.ts'
import type { Drawing } from './drawing.ts'
import type { ExportFile, ExportInput } from './input.ts'
import { letteredSvg } from './lettering.ts'
import { matrixPicture } from './matrix-picture.ts'
import { meetingsPicture } from './meetings-picture.ts'
import { DEFAULT_PICTURE, networkPicture, type PictureOptions } from './picture.ts'
import { seriesPicture } from './series-picture.ts'
import { sidesPicture } from './sides-picture.ts'
import { trajectoriesPicture } from './trajectories-picture.ts'

/** A format that the pure core writes; PNG, PDF and the standalone page are made from these at the doors. */
export interface Format {
  readonly name: string
  /** for menus */
  readonly label: string
  /** what it cannot carry; data/README.md says the same */
  readonly loses: string
  readonly write: (
    input: ExportInput,
    picture: PictureOptions,
    watch?: Watch,
  ) => Promise<readonly ExportFile[]>
}

const svgOf = (drawing: Drawing, { lettering, typesetter }: PictureOptions): string =>
  letteredSvg(drawing, lettering, typesetter)

const one = async (file: Promise<ExportFile>): Promise<readonly ExportFile[]> => [await file]

export const FORMATS: readonly Format[] = [
  {
    name: 'svg',
    label: 'Picture, SVG',
    loses: 'It is a picture: the sentences stay in the dossier.',
    write: async (input, picture) => [
      { name: 'picture.svg', content: svgOf(pictureOf(input, picture), picture) },
    ],
  },
  {
    name: 'json',
    label: 'Everything, JSON',
    loses:
      'Articles stand in it as they came: what a reader corrected is in the graph, the corrections themselves are not.',
    write: (input, _, watch) => one(jsonFile(input, watch)),
  },
  {
    name: 'series',
    label: 'Small pictures by year, SVG',
    loses: 'It is a picture: the sentences stay in the dossier.',
    write: async (input, picture) => [
      { name: 'years.svg', content: svgOf(seriesOf(input, picture), picture) },
    ],
  },
  {
    name: 'gexf',
    label: 'Network with time, GEXF 1.3 (Gephi)',
    loses:
      'Quotes and speakers of single sentences are not in it. Meetings are undirected ties, which networkx refuses beside directed ones; in the view of meetings as meetings they are nodes, with how each one took part.',
    write: (input, _, watch) => one(gexfFile(input, watch)),
  },
  {
    name: 'graphml',
    label: 'Network, GraphML',
    loses: 'Quotes, speakers and all dates but the first and the last are not in it. Meetings as in GEXF.',
    write: (input, _, watch) => one(graphmlFile(input, watch)),
  },
  {
    name: 'graphology',
    label: 'Network, JSON (graphology, sigma)',
    loses:
      'Quotes, speakers and all dates but the first and the last are not in it. Meetings as in GEXF, and both directions open together.',
    write: (input, _, watch) => one(graphologyFile(input, watch)),
  },
  {
    name: 'csv',
    label: 'Tables, CSV',
    loses:
      'Full texts and the places where actors are named are not in it. Cells that a spreadsheet would calculate begin with an apostrophe.',
    write: (input, _, watch) => csvFiles(input, watch),
  },
  {
    name: 'plover',
    label: 'Event rows, PLOVER',
    loses:
      'Positions, aliases and affiliations of the actors are not in it, nor who was kept out of a meeting.',
    write: (input, _, watch) => one(ploverFile(input, watch)),
  },
  {
    name: 'cypher',
    label: 'Neo4j, Cypher and import files',
    loses:
      'Full texts are not in it; the import files hold actors and ties, the statements all the rest as well.',
    write: (input, _, watch) => cypherFiles(input, watch),
  },
  {
    name: 'ftm',
    label: 'FollowTheMoney entities',
    loses:
      'It knows no sign, status or offsets: role, description and record number say them in words. Kinds of actors become its nearest schemas.',
    write: (input, _, watch) => one(ftmFile(input, watch)),
  },
  {
    name: 'bibliography',
    label: 'Articles, CSL-JSON and BibTeX',
    loses: 'Only the articles are in it.',
    write: async (input) => bibliographyFiles(input),
  },
]

const PICTURES: Readonly<Record<Mode, typeof networkPicture>> = {
  network: networkPicture,
  list: networkPicture,
  sides: sidesPicture,
  matrix: matrixPicture,
  trajectories: trajectoriesPicture,
  compare: comparePicture,
}

/** The picture of a view: what the screen shows, and what SVG, PNG, PDF and print are made from. */
export function pictureOf(
  { graph, visible, view }: ExportInput,
  options: Partial<PictureOptions> = {},
): Drawing {
  const full = { ...DEFAULT_PICTURE, engine: graph.dossier.engine, ...options }
  const draw = twoMode(view) ? meetingsPicture : PICTURES[view.mode]
  return draw(graph, visible, view, full)
}

/** Small multiples by year of the same view, as one picture. */
export function seriesOf({ graph, view }: ExportInput, options: Partial<PictureOptions> = {}): Drawing {
  return seriesPicture(graph, view, { ...DEFAULT_PICTURE, engine: graph.dossier.engine, ...options })
}

/** Where two formats end alike, the name tells them apart. */
const ALIKE: Readonly<Record<string, string>> = {
  series: 'by-year',
  report: 'report',
  'report-pdf': 'report',
  plover: 'events',
  ftm: 'followthemoney',
  graphology: 'graphology',
  csv: 'tables',
  cypher: 'cypher',
  bibliography: 'articles',
}

/** `syria-sides-2013-2016`: corpus, view and years, and what it is where its ending does not say, for the name of a file. */
export function exportName({ graph, view }: Pick<ExportInput, 'graph' | 'view'>, format = ''): string {
  const { from, to } = view.filter
  const years = from || to ? [...new Set([from ?? 'start', to ?? 'end'])] : ['all-years']
  const corpus = graph.dossier.name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  const kind = ALIKE[format]
  const parts = [corpus || 'dossier', twoMode(view) ? 'meetings' : view.mode, ...years]
  return [...parts, ...(kind ? [kind] : [])].join('-')
}
