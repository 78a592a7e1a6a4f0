import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** Chromium with software WebGL, so that a test sees the same pixels on a machine without a graphics card. */
export function launch(): Promise<Browser> {
  const executablePath = PLACES.find((path) => path !== undefined && existsSync(path))
  return chromium.launch({
    headless: true,
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  })
}

/** What a page complained about: script errors, and everything its security policy stopped. */
export function complaints(page: Page): string[] {
  const found: string[] = []
  page.on('pageerror', (error) => found.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text())
  })
  return found
}

/** Waits until the network stands and its fonts are there. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('[data-testid=stage] canvas')
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(400)
}

/** For `expect.poll`: words are written after the frame that shows a change, and a busy machine takes its time. */
export const SOON = { timeout: 15_000 }
