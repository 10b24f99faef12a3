/**
 * Cuts a stream of JSON text into single entries without holding more than one: the elements of an array, of a page's
 * `tickets` array, or one value a line. Only as much of JSON is understood as is needed to find where an entry ends.
 */
import { arrayCutter } from './json-array-cutter.ts'

/** Where an entry stands: its line in a file of lines, else its place in the array; both counted from 1. */
export type Place = { readonly line: number } | { readonly index: number }

export type Item =
  { readonly place: Place; readonly text: string } | { readonly place: Place; readonly broken: string }

/** Longer entries are skipped and reported, so that memory stays bounded whatever comes. */
export const MAX_ENTRY = 16 * 1024 * 1024
const SNIFF = 1024 * 1024

/** Yields every entry of the stream in order. */
export async function* jsonItems(
  input: AsyncIterable<Uint8Array>,
  maxEntry = MAX_ENTRY,
): AsyncGenerator<Item> {
  const decoder = new TextDecoder('utf-8')
  let cutter: Cutter | null = null
  let head = ''
  for await (const chunk of input) {
    const text = decoder.decode(chunk, { stream: true })
    if (cutter) {
      yield* cutter.push(text)
      continue
    }
    head += text
    const decided = looksLikeLines(head)
    if (decided === undefined && head.length < SNIFF) continue
    cutter = decided ? lineCutter(maxEntry) : arrayCutter(maxEntry)
    yield* cutter.push(head)
  }
  const tail = decoder.decode()
  if (!cutter) {
    cutter = arrayCutter(maxEntry)
    yield* cutter.push(head)
  }
  yield* cutter.push(tail)
  yield* cutter.end()
}

/** Takes the text piece by piece and gives out what is complete. */
export interface Cutter {
  push(text: string): Generator<Item>
  end(): Generator<Item>
}

/** One value a line: the first line opens and closes an object, and the next begins another. */
function looksLikeLines(head: string): boolean | undefined {
  const text = head.trimStart()
  if (text === '') return undefined
  if (!text.startsWith('{')) return false
  const end = text.indexOf('\n')
  if (end === -1) return undefined
  const next = text.slice(end).trimStart()
  if (next === '') return undefined
  return text.slice(0, end).trimEnd().endsWith('}') && next.startsWith('{')
}

function lineCutter(maxEntry: number): Cutter {
  let line = 1
  let rest = ''
  let tooLong = false
  function* finish(text: string): Generator<Item> {
    const entry = text.trim()
    if (tooLong) yield { place: { line }, broken: `the line is longer than ${maxEntry} characters` }
    else if (entry !== '') yield { place: { line }, text: entry }
    tooLong = false
    line += 1
  }
  return {
    *push(text) {
      const parts = text.split('\n')
      for (const [index, part] of parts.entries()) {
        rest = tooLong ? '' : rest + part
        if (rest.length > maxEntry) {
          tooLong = true
          rest = ''
        }
        if (index === parts.length - 1) break
        yield* finish(rest)
        rest = ''
      }
    },
    *end() {
      yield* finish(rest)
    },
  }
}
