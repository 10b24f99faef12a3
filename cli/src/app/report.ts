/** Says on the standard error what went wrong. */
import process from 'node:process'
import { cleanText, safeJson } from '../text/clean.ts'
import { EXIT, CliError } from './errors.ts'
import type { ExitCode } from './errors.ts'

/** Prints the error, as a problem document where JSON was asked for, and gives the exit status. */
export function reportError(error: unknown, asJson: boolean): ExitCode {
  const fault = error instanceof CliError ? error : null
  const text = asJson ? safeJson(problemOf(error)) : fault ? errorText(fault).join('\n') : stackOf(error)
  process.stderr.write(`${text}\n`)
  return fault?.exit ?? EXIT.fault
}

/** The lines of an error: what is wrong, where, and what to do. */
export function errorText({ message, lines, todo }: CliError): string[] {
  const all = [`attache: ${message}`, ...lines.map((line) => `  ${line}`), ...(todo ? [todo] : [])]
  return all.map(cleanText)
}

function problemOf(error: unknown): unknown {
  if (!(error instanceof CliError)) return { title: 'Something went wrong here', detail: String(error) }
  const { problem, message, lines, todo } = error
  return problem ?? { detail: message, ...(lines.length > 0 && { lines }), ...(todo && { todo }) }
}

const stackOf = (error: unknown): string =>
  `attache: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
