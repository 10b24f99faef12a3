/**
 * Everything that can be said about the code without running it. One line a step; the details of a step that fails.
 * `npm run check -- lint format` runs only those steps.
 */
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { ROOT } from './lib/root.ts'
import { runNode } from './lib/run.ts'
import type { Ran } from './lib/run.ts'

interface Step {
  readonly name: string
  /** What it says, read after “it checks”. */
  readonly about: string
  readonly run: readonly string[]
  /** What to do, where the tool's own words do not say it. */
  readonly advice?: string
}

const TOOL = {
  tsc: 'node_modules/@typescript/native/bin/tsc',
  oxlint: 'node_modules/oxlint/bin/oxlint',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  depcruise: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
  knip: 'node_modules/knip/bin/knip.js',
} as const

/** Every folder with a tsconfig.json of its own is checked by it. */
function typeSteps(): Step[] {
  const projects = globSync('{tsconfig.json,{web,test,cli}/**/tsconfig.json}', { cwd: ROOT })
  return projects.toSorted().map((project) => ({
    name: `types ${project.replace(/\/?tsconfig\.json$/, '')}`.trim(),
    about: 'the types of everything that this tsconfig.json names',
    run: [TOOL.tsc, '--project', project],
  }))
}

const FORMAT_CACHE = 'node_modules/.cache/attache-format'

/** The slowest first, so that the others fit beside them. */
const STEPS: readonly Step[] = [
  {
    name: 'format',
    about: 'that every file is formatted',
    run: [TOOL.prettier, '--check', '.', '--cache', '--cache-location', FORMAT_CACHE, '--log-level', 'warn'],
    advice: 'npm run format',
  },
  {
    name: 'lint',
    about: 'promises, unsafe values, hooks, accessibility',
    run: [TOOL.oxlint, '--type-aware', '--quiet'],
  },
  ...typeSteps(),
  {
    name: 'imports',
    about: 'who may import whom',
    run: [
      TOOL.depcruise,
      '--output-type',
      'err-long',
      'server',
      'cli',
      'web/src',
      'test',
      'bench',
      'scripts',
    ],
    advice: 'the ranks stand in .dependency-cruiser.cjs, their meaning in ARCHITECTURE.md',
  },
  {
    name: 'unused',
    about: 'files, exports and packages that nothing uses',
    run: [TOOL.knip, '--no-progress', '--no-config-hints'],
    advice: 'remove it, or the word `export`',
  },
  {
    name: 'generated',
    about: 'that generated files are what the code says',
    run: ['scripts/generate.ts', '--check'],
  },
  { name: 'rules', about: 'the clock, the environment, sizes', run: ['scripts/checks/rules.ts'] },
]

const began = performance.now()
const asked = process.argv.slice(2)
const steps = STEPS.filter(({ name }) => asked.length === 0 || asked.some((word) => name.startsWith(word)))
if (steps.length === 0) {
  console.log(
    `There is no such step. All of them:\n${STEPS.map(({ name, about }) => `  ${name}: ${about}`).join('\n')}`,
  )
  process.exit(2)
}

const waiting = [...steps]
const failed: string[] = []

async function worker(): Promise<void> {
  for (let step = waiting.shift(); step; step = waiting.shift()) report(step, await runNode(step.run))
}

function report({ name, about, advice }: Step, { ok, output, seconds }: Ran): void {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(20)} ${seconds.toFixed(1).padStart(5)} s`)
  if (ok) return
  failed.push(name)
  const indented = output.trim().replaceAll(/^/gm, '  ')
  console.log(`\n  It checks ${about}.${advice ? ` What to do: ${advice}.` : ''}\n\n${indented}\n`)
}

await Promise.all(Array.from({ length: availableParallelism() }, worker))
const seconds = ((performance.now() - began) / 1000).toFixed(0)
console.log(`check: ${steps.length - failed.length} passed, ${failed.length} failed in ${seconds} s`)
if (failed.length > 0) process.exitCode = 1
