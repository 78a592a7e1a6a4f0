import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Span } from '../../../core/model.ts'

/** The words selected inside `box`, as offsets of the article: each of its paragraphs says where it begins. */
export function useSelection(box: RefObject<HTMLElement | null>): Span | null {
  const [span, setSpan] = useState<Span | null>(null)
  useEffect(() => {
    const onChange = () => {
      const selection = getSelection()
      const inside = selection?.anchorNode && box.current?.contains(selection.anchorNode)
      // A click elsewhere, into the form for instance, leaves what was selected.
      if (!inside || !selection || selection.isCollapsed) return
      const range = selection.getRangeAt(0)
      const start = offsetOf(range.startContainer, range.startOffset)
      const end = offsetOf(range.endContainer, range.endOffset)
      if (start !== null && end !== null && end > start)
        setSpan(trimmed({ start, end }, selection.toString()))
    }
    document.addEventListener('selectionchange', onChange)
    return () => document.removeEventListener('selectionchange', onChange)
  }, [box])
  return span
}

function offsetOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const paragraph = element?.closest<HTMLElement>('[data-start]')
  if (!paragraph) return null
  const before = document.createRange()
  before.setStart(paragraph, 0)
  before.setEnd(node, offset)
  return Number(paragraph.dataset.start) + before.toString().length
}

/** Without the blanks that a double click takes along. */
function trimmed({ start, end }: Span, words: string): Span {
  const left = words.length - words.trimStart().length
  const right = words.length - words.trimEnd().length
  return { start: start + left, end: Math.max(start + left, end - right) }
}
