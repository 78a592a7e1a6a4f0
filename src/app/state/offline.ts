/** Asks the browser to keep the page for use without a network; where it cannot, nothing is lost. */
export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.hot) return
  try {
    await navigator.serviceWorker.register('offline.js')
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage(performance.getEntriesByType('resource').map(({ name }) => name))
  } catch {
    // a private window, or a browser without storage
  }
}
