import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Span, TextSpan } from '../../../core/model.ts'

/** The words selected inside `box`, as offsets of the article: its headline and paragraphs say where they begin. */
export function useSelection(box: RefObject<HTMLElement | null>): TextSpan | null {
  const [span, setSpan] = useState<TextSpan | null>(null)
  useEffect(() => {
    const onChange = () => {
      const selection = getSelection()
      const inside = selection?.anchorNode && box.current?.contains(selection.anchorNode)
      // A click elsewhere, into the form for instance, leaves what was selected.
      if (!inside || !selection || selection.isCollapsed) return
      const range = selection.getRangeAt(0)
      const start = offsetOf(range.startContainer, range.startOffset)
      const end = offsetOf(range.endContainer, range.endOffset)
      if (!start || !end || start.in !== end.in || end.at <= start.at) return
      const span = trimmed({ start: start.at, end: end.at }, selection.toString())
      setSpan(start.in ? { ...span, in: start.in } : span)
    }
    document.addEventListener('selectionchange', onChange)
    return () => document.removeEventListener('selectionchange', onChange)
  }, [box])
  return span
}

function offsetOf(node: Node, offset: number): { readonly at: number; readonly in?: 'title' } | null {
  const element = node instanceof Element ? node : node.parentElement
  const paragraph = element?.closest<HTMLElement>('[data-start]')
  if (!paragraph) return null
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(node, offset)
  const at = Number(paragraph.dataset.start) + before.toString().length
  return paragraph.dataset.in === 'title' ? { at, in: 'title' } : { at }
}

/** Without the blanks that a double click takes along. */
function trimmed({ start, end }: Span, words: string): Span {
  const left = words.length - words.trimStart().length
  const right = words.length - words.trimEnd().length
  return { start: start + left, end: Math.max(start + left, end - right) }
}
