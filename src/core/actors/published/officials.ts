import type { ActorId } from '../../model.ts'
import type { Anchor } from '../anchors.ts'
import type { ActorLexicon } from '../lexicon/compiled.ts'
import type { Office } from '../lexicon/schema.ts'

/** The known figures whom the article names in full, for dating it by their offices. */
export const officials = (anchors: readonly (readonly Anchor[])[], lexicon: ActorLexicon) => {
  const ids = new Set<ActorId | null>()
  for (const anchor of anchors.flat())
    for (const name of anchor.names) if (name.sort === 'figure') ids.add(name.actor)
  return [...ids].flatMap((id) => {
    const figure = id ? lexicon.figures.get(id) : undefined
    if (!figure) return []
    return [{ label: figure.label, aliases: figure.aliases, offices: figure.offices.map(plainOffice) }]
  })
}

const plainOffice = ({ role, title, from, to }: Office) => ({
  role,
  title: title ?? role,
  from,
  to: to === '?' ? null : to,
})
