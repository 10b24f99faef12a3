/** The sentences that tests are named by, as they stand in their files: for lists of clauses that name them. */
import { readFileSync } from 'node:fs'

/** The root of the repository. */
export const ROOT = new URL('../../', import.meta.url)

/** A file's text; whoever writes a sentence down need not mind which apostrophe it has. */
export const read = (path: string): string => plain(readFileSync(new URL(path, ROOT), 'utf8'))

const plain = (text: string): string => text.replaceAll('’', "'")

const matches = (path: string, form: RegExp): string[] =>
  [...read(path).matchAll(form)].map(([, , title = '']) => title)

/** Titles of the tests that run: none of those that are skipped, and nothing that only looks like one in a comment. */
export const titlesOf = (path: string): string[] => matches(path, /^ *(?:test|it)\(\s*(['"`])(.+?)\1,/gm)

/** The same with those of groups, of tables (`.each`), and of the rows of tables in their first column. */
export const titlesAndRowsOf = (path: string): string[] => [
  ...titlesOf(path),
  ...matches(path, /^ *(?:describe\(|(?:test|it)\.each.*\]\)\(|\]\)\(|\)\(|\[)?\s*(['"`])(.+?)\1,/gm),
]
