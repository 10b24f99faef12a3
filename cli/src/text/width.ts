/** How many columns text takes on a terminal. */
import { stripVTControlCharacters } from 'node:util'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

const PLAIN = /^[\x20-\x7e]*$/
const ZERO = /^[\p{Mark}\p{Default_Ignorable_Code_Point}\p{Control}]+$/u
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u

/** Blocks of which every character is two columns wide (Unicode, East Asian Width W and F). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x17000, 0x18cff],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3fffd],
]

/** What a reader sees as single characters. */
export function splitGraphemes(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment)
}

/** The columns that the text takes; colours take none. */
export function displayWidth(text: string): number {
  const plain = stripVTControlCharacters(text)
  if (PLAIN.test(plain)) return plain.length
  return splitGraphemes(plain).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0)
}

/** 0, 1 or 2 columns. */
export function graphemeWidth(grapheme: string): number {
  if (ZERO.test(grapheme)) return 0
  const code = grapheme.codePointAt(0) ?? 0
  return EMOJI.test(grapheme) || WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1
}

/** The text with blanks behind it (or before it) until it takes that many columns. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return align === 'left' ? text + blanks : blanks + text
}
