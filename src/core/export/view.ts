import type { View } from '../graph/view.ts'
import type { OpenDossier } from '../open-dossier.ts'
import { FORMATS } from './index.ts'
import { type ExportFile, exportInput } from './input.ts'
import { DEFAULT_PICTURE, type PictureOptions } from './picture.ts'

/** What `entente export` does, as a function. @throws RangeError on a format that `FORMATS` does not list */
export async function exportView(
  open: OpenDossier,
  view: View,
  format: string,
  picture: Partial<PictureOptions> = {},
): Promise<readonly ExportFile[]> {
  const found = FORMATS.find(({ name }) => name === format)
  if (!found)
    throw new RangeError(
      `There is no format "${format}"; there are ${FORMATS.map(({ name }) => name).join(', ')}.`,
    )
  return found.write(exportInput(open, view), { ...DEFAULT_PICTURE, engine: open.dossier.engine, ...picture })
}
