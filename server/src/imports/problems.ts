/** What can be wrong with a file, and with a row of it. */
import { AppError } from '../platform/errors.ts'

/** A row that was not taken in, and why; `value` is the text that could not be used. */
export interface Rejection {
  /** The row's line in the file; of a JSON array the entry's place, both counted from 1. */
  readonly line: number
  /** What `line` counts, where it is no line. */
  readonly unit?: 'line' | 'entry'
  readonly reason: string
  readonly value: string | null
  /** The whole row as it stands in the file, where there is one. */
  readonly row?: string
}

/** The file as a whole, or how it is asked for, cannot be used: nothing was stored. The message says what to do. */
export class ImportError extends AppError {
  constructor(code: `import_${string}`, message: string, cause?: unknown) {
    super(code, 422, message, cause === undefined ? {} : { cause })
    this.name = 'ImportError'
  }
}

/** A text short enough to be shown in a line of a report. */
export function shown(value: string, length = 80): string {
  return value.length <= length ? value : `${value.slice(0, length - 1)}…`
}

/** `1 row`, `2 rows`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
