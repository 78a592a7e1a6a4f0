/**
 * The bytes of a response, told as they come. `all` is 0 where nobody knows: the length that a server names is that of
 * the packed bytes, and what arrives is unpacked.
 */
export async function download(
  response: Response,
  tell: (done: number, all: number) => void,
): Promise<Uint8Array> {
  const packed = response.headers.has('Content-Encoding')
  const all = packed ? 0 : Number(response.headers.get('Content-Length') ?? 0)
  const reader = response.body?.getReader()
  if (!reader) return new Uint8Array(await response.arrayBuffer())
  const parts: Uint8Array[] = []
  let done = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value)
    done += part.value.length
    tell(done, all)
  }
  const bytes = new Uint8Array(done)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
