import axeCore from 'axe-core'
import type { Page } from 'playwright-core'

declare const axe: {
  run: (
    options: unknown,
  ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>
}

/** Into a page whose policy is off (`bypassCSP`): it would stop the checker too, and is tested elsewhere. */
export const addAxe = (page: Page): Promise<unknown> => page.addScriptTag({ content: axeCore.source })

/** What breaks WCAG 2.2 AA, by rule, with the piece of page that does. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() =>
    axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 120)} ${failureSummary ?? ''}`),
  )
}
