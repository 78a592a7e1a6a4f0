import { expect, test } from 'vitest'
import { download } from '../../src/app/worker/download.ts'

const parts = [Uint8Array.of(1, 2), Uint8Array.of(3), Uint8Array.of(4, 5, 6)]
const response = (headers: Record<string, string>): Response =>
  new Response(
    new ReadableStream({
      start: (stream) => {
        for (const part of parts) stream.enqueue(part)
        stream.close()
      },
    }),
    { headers },
  )

test.each([
  ['its length is named', { 'Content-Length': '6' }, 6],
  ['it is packed: the length named is another', { 'Content-Length': '4', 'Content-Encoding': 'gzip' }, 0],
  ['nothing is named', {}, 0],
])('a download tells how far it is: %s', async (_, headers: Record<string, string>, all) => {
  const told: number[][] = []
  const bytes = await download(response(headers), (...how) => told.push(how))
  expect([...bytes]).toEqual([1, 2, 3, 4, 5, 6])
  expect(told).toEqual([
    [2, all],
    [3, all],
    [6, all],
  ])
})
