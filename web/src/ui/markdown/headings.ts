/** The headings of a text, each with an id that stays while its words stay. */
import { parseInline, type Block } from './parse.ts'

export interface Heading {
  readonly id: string
  readonly level: number
  /** As written, with its marks. */
  readonly text: string
  /** Without them. */
  readonly words: string
  /** Which block of the text it is. */
  readonly block: number
}

/** In the order of the text; equal words are told apart by a number. */
export function headingsOf(blocks: readonly Block[]): Heading[] {
  const seen = new Map<string, number>()
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'heading') return []
    const words = plainOf(block.text)
    const base = idOf(words)
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    return [
      {
        id: count === 1 ? base : `${base}-${count}`,
        level: block.level,
        text: block.text,
        words,
        block: index,
      },
    ]
  })
}

const plainOf = (text: string): string =>
  parseInline(text)
    .map((run) => ('text' in run ? run.text : ' '))
    .join('')

function idOf(words: string): string {
  const id = words
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
  return id === '' ? 'section' : id
}
