import { exportInput } from '../../../core/export/input.ts'
import { DEFAULT_PICTURE, networkPicture } from '../../../core/export/picture.ts'
import { toSvg } from '../../../core/export/svg.ts'
import { text } from '../../messages.ts'
import type { App } from '../../state/app.ts'
import { download, rasterize } from './files.ts'

/** Every file that can be taken away, named by what it is for. */
export const FORMATS = {
  svg: text.formats.svg,
  png: text.formats.png,
  json: text.formats.json,
} as const
export type Format = keyof typeof FORMATS

export async function save(app: App, format: Format): Promise<void> {
  const name = `${app.source.value.dossier.name}-${app.view.value.mode}`.toLowerCase().replaceAll(' ', '-')
  switch (format) {
    case 'svg':
      return download(`${name}.svg`, 'image/svg+xml', picture(app))
    case 'png':
      return download(`${name}.png`, 'image/png', await rasterize(picture(app), 2))
    case 'json':
      return download(`${name}.json`, 'application/json', JSON.stringify(app.source.value.dossier))
  }
}

function picture(app: App): string {
  const { graph, visible, view } = exportInput(app.source.value, app.view.value)
  return toSvg(
    networkPicture(graph, visible, view, {
      ...DEFAULT_PICTURE,
      theme: app.themeName.value,
      engine: graph.dossier.engine,
    }),
  )
}
