/** Pieces of text → numbered lines, whichever way they end. */

export interface Line {
  readonly line: number
  readonly text: string
}

/** Yields the lines of each piece together; CRLF, LF and (in a file without any LF) CR end a line. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<Line[]> {
  let rest = ''
  let line = 0
  let end: string | null = null
  const cut = (text: string): Line => ({ line: ++line, text: text.endsWith('\r') ? text.slice(0, -1) : text })
  for await (const piece of pieces) {
    const text = rest + piece
    end ??= text.includes('\n') ? '\n' : text.slice(0, -1).includes('\r') ? '\r' : null
    if (end === null) {
      rest = text
      continue
    }
    const parts = text.split(end)
    rest = parts.pop()!
    yield parts.map(cut)
  }
  if (rest !== '') yield [cut(rest)]
}
