/** Text broken into lines that fit. */
import { displayWidth, graphemeWidth, splitGraphemes } from './width.ts'

/** Lines of at most `width` columns, broken between words, within a word only where it alone is too wide. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(1, width)))
}

function wrapLine(text: string, width: number): string[] {
  if (displayWidth(text) <= width) return [text]
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (displayWidth(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = breakWord(word, width)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return line === '' ? lines : [...lines, line]
}

function breakWord(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const grapheme of splitGraphemes(word)) {
    const wide = graphemeWidth(grapheme)
    if (used + wide > width && piece !== '') {
      pieces.push(piece)
      ;[piece, used] = ['', 0]
    }
    piece += grapheme
    used += wide
  }
  return [...pieces, piece]
}

/** A first line and the lines under it, wrapped and indented to stand under the text after `lead`. */
export function hang(lead: string, text: string, width: number): string[] {
  const indent = displayWidth(lead)
  const lines = wrap(text, Math.max(10, width - indent))
  return lines.map((line, index) => `${index === 0 ? lead : ' '.repeat(indent)}${line}`.trimEnd())
}
