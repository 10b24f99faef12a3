import { expect, test } from 'vitest'
import { decodeText, type Encoding } from './decode.ts'
import { firstInvalidUtf8 } from './utf8.ts'

async function* chunks(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function decode(bytes: Buffer, size = 3, encoding?: Encoding): Promise<string> {
  let text = ''
  for await (const piece of decodeText(chunks(bytes, size), encoding)) text += piece
  return text
}

const TEXT = 'id,name\n1,Zoë €uro 😀\n'
const utf16be = Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()

test.each([
  ['UTF-8', Buffer.from(TEXT), undefined],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`), undefined],
  ['UTF-16 little endian by its mark', Buffer.from(`\uFEFF${TEXT}`, 'utf16le'), undefined],
  ['UTF-16 big endian by its mark', utf16be, undefined],
  ['UTF-16 without a mark, named', Buffer.from(TEXT, 'utf16le'), 'utf-16le' as const],
])('reads %s, however it is cut into pieces', async (_, bytes, encoding) => {
  for (const size of [4, 5, 7, 1000]) expect(await decode(bytes, size, encoding)).toBe(TEXT)
})

test('reads windows-1252 and latin1 when they are named', async () => {
  const bytes = Buffer.from([0x5a, 0x6f, 0xeb, 0x20, 0x80])
  expect(await decode(bytes, 2, 'windows-1252')).toBe('Zoë €')
  expect(await decode(bytes, 2, 'latin1')).toBe('Zoë €')
})

test.each([1, 2, 3, 4, 1000])('names byte, offset, line and a way out in pieces of %i', async (size) => {
  const bytes = Buffer.concat([Buffer.from('id\n1\nZo'), Buffer.from([0xeb]), Buffer.from(',x\n')])
  await expect(decode(bytes, size)).rejects.toThrow(
    /byte 0xeb at offset 7, line 3\. If that should be “ë”, run again with --encoding windows-1252/,
  )
})

test('a character cut off by the end of the file is an error too', async () => {
  await expect(decode(Buffer.from([0x61, 0x0a, 0xe2, 0x82]), 3)).rejects.toThrow(
    /byte 0xe282 at offset 2, line 2/,
  )
})

test('zero bytes without a mark name the encoding to try, or say that it is no text', async () => {
  await expect(decode(Buffer.from(TEXT.repeat(3), 'utf16le'), 1000)).rejects.toThrow(/--encoding utf-16le/)
  await expect(decode(Buffer.from('abc\u0000def\u0001\u0002'), 1000)).rejects.toThrow(/It is no text/)
})

test.each([
  [[0x61, 0xc3, 0xa9], -1],
  [[0xe2, 0x82], -1],
  [[0xc0, 0xaf], 0],
  [[0x61, 0xed, 0xa0, 0x80], 1],
  [[0xf0, 0x8f, 0xbf, 0xbf], 0],
  [[0xf4, 0x90, 0x80, 0x80], 0],
  [[0x61, 0xff], 1],
  [[0xe2, 0x28, 0xa1], 0],
])('the first byte of %j that is no UTF-8 is at %i', (bytes, at) => {
  expect(firstInvalidUtf8(Uint8Array.from(bytes))).toBe(at)
})
