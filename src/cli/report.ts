import { resolve } from 'node:path'
import { DEFAULT_PICTURE } from '../core/export/picture.ts'
import { reportOf } from '../core/export/report/content.ts'
import { reportHtml } from '../core/export/report/html.ts'
import { reportPages } from '../core/export/report/pages.ts'
import { type Command, UsageError } from './command.ts'
import { openFolder, writeWhole } from './folder.ts'
import { openTypesetter } from './fonts.ts'
import { toPdf } from './pictures.ts'
import { watchBar } from './progress.ts'
import { FILTER_USAGE, parseWithView, polesOf, viewOf } from './view.ts'

export const reportCommand: Command = {
  summary: 'a short illustrated report, HTML or PDF',
  usage: `entente report DIR [-o FILE] [OPTIONS] [FILTERS]

  -o, --output FILE   report.html (default) or a name that ends in .pdf
  --poles "A+A2,B"    sides by name or id (default: suggested from the dossier)
  --before --after    two windows to compare, such as 2013 and 2016
  --title TEXT
${FILTER_USAGE}`,
  run: async (args, terminal) => {
    const {
      rest,
      own,
      view: flags,
    } = parseWithView(args, {
      output: { type: 'string', short: 'o' },
      poles: { type: 'string' },
      title: { type: 'string' },
    })
    const [folder] = rest
    if (folder === undefined || rest.length > 1) throw new UsageError('name one dossier folder')
    const place = resolve(typeof own.output === 'string' ? own.output : 'report.html')
    if (!/\.(?:html|pdf)$/.test(place)) throw new UsageError('a report is a file that ends in .html or .pdf')
    const open = await openFolder(folder)
    const view = viewOf(open.dossier, flags)
    const poles = typeof own.poles === 'string' ? polesOf(open.dossier, own.poles) : view.poles
    const title = typeof own.title === 'string' ? own.title : null
    const options = { ...DEFAULT_PICTURE, engine: open.dossier.engine, title }
    const bar = watchBar(terminal.err, 'Writing the report')
    const report = await reportOf(open, { ...view, poles }, options, bar.watch)
    const [first, ...others] = reportPages(report)
    const content =
      place.endsWith('.pdf') && first
        ? await toPdf([first, ...others], bar.watch)
        : reportHtml(report, await openTypesetter())
    bar.end()
    await writeWhole(place, content)
    terminal.err.write(`${place}\n`)
    return 0
  },
}
