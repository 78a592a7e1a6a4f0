import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Pack } from '../pack.ts'
import { xml } from './svg.ts'

export interface PageParts {
  readonly title: string
  readonly description: string
  /** the app in one classic script, and its styles with their fonts inside */
  readonly script: string
  readonly style: string
  readonly pack: Pack
}

/**
 * The app and a dossier as one HTML file that opens from disk, without network: its security policy allows the one
 * script and the one style by their hashes, and no connection at all. The dossier is data, never parsed as HTML.
 */
export function standalonePage({ title, description, script, style, pack }: PageParts): string {
  const code = script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(code)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src data: blob:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const data = JSON.stringify(pack)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${xml(policy)}">
<meta name="description" content="${xml(description)}">
<title>${xml(title)}</title>
<style>${style}</style>
</head>
<body>
<div id="app"></div>
<noscript>Entente draws in the browser and needs JavaScript.</noscript>
<script type="application/json" id="dossier">${data}</script>
<script>${code}</script>
</body>
</html>
`
}

const hashOf = (content: string) => `sha256-${base64(sha256(utf8ToBytes(content)))}`

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** RFC 4648; the core has neither `btoa` nor `Buffer`. */
export function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3)
    const left = bytes.length - at
    text += `${DIGITS[a >> 2]}${DIGITS[((a & 3) << 4) | (b >> 4)]}`
    text += left > 1 ? DIGITS[((b & 15) << 2) | (c >> 6)] : '='
    text += left > 2 ? DIGITS[c & 63] : '='
  }
  return text
}
