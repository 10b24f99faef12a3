/** Bytes → text: the encoding is told by a byte order mark or by the caller, else it is UTF-8, and checked. */
import { ImportError } from '../problems.ts'
import { firstInvalidUtf8 } from './utf8.ts'

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'latin1'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Decodes piece by piece; a byte that is not of the encoding ends it with where it stands and what to do. */
export async function* decodeText(bytes: AsyncIterable<Buffer>, wanted?: Encoding): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  const place: Place = { offset: 0, line: 1, tail: Buffer.alloc(0) }
  for await (const chunk of bytes) {
    decoder ??= new TextDecoder(wanted ?? detected(chunk), { fatal: true })
    const text = decodeChunk(decoder, chunk, place)
    if (text !== '') yield text
    advance(place, chunk)
  }
  const rest = decoder ? decodeChunk(decoder, null, place) : ''
  if (rest !== '') yield rest
}

interface Place {
  /** Bytes and lines before the chunk at hand. */
  offset: number
  line: number
  /** The last bytes before the chunk: a character may have begun there. */
  tail: Buffer
}

function decodeChunk(decoder: TextDecoder, chunk: Buffer | null, place: Place): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch (error) {
    throw notThisEncoding(decoder.encoding, chunk ?? Buffer.alloc(0), place, error)
  }
}

function advance(place: Place, chunk: Buffer): void {
  for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) place.line += 1
  place.offset += chunk.length
  place.tail = Buffer.concat([place.tail, chunk.subarray(-3)]).subarray(-3)
}

/** By the byte order mark; without one UTF-8, unless zero bytes show that it is something else. */
function detected(head: Buffer): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const start = head.subarray(0, 4096)
  const zeros = start.filter((byte) => byte === 0).length
  // A stray zero byte costs its row; many of them are no UTF-8.
  if (zeros < start.length / 20) return 'utf-8'
  const half = start.indexOf(0) % 2 === 1 ? 'utf-16le' : 'utf-16be'
  const advice =
    zeros > start.length / 4
      ? `It looks like UTF-16 without a byte order mark: run again with --encoding ${half}.`
      : 'It is no text: export the tickets as CSV or JSON.'
  throw new ImportError(
    'import_encoding',
    `The file has zero bytes, the first at offset ${start.indexOf(0)}. ${advice}`,
  )
}

function notThisEncoding(encoding: string, chunk: Buffer, place: Place, cause: unknown): ImportError {
  if (encoding !== 'utf-8') {
    const where = `near byte ${place.offset}, line ${place.line}`
    const advice = 'Choose another --encoding, or save the file as UTF-8.'
    return new ImportError('import_encoding', `The file is not ${encoding} ${where}. ${advice}`, cause)
  }
  const carry = carried(place.tail)
  const bytes = Buffer.concat([carry, chunk])
  const at = firstInvalidUtf8(bytes)
  const bad = at === -1 ? carry : bytes.subarray(at, at + 1)
  const before = bytes.subarray(0, Math.max(at, 0))
  const line = place.line + before.filter((byte) => byte === 10).length
  const offset = place.offset - carry.length + Math.max(at, 0)
  return new ImportError('import_encoding', `${sentence(bad, offset, line)} ${adviceFor(bad)}`, cause)
}

/** The bytes of a character that began before the chunk. */
function carried(tail: Buffer): Buffer {
  for (let length = Math.min(3, tail.length); length > 0; length--) {
    const part = tail.subarray(tail.length - length)
    const first = part[0]!
    const needs = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 1
    if (needs > length) return Buffer.from(part)
  }
  return Buffer.alloc(0)
}

const sentence = (bad: Buffer, offset: number, line: number): string =>
  `The file is not UTF-8: byte 0x${bad.toString('hex')} at offset ${offset}, line ${line}.`

function adviceFor(bad: Buffer): string {
  const asWindows = new TextDecoder('windows-1252').decode(bad)
  const guess = `If that should be “${asWindows}”, run again with --encoding windows-1252`
  return `${guess} (or latin1); else save the file as UTF-8. Nothing was stored.`
}
