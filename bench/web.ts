/**
 * The web application at the size it is made for: how much JavaScript comes at first, how long every read route takes in
 * the large demo programme, and when the largest content of a page is painted.
 *
 *     npm run --silent bench -- web [--data-dir=DIR]
 */
import { loadavg } from 'node:os'
import { launchBrowser } from '../test/e2e/browser.ts'
import type { Program } from './lib/bench-server.ts'
import { remark, report, runAlone, type Emit, type Report } from './lib/figure.ts'
import { median } from './lib/measure.ts'
import { javascriptOf } from './lib/web/javascript.ts'
import { largestPaint } from './lib/web/paint.ts'
import { buildLarge, dataDir, serveLarge } from './lib/web/programme.ts'
import { reader } from './lib/web/read.ts'
import { REQUESTS, secondOf, timeRoutes, type Timed } from './lib/web/routes.ts'
import { gatherSamples, type Samples } from './lib/web/samples.ts'

const ROUNDS = 5
const JAVASCRIPT = 'initial JavaScript, gzip'
const DISK = 'the large demo on disk'
const READS = `second slowest of ${REQUESTS} reads, the worst route`
const COLD = 'first read of a route, the worst route'
const PAINT = 'largest content painted, the worst page'

/** Runs the bench; figures go to `emit`. */
export async function run(emit: Emit): Promise<void> {
  const figures = report('web', emit)
  figures.declare([JAVASCRIPT, DISK, READS, PAINT])
  measureJavascript(figures)
  const directory = dataDir()
  const { minutes, gibibytes } = await buildLarge(directory)
  if (minutes !== null)
    figures.figure({
      ...{ figure: 'building the large demo', value: round(minutes), unit: 'min', goal: 10 },
      judge: 'value at most',
    })
  figures.figure({ figure: DISK, value: round(gibibytes, 2), unit: 'GiB', goal: 8, judge: 'value at most' })
  const program = await serveLarge(directory)
  try {
    const samples = await gatherSamples(reader(program))
    await measureReads(figures, program, samples)
    await measurePaint(figures, program, samples)
  } finally {
    await program.kill('SIGTERM')
  }
  figures.verify()
}

function measureJavascript(figures: Report): void {
  const { initial, onDemand } = javascriptOf()
  const value = round(initial.bytes / 1000)
  figures.figure({ figure: JAVASCRIPT, value, unit: 'kB', goal: 180, judge: 'value at most' })
  remark(`JavaScript, gzip: ${value} kB in ${initial.files} files at first; on demand, each beside that:`)
  for (const { name, bytes } of onDemand)
    remark(
      `  ${round(bytes / 1000)
        .toFixed(1)
        .padStart(6)} kB  ${name}`,
    )
}

async function measureReads(figures: Report, program: Program, samples: Samples): Promise<void> {
  const read = reader(program)
  const document = (await read('/openapi.json')).json
  const { timed, untimed } = await timeRoutes(read, samples, document)
  remark(`second slowest of ${REQUESTS} · cold · kB of the largest answer (load ${loadavg()[0]!.toFixed(1)})`)
  for (const route of timed) remark(lineOf(route))
  for (const { path, why } of untimed) remark(`  not timed  ${path}: ${why}`)
  const [worst] = timed
  if (!worst) return
  figures.figure({
    ...{ figure: READS, value: round(secondOf(worst)), unit: 'ms', goal: 100, judge: 'value at most' },
    ...{ against: worst.path, spread: [round(secondOf(timed.at(-1)!)), round(secondOf(worst))] },
  })
  const over = timed.filter((route) => secondOf(route) > 100)
  figures.figure({
    ...{ figure: 'read routes over 100 ms', value: over.length, unit: `of ${timed.length}`, goal: 0 },
    judge: 'value at most',
  })
  const cold = timed.reduce((most, route) => (route.cold > most.cold ? route : most))
  figures.figure({ figure: COLD, value: round(cold.cold), unit: 'ms', against: cold.path })
  figures.figure({ figure: 'read routes without data to time', value: untimed.length, unit: 'routes' })
}

function lineOf(route: Timed): string {
  const kilobytes = Math.max(...route.slowest.map(({ bytes }) => bytes)) / 1000
  const cells = [secondOf(route), route.cold, kilobytes].map((value) => value.toFixed(1).padStart(8))
  return `${cells.join(' ')}  ${route.path}  ${secondOf(route) > 100 ? route.slowest[1]!.request : ''}`
}

async function measurePaint(figures: Report, program: Program, samples: Samples): Promise<void> {
  const ticket = samples.tickets[0]
  const paths = {
    Now: '/',
    Tickets: '/tickets',
    Accounts: '/accounts',
    Account: `/accounts/${samples.accounts[0]}`,
    Ticket: `/tickets/${ticket?.source}/${ticket?.ticket}`,
  }
  const browser = await launchBrowser()
  try {
    const paints: { name: string; value: number; spread: readonly [number, number] }[] = []
    for (const [name, path] of Object.entries(paths)) {
      const values: number[] = []
      for (let n = 0; n < ROUNDS; n++) values.push(await largestPaint(browser, program, path))
      const { median: value, spread } = median(values)
      paints.push({ name, value, spread })
      remark(`largest content of ${name}: ${value.toFixed(0)} ms (load ${loadavg()[0]!.toFixed(1)})`)
    }
    const worst = paints.reduce((most, one) => (one.value > most.value ? one : most))
    figures.figure({
      ...{ figure: PAINT, value: round(worst.value, 0), unit: 'ms', goal: 1_000, judge: 'value at most' },
      ...{ against: worst.name, spread: worst.spread },
    })
  } finally {
    await browser.close()
  }
}

const round = (value: number, digits = 1): number => Number(value.toFixed(digits))

if (import.meta.main) await runAlone(run)
