// Keeps the page and what it has shown, so that it opens without a network. Plain JavaScript: it must lie at the root.
const CACHE = 'entente-1'
const BULKY = /pdf|extrasmall|\.ttf$/

addEventListener('install', (event) => {
  event.waitUntil(precache().then(() => skipWaiting()))
})

addEventListener('activate', (event) => {
  event.waitUntil(dropOld().then(() => clients.claim()))
})

// What the first visit fetched before this script was there.
addEventListener('message', (event) => {
  if (Array.isArray(event.data)) event.waitUntil(keepAll(event.data.filter(isOwn)))
})

addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !isOwn(request.url)) return
  // Names of assets carry a hash of their content: what is kept under one is never out of date.
  event.respondWith(request.url.includes('/assets/') ? keptFirst(request) : networkFirst(request))
})

const isOwn = (url) => typeof url === 'string' && url.startsWith(new URL('.', location.href).href)

async function precache() {
  const manifest = await fetch('manifest.json').then((answer) => (answer.ok ? answer.json() : {}))
  const files = Object.values(manifest).flatMap(({ file, css = [], assets = [] }) => [
    file,
    ...css,
    ...assets,
  ])
  await keepAll(['./', ...files.filter((file) => !BULKY.test(file))])
}

async function keepAll(urls) {
  const cache = await caches.open(CACHE)
  await Promise.all([...new Set(urls)].map((url) => cache.add(url).catch(() => {})))
}

async function dropOld() {
  for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name)
}

async function keptFirst(request) {
  const kept = await caches.match(request)
  return kept ?? networkFirst(request)
}

async function networkFirst(request) {
  const cache = await caches.open(CACHE)
  try {
    const answer = await fetch(request)
    if (answer.ok) await cache.put(request, answer.clone())
    return answer
  } catch (fault) {
    const kept = await cache.match(request, { ignoreSearch: request.mode === 'navigate' })
    if (kept) return kept
    throw fault
  }
}
