import { type Mode, twoMode } from '../graph/view.ts'
import { comparePicture } from './compare-picture.ts'
import { bibliographyFiles } from './data/bibliography.ts'
import { csvFiles } from './data/csv.ts'
import { cypherFiles } from './data/cypher.ts'
import { ftmFile } from './data/ftm.ts'
import { gexfFile } from './data/gexf.ts'
import { graphmlFile } from './data/graphml.ts'
import { jsonFile } from './data/json.ts'
import { ploverFile } from './data/plover.ts'
import type { Drawing } from './drawing.ts'
import type { ExportFile, ExportInput } from './input.ts'
import { matrixPicture } from './matrix-picture.ts'
import { meetingsPicture } from './meetings-picture.ts'
import { DEFAULT_PICTURE, networkPicture, type PictureOptions } from './picture.ts'
import { seriesPicture } from './series-picture.ts'
import { sidesPicture } from './sides-picture.ts'
import { toSvg } from './svg.ts'
import { trajectoriesPicture } from './trajectories-picture.ts'

/** A format that the pure core writes; PNG, PDF and the standalone page are made from these at the doors. */
export interface Format {
  readonly name: string
  /** for menus */
  readonly label: string
  /** what it cannot carry, in one sentence; null: nothing is lost */
  readonly loses: string | null
  readonly write: (input: ExportInput, picture: PictureOptions) => Promise<readonly ExportFile[]>
}

const one = async (file: Promise<ExportFile>): Promise<readonly ExportFile[]> => [await file]

export const FORMATS: readonly Format[] = [
  {
    name: 'svg',
    label: 'Picture, SVG',
    loses: 'It is a picture: the sentences stay in the dossier.',
    write: async (input, picture) => [{ name: 'picture.svg', content: toSvg(pictureOf(input, picture)) }],
  },
  { name: 'json', label: 'Everything, JSON', loses: null, write: (input) => one(jsonFile(input)) },
  {
    name: 'series',
    label: 'Small pictures by year, SVG',
    loses: 'It is a picture: the sentences stay in the dossier.',
    write: async (input, picture) => [{ name: 'years.svg', content: toSvg(seriesOf(input, picture)) }],
  },
  {
    name: 'gexf',
    label: 'Network with time, GEXF 1.3 (Gephi)',
    loses: 'Quotes, speakers of single sentences and meetings with their participants are not in it.',
    write: (input) => one(gexfFile(input)),
  },
  {
    name: 'graphml',
    label: 'Network, GraphML',
    loses: 'Time, quotes and meetings with their participants are not in it.',
    write: (input) => one(graphmlFile(input)),
  },
  { name: 'csv', label: 'Tables, CSV', loses: null, write: csvFiles },
  {
    name: 'plover',
    label: 'Event rows, PLOVER',
    loses: 'Positions, aliases and affiliations of the actors are not in it.',
    write: (input) => one(ploverFile(input)),
  },
  {
    name: 'cypher',
    label: 'Neo4j, Cypher and import files',
    loses: 'Positions of the picture apart, nothing of what is shown is lost.',
    write: cypherFiles,
  },
  {
    name: 'ftm',
    label: 'FollowTheMoney entities',
    loses: 'It knows no sign, status or offsets; role, description and summary say them in words.',
    write: (input) => one(ftmFile(input)),
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

/** `syria-sides-2013-2016`: corpus, view and years, for the name of a file. */
export function exportName({ graph, view }: Pick<ExportInput, 'graph' | 'view'>): string {
  const { from, to } = view.filter
  const years = from || to ? [...new Set([from ?? 'start', to ?? 'end'])] : ['all-years']
  const corpus = graph.dossier.name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return [corpus || 'dossier', view.mode, ...years].join('-')
}
