/** A reporter of vitest that writes down what the last line of `npm test` says. */
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { Reporter, SerializedError, TestCase, TestModule, TestSuite } from 'vitest/node'
import { ROOT } from './root.ts'

export interface Summary {
  readonly passed: number
  /** Tests, and what failed outside of tests: files that cannot be loaded, set-ups, errors nobody caught. */
  readonly failed: number
  readonly skipped: readonly Skipped[]
}

export interface Skipped {
  readonly file: string
  /** The note given to `skip`, else the outermost name, which tells the reason by convention. */
  readonly why: string
}

/** Names the file to write to. */
export const SUMMARY_FILE = 'TEST_SUMMARY_FILE'

export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env[SUMMARY_FILE]
    if (file !== undefined) writeFileSync(file, JSON.stringify(summarise(modules, unhandled)))
  }
}

function summarise(modules: readonly TestModule[], unhandled: readonly SerializedError[]): Summary {
  const tests = modules.flatMap((module) => [...module.children.allTests()])
  const around = modules.flatMap((module) => [module, ...module.children.allSuites()])
  const count = (state: string): number => tests.filter((test) => test.result().state === state).length
  const broken = around.filter((suite) => suite.errors().length > 0).length
  const unfinished = count('pending') - tests.filter((test) => test.options.mode === 'skip').length
  return {
    passed: count('passed'),
    failed: count('failed') + broken + unhandled.length + Math.max(0, unfinished),
    skipped: tests.filter((test) => test.result().state === 'skipped').map(skipped),
  }
}

function skipped(test: TestCase): Skipped {
  const result = test.result()
  const note = result.state === 'skipped' ? result.note : undefined
  return { file: relative(ROOT, test.module.moduleId), why: note ?? outermost(test).name }
}

/** The widest thing around a test that was skipped as a whole, else the test. */
function outermost(test: TestCase): TestCase | TestSuite {
  let widest: TestCase | TestSuite = test
  for (let parent = test.parent; parent.type === 'suite'; parent = parent.parent) {
    if (parent.options.mode === 'skip') widest = parent
  }
  return widest
}
