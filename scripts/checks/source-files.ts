/** The project's own source files, read and parsed once. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { ROOT } from '../lib/root.ts'

export interface SourceFile {
  /** From the project's directory, with forward slashes. */
  readonly path: string
  readonly text: string
  /** Absent for SQL. */
  readonly tree: ts.SourceFile | null
}

const PATTERNS = [
  '{server,web,cli}/{src,testing,fixtures,migrations}/**/*.{ts,tsx,sql}',
  '{test,bench,scripts}/**/*.{ts,tsx}',
]
const GENERATED = /\.gen\.ts$|\.d\.ts$/

/** Whether it is there for tests, benches or work on the project alone. */
export const isForDevelopment = (path: string): boolean =>
  /\.test\.tsx?$|\/(testing|fixtures)\/|^(test|bench|scripts)\//.test(path)

/** All of them, in the order of their paths. */
export function sourceFiles(): SourceFile[] {
  const paths = globSync(PATTERNS, { cwd: ROOT }).map((path) => path.replaceAll('\\', '/'))
  return paths
    .filter((path) => !GENERATED.test(path))
    .toSorted()
    .map(read)
}

function read(path: string): SourceFile {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const tree = path.endsWith('.sql') ? null : ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  return { path, text, tree }
}

/** Calls back for every node of the tree. */
export function visit(node: ts.Node, onNode: (node: ts.Node) => void): void {
  onNode(node)
  ts.forEachChild(node, (child) => visit(child, onNode))
}

/** The line of a node, from 1. */
export function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
}
