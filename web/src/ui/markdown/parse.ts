/** The Markdown that internal notes are written in, as blocks. Anything else, HTML too, stays the text it is. */

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph' | 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'table'; readonly head: string[]; readonly rows: string[][] }
  | { readonly kind: 'rule' }

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/
const ITEM = /^\s*(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/
const FENCE = /^\s*(```|~~~)/
const RULE = /^\s*([-*_])(?:\s*\1){2,}\s*$/

/** Reads Markdown into blocks. */
export function parseBlocks(source: string): Block[] {
  const lines = source.replaceAll('\r\n', '\n').split('\n')
  const blocks: Block[] = []
  for (let at = 0; at < lines.length;) {
    const [block, next] = blockAt(lines, at)
    if (block) blocks.push(block)
    at = next
  }
  return blocks
}

function blockAt(lines: readonly string[], at: number): [Block | null, number] {
  const line = lines[at] ?? ''
  if (line.trim() === '') return [null, at + 1]
  if (FENCE.test(line)) return fenceAt(lines, at)
  const heading = HEADING.exec(line)
  if (heading) return [{ kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' }, at + 1]
  if (RULE.test(line)) return [{ kind: 'rule' }, at + 1]
  if (isTable(lines, at)) return tableAt(lines, at)
  if (ITEM.test(line)) return listAt(lines, at)
  return textAt(lines, at, line.startsWith('>') ? 'quote' : 'paragraph')
}

function fenceAt(lines: readonly string[], at: number): [Block, number] {
  const end = lines.findIndex((line, index) => index > at && FENCE.test(line))
  const last = end === -1 ? lines.length : end
  return [{ kind: 'code', text: lines.slice(at + 1, last).join('\n') }, last + 1]
}

const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/

const isTable = (lines: readonly string[], at: number): boolean =>
  (lines[at] ?? '').includes('|') &&
  (lines[at + 1] ?? '').includes('|') &&
  TABLE_RULE.test(lines[at + 1] ?? '')

/** A bar that stands after a backslash is a sign like any other. */
const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'))

function tableAt(lines: readonly string[], at: number): [Block, number] {
  const head = cellsOf(lines[at] ?? '')
  const rows: string[][] = []
  let next = at + 2
  for (; (lines[next] ?? '').includes('|'); next += 1) {
    const cells = cellsOf(lines[next] ?? '')
    rows.push(head.map((_, column) => cells[column] ?? ''))
  }
  return [{ kind: 'table', head, rows }, next]
}

function listAt(lines: readonly string[], at: number): [Block, number] {
  const items: string[] = []
  const ordered = ITEM.exec(lines[at] ?? '')?.[1] !== undefined
  let next = at
  for (; next < lines.length; next += 1) {
    const line = lines[next] ?? ''
    const item = ITEM.exec(line)
    if (item) items.push(item[2] ?? '')
    else if (/^\s+\S/.test(line)) items[items.length - 1] += ` ${line.trim()}`
    else break
  }
  return [{ kind: 'list', ordered, items }, next]
}

function textAt(lines: readonly string[], at: number, kind: 'paragraph' | 'quote'): [Block, number] {
  let next = at
  const text: string[] = []
  for (; next < lines.length; next += 1) {
    const line = lines[next] ?? ''
    if (line.trim() === '' || (next > at && (HEADING.test(line) || ITEM.test(line) || FENCE.test(line))))
      break
    text.push(kind === 'quote' ? line.replace(/^>\s?/, '') : line)
  }
  return [{ kind, text: text.join('\n') }, next]
}

export type Inline =
  | { readonly kind: 'text' | 'strong' | 'emphasis' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'break' }

const INLINE =
  /(`+)(.+?)\1|\*\*(\S(?:.*?\S)?)\*\*|(?<![\w*])\*(\S(?:[^*]*\S)?)\*|(?<!\w)_(\S(?:[^_]*\S)?)_(?!\w)|\[([^\]]+)\]\(([^()\s]+)\)|(https?:\/\/[^\s<>()]+[^\s<>().,;:!?])|( {2}\n|\\\n)/g

/**
 * Reads a line of Markdown into runs of text. Links lead to http, https and mailto only; with `local` also to pages of
 * the application, as /settings.
 */
export function parseInline(source: string, local = false): Inline[] {
  const runs: Inline[] = []
  let end = 0
  for (const match of source.matchAll(INLINE)) {
    if (match.index > end) runs.push({ kind: 'text', text: source.slice(end, match.index) })
    runs.push(runOf(match, local))
    end = match.index + match[0].length
  }
  if (end < source.length) runs.push({ kind: 'text', text: source.slice(end) })
  return runs
}

function runOf(match: RegExpExecArray | RegExpMatchArray, local: boolean): Inline {
  const [all, , code, strong, star, under, label, href, bare] = match
  if (code !== undefined) return { kind: 'code', text: code }
  if (strong !== undefined) return { kind: 'strong', text: strong }
  const emphasis = star ?? under
  if (emphasis !== undefined) return { kind: 'emphasis', text: emphasis }
  if (bare !== undefined) return { kind: 'link', text: bare, href: bare }
  if (label === undefined || href === undefined) return { kind: 'break' }
  const leads = /^(https?:|mailto:)/i.test(href) || (local && /^\/(?![/\\])/.test(href))
  return leads ? { kind: 'link', text: label, href } : { kind: 'text', text: all }
}
