/** Finding in a guide: which sections hold the words. */
import { headingsOf } from '../ui/markdown/headings.ts'
import { parseBlocks, type Block } from '../ui/markdown/parse.ts'

/** The ids of headings whose section, down to the next heading, has every word. `fold` takes case and accents away. */
export function sectionsWith(text: string, q: string, fold: (text: string) => string): ReadonlySet<string> {
  const words = fold(q).split(/\s+/).filter(Boolean)
  const blocks = parseBlocks(text)
  const headings = headingsOf(blocks)
  const has = (from: number, to: number): boolean => {
    const all = fold(blocks.slice(from, to).map(textOf).join('\n'))
    return words.every((word) => all.includes(word))
  }
  return new Set(
    headings
      .filter(({ block }, index) => has(block, headings[index + 1]?.block ?? blocks.length))
      .map(({ id }) => id),
  )
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'list':
      return block.items.join('\n')
    case 'table':
      return [block.head, ...block.rows].map((row) => row.join(' ')).join('\n')
    case 'rule':
      return ''
    default:
      return block.text
  }
}
