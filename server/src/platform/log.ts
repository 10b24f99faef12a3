/** The structured log: JSON lines, or readable lines on a terminal; secrets and personal values never. */
import { createRequire } from 'node:module'
import { pino } from 'pino'
import type { DestinationStream, LoggerOptions } from 'pino'
import { MASK, isSecretKey } from './secrets.ts'

/** What rooms log to. Fields are ids and numbers; no customer's text, no names. */
export interface Log {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
  child(fields: object): Log
}

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

export interface LogOptions {
  readonly level: LogLevel
  /** `auto`: readable on a terminal, JSON elsewhere. */
  readonly format: 'auto' | 'json' | 'pretty'
  readonly destination?: DestinationStream
}

/** The program's log. Pretty printing is a development dependency: without it the lines are JSON. */
export function createLog(options: LogOptions): Log {
  const settings: LoggerOptions = {
    level: options.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }), log: maskFields },
    serializers: { err: describeError, error: describeError },
  }
  return pino(settings, options.destination ?? destination(options.format))
}

function destination(format: LogOptions['format']): DestinationStream {
  const wanted = format === 'pretty' || (format === 'auto' && process.stderr.isTTY)
  const pretty = wanted ? prettyStream() : undefined
  return pretty ?? pino.destination({ dest: 2, sync: true })
}

function prettyStream(): DestinationStream | undefined {
  try {
    const load = createRequire(import.meta.url)('pino-pretty') as (options: object) => DestinationStream
    return load({ destination: 2, sync: true, colorize: process.stderr.isTTY, translateTime: 'HH:MM:ss' })
  } catch {
    return undefined
  }
}

function maskFields(fields: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(fields)
  if (!entries.some(([key]) => isSecretKey(key))) return fields
  return Object.fromEntries(entries.map(([key, value]) => [key, isSecretKey(key) ? MASK : value]))
}

/** Name, message, code and stack of a thrown value; never its other fields, which may hold customers' text. */
export function describeError(thrown: unknown): object {
  if (!(thrown instanceof Error)) return { message: String(thrown) }
  const { name, message, stack, cause } = thrown
  const { code } = thrown as { code?: unknown }
  return {
    name,
    message,
    ...(typeof code === 'string' ? { code } : {}),
    ...(stack === undefined ? {} : { stack }),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  }
}

/** A log that keeps nothing. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {}, child: () => silentLog }
