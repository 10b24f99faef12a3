/**
 * Runs benches: `npm run --silent bench -- calendar intake`; `--list` names them all. The standard output holds figures
 * only, one JSON object a line; the exit status is 1 when one is missing or below its goal, or when a bench breaks off.
 */
import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { remark } from './lib/figure.ts'
import type { Emit } from './lib/figure.ts'

interface Bench {
  run(emit: Emit): Promise<void>
}

const HERE = fileURLToPath(new URL('.', import.meta.url))
const OWN_NAME = basename(import.meta.filename, '.ts')

/** Every file beside this one is a bench; what they share lies in lib. */
const NAMES = globSync('*.ts', { cwd: HERE })
  .map((file) => basename(file, '.ts'))
  .filter((name) => name !== OWN_NAME && !name.endsWith('.test'))
  .toSorted()

async function runBench(name: string): Promise<boolean> {
  let figures = 0
  let good = true
  const emit: Emit = (figure) => {
    process.stdout.write(`${JSON.stringify(figure)}\n`)
    figures++
    good &&= figure.ok && figure.value !== null
  }
  try {
    const bench = (await import(new URL(`${name}.ts`, import.meta.url).href)) as Bench
    await bench.run(emit)
  } catch (error) {
    remark(`${name} broke off: ${error instanceof Error ? error.stack : String(error)}`)
    return false
  }
  if (figures === 0) remark(`${name} gave no figure`)
  return good && figures > 0
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !name.startsWith('-') && !NAMES.includes(name))

if (asked.includes('--list')) {
  process.stdout.write(`${NAMES.join('\n')}\n`)
} else if (asked.length === 0 || unknown.length > 0) {
  remark(
    `${unknown.length > 0 ? `No bench is called ${unknown.join(', ')}. ` : ''}There are: ${NAMES.join(', ')}.`,
  )
  process.exitCode = 2
} else {
  console.log = console.error
  for (const name of asked.filter((one) => !one.startsWith('-')))
    if (!(await runBench(name))) process.exitCode = 1
}
