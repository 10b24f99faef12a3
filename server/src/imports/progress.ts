/**
 * How far an import is, on the standard error: a bar on a terminal, a plain line now and then elsewhere. Drawn by hand: the
 * prompts library takes the keyboard to itself, and Ctrl-C has to end an import between two batches.
 */
import type { Clock } from '../platform/clock.ts'
import { counted } from './problems.ts'
import type { Progress } from './run/import.ts'

export interface ProgressOutput {
  readonly isTTY?: boolean
  write(text: string): unknown
}

export interface ProgressView {
  show(progress: Progress): void
  /** Takes the bar away: what follows begins on a clean line. */
  end(): void
}

const BAR = 30
const TTY_EVERY_MS = 100
const PLAIN_EVERY_MS = 5_000

/** Shows progress on `output`. */
export function progressView(output: ProgressOutput, clock: Clock): ProgressView {
  const every = output.isTTY ? TTY_EVERY_MS : PLAIN_EVERY_MS
  let last = output.isTTY ? -Infinity : clock.nowMs()
  let drawn = false
  return {
    show(progress) {
      if (clock.nowMs() - last < every) return
      last = clock.nowMs()
      if (!output.isTTY) return void output.write(`${sentence(progress)}\n`)
      drawn = true
      output.write(`\r\u001b[K${bar(share(progress))} ${sentence(progress)}`)
    },
    end() {
      if (drawn) output.write('\r\u001b[K')
      drawn = false
    },
  }
}

function share(progress: Progress): number {
  if (progress.phase === 'reading') return progress.share
  return progress.total === 0 ? 1 : progress.rows / progress.total
}

function bar(of: number): string {
  const full = Math.round(Math.min(1, of) * BAR)
  return `${'█'.repeat(full)}${'░'.repeat(BAR - full)} ${String(Math.floor(of * 100)).padStart(3)} %`
}

function sentence(progress: Progress): string {
  if (progress.phase === 'reading') return `reading: ${counted(progress.rows, 'row')}`
  const { rows, total, known } = progress
  const of = `deciding: ${rows.toLocaleString('en')} of ${counted(total, 'row')}`
  return known > 0 ? `${of}, ${known.toLocaleString('en')} known` : of
}
