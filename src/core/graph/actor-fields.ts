import type { ActorId } from '../model.ts'
import { EDGE_TYPES, type Moved, type Selection } from './view.ts'

/** Values of a view that name actors, as its links write them. */

export function isActorId(text: string): text is ActorId {
  return /^(state|figure|organization|group):./.test(text)
}

export function writeSelection(selection: Selection): string {
  switch (selection.kind) {
    case 'actor':
      return `actor~${selection.actor}`
    case 'pair':
      return `pair~${selection.a}~${selection.b}${selection.type ? `~${selection.type}` : ''}`
    case 'meeting':
      return `meeting~${selection.meeting}`
    case 'article':
      return `article~${selection.article}${selection.at === null ? '' : `~${selection.at}`}`
  }
}

export function readSelection(text: string): Selection | undefined {
  const [kind, a = '', b = '', c = ''] = text.split('~')
  if (kind === 'actor' && isActorId(a)) return { kind, actor: a }
  if (kind === 'pair' && isActorId(a) && isActorId(b)) {
    return { kind, a, b, type: EDGE_TYPES.find((type) => type === c) ?? null }
  }
  if (kind === 'meeting' && a !== '') return { kind, meeting: a }
  if (kind === 'article' && a !== '') return { kind, article: a, at: /^\d{1,9}$/.test(b) ? Number(b) : null }
  return undefined
}

export function readMoved(text: string): Moved | undefined {
  const [actor = '', x = '', y = ''] = text.split('~')
  const isNumber = (part: string) => /^-?\d{1,6}$/.test(part)
  return isActorId(actor) && isNumber(x) && isNumber(y) ? { actor, x: Number(x), y: Number(y) } : undefined
}
