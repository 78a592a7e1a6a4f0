/** Frames that a panel is waited for: the first one is fetched, and a dialog has to close before. */
const PATIENCE = 60

/** The keyboard goes to the heading of what was chosen. */
export async function goToPanel(): Promise<void> {
  for (let frame = 0; frame < PATIENCE; frame++) {
    const heading = document.querySelector<HTMLElement>('[data-testid=panel] h2')
    // an article is scrolled to the sentence that was asked for
    if (heading && !document.querySelector('dialog[open]')) return heading.focus({ preventScroll: true })
    await new Promise(requestAnimationFrame)
  }
}
