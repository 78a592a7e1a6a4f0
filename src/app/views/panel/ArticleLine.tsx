import { useContext } from 'preact/hooks'
import type { DossierArticle } from '../../../core/dossier.ts'
import { panel } from '../../messages/panel.ts'
import { AppContext } from '../../state/context.ts'
import { copyCitation } from './cite.ts'

/** Title, source and date of an article, with the two ways to open it; what is quoted from it can be cited. */
export function ArticleLine({
  article,
  open,
  quote = null,
}: {
  readonly article: DossierArticle
  readonly open: () => void
  readonly quote?: string | null
}) {
  const app = useContext(AppContext)
  return (
    <p class="article-line">
      <button type="button" class="link" onClick={open}>
        {article.title ?? article.id}
      </button>
      <span>
        {article.source ?? panel.unknownSource} · {article.date ?? panel.undatedArticle}
        {article.copies.length > 0 && ` · ${panel.reportedBy(article.copies.length + 1)}`}
      </span>
      {isWeb(article.url) && (
        <a href={article.url} target="_blank" rel="noreferrer noopener">
          {panel.openSource}
        </a>
      )}
      <button type="button" class="quiet" onClick={() => copyCitation(app, article, quote)}>
        {panel.cite}
      </button>
    </p>
  )
}

/** Only web addresses become links: a file may name any other scheme. */
const isWeb = (url: string | null): url is string => url !== null && /^https?:\/\//i.test(url)
