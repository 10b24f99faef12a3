/** The environment rule: settings are read in one place of each program, with names, defaults and checks. */
import ts from 'typescript'
import { isForDevelopment, lineOf, visit } from './source-files.ts'
import type { SourceFile } from './source-files.ts'

const READERS = /^server\/src\/platform\/config\/|^cli\/src\/app\/config\.ts$/

export function environmentFindings({ path, tree }: SourceFile): string[] {
  if (!tree || READERS.test(path) || isForDevelopment(path)) return []
  const found: string[] = []
  visit(tree, (node) => {
    if (!ts.isPropertyAccessExpression(node) || node.getText(tree) !== 'process.env') return
    found.push(
      `${path}:${lineOf(tree, node)} process.env is read: add a setting to platform/config and take it as an argument`,
    )
  })
  return found
}
