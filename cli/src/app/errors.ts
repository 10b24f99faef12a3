/** How the program ends, and the faults that it tells people. */

/** 0 done · 1 a fault (no server, or it failed) · 2 wrong usage · 3 not found or ambiguous · 4 refused. */
export const EXIT = { ok: 0, fault: 1, usage: 2, notFound: 3, refused: 4 } as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

export interface Details {
  /** Lines under the message: what is wrong where, or what there is to choose from. */
  readonly lines?: readonly string[]
  /** What to do about it. */
  readonly todo?: string
  /** The server's problem document, for programs. */
  readonly problem?: unknown
  readonly cause?: unknown
}

/** A fault with an exit status and a message fit to be shown. */
export class CliError extends Error {
  readonly exit: ExitCode
  readonly lines: readonly string[]
  readonly todo: string | undefined
  readonly problem: unknown

  constructor(exit: ExitCode, message: string, details: Details = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause })
    this.name = 'CliError'
    this.exit = exit
    this.lines = details.lines ?? []
    this.todo = details.todo
    this.problem = details.problem
  }
}

/** What was typed cannot be used. */
export class UsageError extends CliError {
  constructor(message: string, details: Details = {}) {
    super(EXIT.usage, message, details)
    this.name = 'UsageError'
  }
}

/** What was named does not exist, or is several. */
export class NotFoundError extends CliError {
  constructor(message: string, details: Details = {}) {
    super(EXIT.notFound, message, details)
    this.name = 'NotFoundError'
  }
}
