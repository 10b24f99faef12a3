/** One measured figure, as it is printed: one JSON object a line on stdout. */
export interface Figure {
  readonly bench: string
  readonly figure: string
  /** null where a declared figure was never measured. */
  readonly value: number | null
  readonly unit: string
  /** What it stands beside, with that one's own value. */
  readonly against?: string
  /** The value divided by the other's: above 1 is better where more is better. */
  readonly ratio?: number
  readonly goal?: number
  readonly ok: boolean
  readonly spread?: readonly [number, number]
}

/** A figure before it is judged; `judge` says what the goal is about and which side of it is good. */
export interface Measured {
  readonly figure: string
  readonly value: number
  readonly unit: string
  readonly against?: string
  readonly ratio?: number
  readonly goal?: number
  readonly judge?: 'value' | 'ratio' | 'value at most'
  readonly spread?: readonly [number, number]
}

/** Takes a figure; benches run together by one program share it. */
export type Emit = (figure: Figure) => void

/** What a bench reports through; figures that were declared and never came fail at `verify`. */
export interface Report {
  declare(names: readonly string[]): void
  figure(measured: Measured): void
  verify(): void
}

/** A report under a bench's name. */
export function report(bench: string, emit: Emit): Report {
  const missing = new Set<string>()
  return {
    declare: (names) => names.forEach((name) => missing.add(name)),
    figure: (measured) => {
      missing.delete(measured.figure)
      emit(judged(bench, measured))
    },
    verify: () =>
      missing.forEach((figure) => emit({ bench, figure, value: null, unit: 'missing', ok: false })),
  }
}

function judged(bench: string, { judge = 'value', ...measured }: Measured): Figure {
  const { goal } = measured
  const judgedBy = judge === 'ratio' ? (measured.ratio ?? NaN) : measured.value
  const ok = goal === undefined || (judge === 'value at most' ? judgedBy <= goal : judgedBy >= goal)
  return { bench, ...measured, ok }
}

/** A remark for people, on stderr, so that stdout stays figures only. */
export function remark(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** Runs a bench by itself: figures to stdout, exit code 1 when one is missed or missing. */
export async function runAlone(run: (emit: Emit) => Promise<void>): Promise<void> {
  await run((figure) => {
    process.stdout.write(`${JSON.stringify(figure)}\n`)
    if (!figure.ok) process.exitCode = 1
  })
}
