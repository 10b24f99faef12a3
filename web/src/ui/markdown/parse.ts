/** The Markdown that internal notes are written in, as blocks. Anything else, HTML too, stays the text it is. */

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph' | 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'code'; readonly text: string }
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
  if (ITEM.test(line)) return listAt(lines, at)
  return textAt(lines, at, line.startsWith('>') ? 'quote' : 'paragraph')
}

function fenceAt(lines: readonly string[], at: number): [Block, number] {
  const end = lines.findIndex((line, index) => index > at && FENCE.test(line))
  const last = end === -1 ? lines.length : end
  return [{ kind: 'code', text: lines.slice(at + 1, last).join('\n') }, last + 1]
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

/** Reads a line of Markdown into runs of text; links lead to http, https and mailto only. */
export function parseInline(source: string): Inline[] {
  const runs: Inline[] = []
  let end = 0
  for (const match of source.matchAll(INLINE)) {
    if (match.index > end) runs.push({ kind: 'text', text: source.slice(end, match.index) })
    runs.push(runOf(match))
    end = match.index + match[0].length
  }
  if (end < source.length) runs.push({ kind: 'text', text: source.slice(end) })
  return runs
}

function runOf([all, , code, strong, star, under, label, href, bare]:
  RegExpExecArray | RegExpMatchArray): Inline {
  if (code !== undefined) return { kind: 'code', text: code }
  if (strong !== undefined) return { kind: 'strong', text: strong }
  const emphasis = star ?? under
  if (emphasis !== undefined) return { kind: 'emphasis', text: emphasis }
  if (bare !== undefined) return { kind: 'link', text: bare, href: bare }
  if (label === undefined || href === undefined) return { kind: 'break' }
  return /^(https?:|mailto:)/i.test(href) ? { kind: 'link', text: label, href } : { kind: 'text', text: all }
}
