/** Splitting a file of SQL into statements, so that a failure can name its line. */

export interface Statement {
  readonly text: string
  /** Of its first word, counted from 1. */
  readonly line: number
}

/**
 * What must be passed over whole: comments, strings, quoted names, dollar-quoted bodies; and words, for the bodies that
 * stand between BEGIN ATOMIC and END.
 */
const TOKEN =
  /--[^\n]*|\/\*|\b[eE]'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|\$([A-Za-z_]\w*)?\$|;|[A-Za-z_][\w$]*/g

/** Gives the statements of `sql` in order, without their semicolons; comments alone are no statement. */
export function splitStatements(sql: string): Statement[] {
  const statements: Statement[] = []
  let start = 0
  let depth = 0
  let previous = ''
  TOKEN.lastIndex = 0
  for (let match = TOKEN.exec(sql); match; match = TOKEN.exec(sql)) {
    const token = match[0]
    if (token === '/*') TOKEN.lastIndex = endOfComment(sql, match.index)
    else if (token.startsWith('$')) TOKEN.lastIndex = endAfter(sql, token, TOKEN.lastIndex)
    else if (token === ';' && depth === 0) {
      push(statements, sql, start, match.index)
      start = TOKEN.lastIndex
    } else if (/^\w/.test(token)) {
      depth = depthAfter(depth, previous, token.toLowerCase())
      previous = token.toLowerCase()
    }
  }
  push(statements, sql, start, sql.length)
  return statements
}

/** Within BEGIN ATOMIC … END, a CASE has an END of its own. */
function depthAfter(depth: number, previous: string, word: string): number {
  if (previous === 'begin' && word === 'atomic') return depth + 1
  if (depth > 0 && word === 'case') return depth + 1
  return depth > 0 && word === 'end' ? depth - 1 : depth
}

/** Block comments nest. */
function endOfComment(sql: string, from: number): number {
  const mark = /\/\*|\*\//g
  mark.lastIndex = from
  let depth = 0
  for (let match = mark.exec(sql); match; match = mark.exec(sql)) {
    depth += match[0] === '/*' ? 1 : -1
    if (depth === 0) return mark.lastIndex
  }
  return sql.length
}

function endAfter(sql: string, mark: string, from: number): number {
  const at = sql.indexOf(mark, from)
  return at < 0 ? sql.length : at + mark.length
}

const LEADING_SPACE = /^(?:\s+|--[^\n]*(?:\n|$))+/

function push(statements: Statement[], sql: string, from: number, to: number): void {
  const whole = sql.slice(from, to)
  const lead = leadOf(whole)
  const text = whole.slice(lead).trimEnd()
  if (text !== '') statements.push({ text, line: lineAt(sql, from + lead) })
}

/** Length of the blanks and comments that `text` begins with. */
function leadOf(text: string): number {
  let at = 0
  for (;;) {
    const rest = text.slice(at)
    const blank = LEADING_SPACE.exec(rest)?.[0].length ?? 0
    if (blank > 0) at += blank
    else if (rest.startsWith('/*')) at += endOfComment(rest, 0)
    else return at
  }
}

/** The line of a character offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
  return line
}
