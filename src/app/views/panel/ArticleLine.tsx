import type { DossierArticle } from '../../../core/model.ts'
import { text } from '../../messages.ts'

/** Title, source and date of an article, with the two ways to open it. */
export function ArticleLine({
  article,
  open,
}: {
  readonly article: DossierArticle
  readonly open: () => void
}) {
  return (
    <p class="article-line">
      <button type="button" class="link" onClick={open}>
        {article.title ?? article.id}
      </button>
      <span>
        {article.source ?? text.unknownSource} · {article.date ?? text.undatedArticle}
        {article.copies.length > 0 && ` · ${text.reportedBy(article.copies.length + 1)}`}
      </span>
      {isWeb(article.url) && (
        <a href={article.url} target="_blank" rel="noreferrer noopener">
          {text.openSource}
        </a>
      )}
    </p>
  )
}

/** Only web addresses become links: a file may name any other scheme. */
const isWeb = (url: string | null): url is string => url !== null && /^https?:\/\//i.test(url)
