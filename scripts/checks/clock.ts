/** The clock rule: the present is read in one place of each program; everything else is told. */
import ts from 'typescript'
import { isForDevelopment, lineOf, visit } from './source-files.ts'
import type { SourceFile } from './source-files.ts'

/** Where the machine's clock may be read. */
const CLOCKS = ['server/src/platform/clock.ts', 'cli/src/app/clock.ts', 'web/src/ui/time/clock.ts']

/**
 * pg-boss's queue keeps the database's time, which every node shares: a job's start, expiry and heartbeat are compared
 * with it. Whether something is due is decided under the injected clock, before a job is made of it.
 */
const QUEUE = /^server\/(src\/platform\/jobs\/|migrations\/0007_jobs\.sql$)/

const SQL_CLOCK =
  /\b(now|clock_timestamp|transaction_timestamp|statement_timestamp|timeofday)\s*\(\s*\)|\b(current_timestamp|current_date|current_time|localtimestamp)\b/i

const IN_CODE = 'reads the machine’s clock: take `now` or a `Clock` as an argument'
const IN_SQL = 'reads the database’s clock: pass the instant as a parameter'

export function clockFindings({ path, text, tree }: SourceFile): string[] {
  if (CLOCKS.includes(path) || isForDevelopment(path)) return []
  if (!tree) return QUEUE.test(path) ? [] : sqlFindings(path, text)
  const found: string[] = []
  visit(tree, (node) => {
    if (readsClock(node)) found.push(`${path}:${lineOf(tree, node)} ${node.getText(tree)} ${IN_CODE}`)
    const sql = QUEUE.test(path) ? undefined : sqlClock(node)
    if (sql) found.push(`${path}:${lineOf(tree, node)} ${sql} ${IN_SQL}`)
  })
  return found
}

function readsClock(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length
  if (ts.isCallExpression(node)) return /^(Date|Date\.now)$/.test(node.expression.getText())
  return ts.isPropertyAccessExpression(node) && /^(globalThis\.)?Temporal\.Now$/.test(node.getText())
}

function sqlClock(node: ts.Node): string | undefined {
  const isText =
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
  return isText ? SQL_CLOCK.exec(node.text)?.[0] : undefined
}

function sqlFindings(path: string, text: string): string[] {
  return text.split('\n').flatMap((line, n) => {
    const found = SQL_CLOCK.exec(line.replace(/--.*/, ''))
    return found ? [`${path}:${n + 1} ${found[0]} ${IN_SQL}`] : []
  })
}
