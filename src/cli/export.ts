import { existsSync, statSync } from 'node:fs'
import { extname, join, resolve } from 'node:path'
import type { Dossier } from '../core/dossier.ts'
import { exportName, FORMATS } from '../core/export/index.ts'
import { type ExportFile, exportInput } from '../core/export/input.ts'
import { LETTERINGS } from '../core/export/lettering.ts'
import { DEFAULT_PICTURE, PURPOSES, type Purpose } from '../core/export/picture.ts'
import { isIsoDate } from '../core/graph/fields.ts'
import { MODES, type View } from '../core/graph/view.ts'
import { type Command, type Terminal, UsageError } from './command.ts'
import { openFolder, writeAll, writeWhole } from './folder.ts'
import { openTypesetter } from './fonts.ts'
import { DOOR_FORMATS, type DoorOptions } from './pictures.ts'
import { watchBar } from './progress.ts'
import { FILTER_USAGE, parseWithView, polesOf, viewOf } from './view.ts'

const NAMES = [
  ...new Set([...FORMATS.map(({ name }) => name), ...DOOR_FORMATS.map(({ name }) => name)]),
].sort()

/** Formats that hold letters. */
const LETTERED = ['svg', 'series', 'pdf']

export const exportCommand: Command = {
  summary: 'writes a picture or a file of a dossier',
  usage: `entente export DIR --format F [-o FILE] [OPTIONS] [FILTERS]

  --format F          ${NAMES.join(', ')}
  -o, --output FILE   the file, or the folder for formats of several tables (default: named after corpus, view, years;
                      - writes to stdout)
  --view V            ${MODES.join(', ')}, or a permalink to take everything from
  --poles "A+A2,B"    sides by name or id
  --rollup            counts figures with the actor they speak for
  --theme light|dark  --size ${Object.keys(PURPOSES).join('|')}  --scale N (png)  --transparent
  --title TEXT        --no-legend  --no-caption  --sources
  --text ${LETTERINGS.join('|')}   letters of an SVG: inside the file (default), by the font's name, as outlines (also pdf)
  --sentences N       html: at most N sentences a tie, without the articles' texts (default: everything)
  --made DATE         writes a date into the caption; without it the same view gives the same bytes
${FILTER_USAGE}`,
  run: async (args, terminal) => {
    const { rest, own, view: flags } = parseWithView(args, OWN)
    const [folder] = rest
    if (folder === undefined || rest.length > 1) throw new UsageError('name one dossier folder')
    const wanted = typeof own.format === 'string' ? own.format : null
    const format = [...DOOR_FORMATS, ...FORMATS].find(({ name }) => name === wanted)
    if (!format)
      throw new UsageError(
        wanted === null
          ? 'say which with --format F'
          : `there is no format "${wanted}"; there are ${NAMES.join(', ')}`,
      )
    const picture = pictureOptions(own)
    const open = await openFolder(folder)
    const view = chosenView(open.dossier, own, flags)
    const input = exportInput(open, view)
    const options = {
      ...picture,
      engine: open.dossier.engine,
      theme: flags.theme === 'dark' ? 'dark' : 'light',
      typesetter: LETTERED.includes(format.name) ? await openTypesetter() : null,
    } as const
    const bar = watchBar(terminal.err, `Writing ${format.name}`)
    const files = await format.write(input, options, bar.watch)
    bar.end()
    return save(
      files,
      exportName(input, format.name),
      typeof own.output === 'string' ? own.output : null,
      terminal,
    )
  },
}

const OWN = {
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  view: { type: 'string' },
  poles: { type: 'string' },
  size: { type: 'string' },
  scale: { type: 'string' },
  transparent: { type: 'boolean' },
  title: { type: 'string' },
  text: { type: 'string' },
  'no-legend': { type: 'boolean' },
  'no-caption': { type: 'boolean' },
  sources: { type: 'boolean' },
  made: { type: 'string' },
  sentences: { type: 'string' },
} as const

type Own = Readonly<Record<string, string | boolean | undefined>>

const chosenView = (
  dossier: Dossier,
  own: Own,
  flags: Readonly<Record<string, string | undefined>>,
): View => {
  const told = typeof own.view === 'string' ? own.view : undefined
  const isMode = told !== undefined && (MODES as readonly string[]).includes(told)
  if (told !== undefined && !isMode && !told.includes('='))
    throw new UsageError(`--view ${told} is neither a link nor one of ${MODES.join(', ')}`)
  const view = viewOf(dossier, isMode ? { ...flags, mode: told } : flags, isMode ? undefined : told)
  return typeof own.poles === 'string' ? { ...view, poles: polesOf(dossier, own.poles) } : view
}

const pictureOptions = (own: Own): DoorOptions => {
  const size = own.size ?? 'screen'
  if (typeof size !== 'string' || !Object.hasOwn(PURPOSES, size))
    throw new UsageError(`--size ${String(size)} is not one of ${Object.keys(PURPOSES).join(', ')}`)
  const lettering = LETTERINGS.find((one) => one === (own.text ?? 'embedded'))
  if (!lettering) throw new UsageError(`--text ${String(own.text)} is not one of ${LETTERINGS.join(', ')}`)
  const scale = Number(own.scale ?? 2)
  if (!(scale > 0 && scale <= 8))
    throw new UsageError(`--scale ${String(own.scale)} is no number from 1 to 8`)
  if (own.sentences !== undefined && !/^\d{1,6}$/.test(String(own.sentences)))
    throw new UsageError(`--sentences ${String(own.sentences)} is no number; 0 leaves them out`)
  if (own.made !== undefined && !isIsoDate(String(own.made)))
    throw new UsageError(`--made ${String(own.made)} is no date such as 2016-10-12`)
  return {
    ...DEFAULT_PICTURE,
    ...PURPOSES[size as Purpose],
    scale,
    lettering,
    sentences: own.sentences === undefined ? null : Number(own.sentences),
    transparent: own.transparent === true,
    title: typeof own.title === 'string' ? own.title : null,
    legend: own['no-legend'] !== true,
    caption: own['no-caption'] !== true,
    sources: own.sources === true,
    made: typeof own.made === 'string' ? own.made : null,
  }
}

const save = async (
  files: readonly ExportFile[],
  name: string,
  output: string | null,
  { out, err }: Terminal,
): Promise<0> => {
  const [only] = files
  if (output === '-') {
    if (!only || files.length > 1) throw new UsageError('a format of several tables needs -o FOLDER')
    out.write(only.content)
    return 0
  }
  if (only && files.length === 1) {
    const asked = output ?? `${name}${extname(only.name)}`
    const inFolder = existsSync(asked) && statSync(asked).isDirectory()
    const place = resolve(inFolder ? join(asked, `${name}${extname(only.name)}`) : asked)
    await writeWhole(place, only.content)
    err.write(`${place}\n`)
    return 0
  }
  const folder = resolve(output ?? name)
  await writeAll(folder, files)
  err.write(`${folder}: ${files.map((file) => file.name).join(', ')}\n`)
  return 0
}
