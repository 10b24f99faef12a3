/** Finds names among some tens of thousands in a few milliseconds: exact, by beginning, by words, within, misspelt. Pure. */

/** What somebody or something is called. `id`: an identifier, found whole or by its beginning only. */
export interface Key {
  readonly text: string
  readonly by: string
  readonly isId?: boolean
}

export interface Entry {
  readonly id: string
  /** The most telling first: of two that match alike, the first counts. */
  readonly keys: readonly Key[]
}

/** How well a name matches, the best first. */
export const RANKS = ['exact', 'beginning', 'words', 'within', 'similar'] as const
export type Rank = (typeof RANKS)[number]

export interface Hit {
  readonly id: string
  readonly by: string
  readonly value: string
  readonly rank: Rank
}

export interface Names {
  /** The best matches, each entry once, the best first. */
  find(text: string, limit: number, keep?: (id: string) => boolean): Hit[]
}

interface Prepared {
  readonly entry: number
  readonly key: Key
  readonly order: number
  readonly text: string
  readonly words: readonly string[]
  /** The words, each after a blank: a beginning of one is found by a plain search. */
  readonly spaced: string
}

/** Small letters, without accents, blanks as one. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)

/** Prepares entries to be searched; the order of the entries settles ties. */
export function compileNames(entries: readonly Entry[]): Names {
  const keys = entries.flatMap((entry, index) =>
    entry.keys.map((key, order): Prepared => {
      const text = plainText(key.text)
      const words = wordsOf(text)
      return { entry: index, key, order, text, words, spaced: ` ${words.join(' ')}` }
    }),
  )
  const grams = gramIndex(keys)
  return {
    find(text, limit, keep = () => true) {
      const asked = plainText(text)
      if (asked === '') return []
      const best = new Map<number, { rank: number; key: Prepared }>()
      const note = (key: Prepared, rank: number): void => {
        const known = best.get(key.entry)
        const isBetter = !known || rank < known.rank || (rank === known.rank && key.order < known.key.order)
        if (isBetter) best.set(key.entry, { rank, key })
      }
      const words = wordsOf(asked).map((word) => ` ${word}`)
      for (const key of keys) {
        const rank = rankOf(key, asked, words)
        if (rank !== null && keep(entries[key.entry]!.id)) note(key, rank)
      }
      if (best.size < limit && asked.length >= 4)
        for (const key of similar(keys, grams, asked))
          if (!best.has(key.entry) && keep(entries[key.entry]!.id)) note(key, RANKS.length - 1)
      return [...best.values()]
        .sort((a, b) => a.rank - b.rank || a.key.order - b.key.order || a.key.text.length - b.key.text.length || a.key.entry - b.key.entry)
        .slice(0, limit)
        .map(({ rank, key }) => ({ id: entries[key.entry]!.id, by: key.key.by, value: key.key.text, rank: RANKS[rank]! }))
    },
  }
} // prettier-ignore

/** `words`: those that are asked for, each after a blank. */
function rankOf({ text, spaced, key }: Prepared, asked: string, words: readonly string[]): number | null {
  if (text.startsWith(asked)) return text.length === asked.length ? 0 : 1
  if (key.isId) return null
  if (words.length > 0 && words.every((word) => spaced.includes(word))) return 2
  return asked.length >= 2 && text.includes(asked) ? 3 : null
}

type Grams = ReadonlyMap<string, readonly number[]>

function gramIndex(keys: readonly Prepared[]): Grams {
  const index = new Map<string, number[]>()
  keys.forEach(({ text, key }, at) => {
    if (key.isId) return
    for (const gram of gramsOf(text)) {
      const list = index.get(gram)
      if (list) list.push(at)
      else index.set(gram, [at])
    }
  })
  return index
}

/** Every three characters that follow each other, words padded with two blanks before and one behind. */
function gramsOf(text: string): Set<string> {
  const grams = new Set<string>()
  for (const word of wordsOf(text)) {
    const padded = `  ${word} `
    for (let i = 0; i + 3 <= padded.length; i++) grams.add(padded.slice(i, i + 3))
  }
  return grams
}

const AT_LEAST = 0.3
const LOOKED_AT = 60

/** Names that share many trigrams with the text and are a slip of the fingers away, the nearest first. */
function similar(keys: readonly Prepared[], grams: Grams, asked: string): Prepared[] {
  const wanted = gramsOf(asked)
  const least = Math.ceil(wanted.size * AT_LEAST)
  const shared = new Uint8Array(keys.length)
  const enough: number[] = []
  for (const gram of wanted)
    for (const at of grams.get(gram) ?? []) {
      shared[at]! += 1
      if (shared[at] === least) enough.push(at)
    }
  return enough
    .sort((a, b) => shared[b]! - shared[a]! || a - b)
    .slice(0, LOOKED_AT)
    .map((at) => ({ key: keys[at]!, slips: slipsOf(asked, keys[at]!) }))
    .filter(({ slips }) => slips <= (asked.length >= 7 ? 2 : 1))
    .sort((a, b) => a.slips - b.slips)
    .map(({ key }) => key)
}

/** The fewest slips that make the text one of the key's runs of as many words, or its beginning. */
function slipsOf(asked: string, { words }: Prepared): number {
  const wanted = wordsOf(asked)
  let fewest = Infinity
  for (let from = 0; from + wanted.length <= words.length; from++) {
    const run = words.slice(from, from + wanted.length).join(' ')
    const text = wanted.join(' ')
    fewest = Math.min(fewest, distance(text, run), distance(text, run.slice(0, text.length)))
  }
  return fewest
}

/** Damerau–Levenshtein: insertions, deletions, exchanges, and neighbours swapped. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwap) least = Math.min(least, before[j - 2]! + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
