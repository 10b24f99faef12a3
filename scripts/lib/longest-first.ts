/**
 * The order of test files: those that take longest first, so that the workers end together. A fresh clone knows no
 * durations, so that kinds of files stand for them; within a kind the larger file first.
 */
import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { ROOT } from './root.ts'

/** A file is of the first kind that it matches; whatever matches none comes last. */
const KINDS: readonly RegExp[] = [
  /^test\/behaviour\/commands\./, // short: it leaves the program compiled for those that kill it before it could
  /^test\/crash\/crash\./, // kills programmes for minutes
  /^test\/e2e\/screens\.e2e/, // every screen, three times
  /^test\/crash\/every-await/, // a process for each place to die
  /^test\/(e2e|permissions|security)\//, // browsers, and every route as everybody
  /\/(main|commands|command|demo)\.(db\.)?test\.ts$/, // processes of the program
  /^test\//,
  /\/platform\/(db|jobs)\/.*\.db\.test\.ts$/, // PostgreSQL servers of their own
  /\.db\.test\.ts$/,
  /\/(oracle|properties|algebra)\.test\.ts$/,
]

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const bySize = await super.sort(files)
    return bySize.toSorted((a, b) => kindOf(a) - kindOf(b))
  }
}

function kindOf({ moduleId }: TestSpecification): number {
  const path = relative(ROOT, moduleId).replaceAll('\\', '/')
  const kind = KINDS.findIndex((one) => one.test(path))
  return kind === -1 ? KINDS.length : kind
}
