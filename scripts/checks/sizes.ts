/** The size rule: a long file or function may stay if somebody wrote down why (scripts/checks/long.json). */
import ts from 'typescript'
import { isForDevelopment, lineOf, visit } from './source-files.ts'
import type { SourceFile } from './source-files.ts'

const FILE_LINES = 250
/** A table of cases is read by row. */
const TEST_FILE_LINES = 400
const FUNCTION_LINES = 45
/** Markup is read as the screen it makes. */
const COMPONENT_LINES = 70

interface Long {
  /** As long.json names it: the path, for a function followed by # and its name. */
  readonly key: string
  readonly text: string
}

/** Functions are looked at only in what is shipped; a list of routes is a table, whatever its length. */
export function longOnes({ path, text, tree }: SourceFile): Long[] {
  if (!tree) return []
  const lines = text.split('\n').length - 1
  const most = isForDevelopment(path) ? TEST_FILE_LINES : FILE_LINES
  const file = lines > most ? [{ key: path, text: `${path} has ${lines} lines (${most} at most)` }] : []
  return isForDevelopment(path) || path.endsWith('.routes.ts')
    ? file
    : [...file, ...longFunctions(path, tree)]
}

function longFunctions(path: string, tree: ts.SourceFile): Long[] {
  const found: Long[] = []
  visit(tree, (node) => {
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return
    const lines = ownLinesOf(tree, node)
    const most = path.endsWith('.tsx') ? COMPONENT_LINES : FUNCTION_LINES
    if (lines <= most) return
    const name = nameOf(node)
    found.push({
      key: `${path}#${name}`,
      text: `${path}:${lineOf(tree, node)} ${name} has ${lines} lines (${most} at most)`,
    })
  })
  return found
}

/** A function's lines without those of the functions in it, which count for themselves. */
function ownLinesOf(tree: ts.SourceFile, node: ts.Node): number {
  let inner = 0
  const minus = (child: ts.Node): void => {
    if (ts.isFunctionLike(child) && 'body' in child && child.body) inner += linesOf(tree, child) - 1
    else ts.forEachChild(child, minus)
  }
  ts.forEachChild(node, minus)
  return linesOf(tree, node) - inner
}

function linesOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.end).line + 2 - lineOf(tree, node)
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText()
  const { parent } = node
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)
    ? parent.name.getText()
    : 'a function'
}

/** What is long without a reason, and reasons for what is long no more. */
export function sizeFindings(
  files: readonly SourceFile[],
  reasons: Readonly<Record<string, string>>,
): string[] {
  const long = files.flatMap(longOnes)
  const keys = new Set(long.map(({ key }) => key))
  return [
    ...long
      .filter(({ key }) => !reasons[key])
      .map(({ key, text }) => `${text}: split it, or say why not under "${key}" in scripts/checks/long.json`),
    ...Object.keys(reasons)
      .filter((key) => !keys.has(key))
      .map((key) => `${key} is long no more: take it out of scripts/checks/long.json`),
  ]
}
