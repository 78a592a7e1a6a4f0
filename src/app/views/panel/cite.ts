import type { DossierArticle } from '../../../core/dossier.ts'
import { panel } from '../../messages/panel.ts'
import type { App } from '../../state/app.ts'

/** `“Ports reopen”, wire-a, 2016-03-02. https://…` with the sentence before it where one is cited; what is not known is left out. */
export function citation(
  { title, id, source, date, url }: Pick<DossierArticle, 'title' | 'id' | 'source' | 'date' | 'url'>,
  quote: string | null = null,
): string {
  const parts = [`“${title?.trim() ?? id}”`, source, date].filter(Boolean).join(', ')
  return [quote && `“${quote}”`, `${parts}.`, url].filter(Boolean).join(' ')
}

export async function copyCitation(app: App, article: DossierArticle, quote: string | null): Promise<void> {
  const words = citation(article, quote)
  try {
    await navigator.clipboard.writeText(words)
    app.say(panel.cited)
  } catch {
    app.say(words)
  }
}
