import { applyTheme } from './look/apply-theme.ts'
import { text } from './messages.ts'
import type { Listed } from './state/place.ts'

/** What is broken, and the ways on: the other dossiers of the site, or a new one. */
export function showFailure(element: HTMLElement, fault: unknown, listed: readonly Listed[]): void {
  const message = document.createElement('p')
  message.textContent = `${text.broken} ${fault instanceof Error ? fault.message : String(fault)}`
  const ways = document.createElement('ul')
  for (const { name, path } of listed) ways.append(way(name, `?dossier=${encodeURIComponent(path)}`))
  ways.append(way(text.state.begin, `?new=${encodeURIComponent(text.state.untitled)}`))
  applyTheme(element, matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')
  element.className = 'failed'
  element.setAttribute('role', 'alert')
  element.replaceChildren(message, ways)
}

function way(words: string, address: string): HTMLLIElement {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.textContent = words
  link.href = address
  item.append(link)
  return item
}
