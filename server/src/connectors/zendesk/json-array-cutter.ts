/** Cuts arrays: the elements of a root array or of a page's `tickets` array; a root object without one is an entry itself. */
import type { Cutter, Item } from './json-items.ts'

/** The characters that matter inside a string, and outside one: the cutter jumps from one to the next. */
const IN_STRING = /["\\]/g
const OUTSIDE = /["{}[\],:]/g
const KEY_LENGTH = 20

interface State {
  readonly maxEntry: number
  depth: number
  inString: boolean
  escaped: boolean
  /** The entry so far; empty where nothing is kept. */
  buffer: string
  /** The last string at depth 1 outside entries: a key, if a colon follows. */
  lastString: string
  key: string
  /** Depth of the array whose elements are entries; null outside one. */
  array: number | null
  hadTickets: boolean
  tooLong: boolean
  index: number
}

/** A cutter that follows strings and nesting, and checks nothing else: a broken entry is its reader's business. */
export function arrayCutter(maxEntry: number): Cutter {
  const state: State = {
    maxEntry,
    depth: 0,
    inString: false,
    escaped: false,
    buffer: '',
    lastString: '',
    key: '',
    array: null,
    hadTickets: false,
    tooLong: false,
    index: 0,
  }
  return {
    push: (text) => push(state, text),
    *end() {
      if (state.depth > 0 || state.inString)
        yield { place: { index: state.index + 1 }, broken: 'the file ends inside this entry' }
      else yield* finish(state)
    },
  }
}

function* push(state: State, text: string): Generator<Item, void> {
  let at = 0
  while (at < text.length) {
    if (state.inString) {
      at = inside(state, text, at)
      continue
    }
    OUTSIDE.lastIndex = at
    const found = OUTSIDE.exec(text)
    const end = found?.index ?? text.length
    keep(state, text.slice(at, end))
    if (found) yield* outside(state, found[0])
    at = end + 1
  }
}

/** Takes a string's text up to its next turn; a character after a backslash is never one. */
function inside(state: State, text: string, at: number): number {
  IN_STRING.lastIndex = state.escaped ? at + 1 : at
  const found = IN_STRING.exec(text)
  const end = found ? found.index + 1 : text.length
  const closes = found?.[0] === '"'
  state.escaped = found?.[0] === '\\'
  keep(state, text.slice(at, closes ? end - 1 : end))
  if (closes) {
    state.inString = false
    keep(state, '"')
  }
  return end
}

function* outside(state: State, char: string): Generator<Item, void> {
  if (char === '{' || char === '[') return open(state, char)
  if (char === '}' || char === ']') return yield* close(state, char)
  if (char === ',' && state.array === state.depth) return yield* finish(state)
  if (char === ':' && state.depth === 1) state.key = state.lastString
  keep(state, char)
  if (char !== '"') return
  state.inString = true
  state.lastString = ''
}

function keep(state: State, piece: string): void {
  if (state.inString && state.depth === 1 && state.array === null && state.lastString.length < KEY_LENGTH)
    state.lastString += piece.slice(0, KEY_LENGTH)
  if (state.tooLong || (state.array === null && state.hadTickets)) return
  state.buffer += piece
  if (state.buffer.length <= state.maxEntry) return
  state.tooLong = true
  state.buffer = ''
}

function open(state: State, char: string): void {
  const tickets = char === '[' && state.depth === 1 && state.array === null && state.key === 'tickets'
  const root = char === '[' && state.depth === 0
  state.depth += 1
  if (!tickets && !root) return keep(state, char)
  state.array = state.depth
  state.hadTickets ||= tickets
  state.buffer = ''
  state.tooLong = false
}

function* close(state: State, char: string): Generator<Item, void> {
  const endsArray = state.array === state.depth && char === ']'
  if (endsArray) {
    yield* finish(state)
    state.array = null
  } else keep(state, char)
  state.depth = Math.max(0, state.depth - 1)
  if (state.depth > 0) return
  if (!endsArray && !state.hadTickets) yield* finish(state)
  state.buffer = ''
  state.hadTickets = false
  state.array = null
}

function* finish(state: State): Generator<Item, void> {
  const text = state.buffer.trim()
  state.buffer = ''
  if (text === '' && !state.tooLong) return
  state.index += 1
  const place = { index: state.index }
  if (state.tooLong) yield { place, broken: `the entry is longer than ${state.maxEntry} characters` }
  else yield { place, text }
  state.tooLong = false
}
