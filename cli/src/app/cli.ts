/** What a command works with: the API, the reader, and where to print. */
import process from 'node:process'
import { openApi, unwrap } from '../api/client.ts'
import type { Api } from '../api/client.ts'
import { clean, safeJson } from '../text/clean.ts'
import { styleFor } from '../text/style.ts'
import { linesWithZone } from '../text/zone-line.ts'
import type { View } from '../text/view.ts'
import { loadSettings, readToken } from './config.ts'
import type { CommonOptions, Settings } from './config.ts'
import { now } from './clock.ts'
import { VERSION } from './version.ts'

export interface Cli {
  readonly settings: Settings
  readonly api: Api
  readonly view: View
  /** The answer of a request; for people its text is made safe to print. */
  ask<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T>
  /** Prints the answer for programs, or what `lines` makes of it with `view` for people, and whose time it is in. */
  show(answer: unknown, lines: (view: View) => readonly string[]): void
  /** A line for people beside the answer, on the standard error. */
  note(text: string): void
  /** The same of what has to be seen before one says yes: beside JSON, too. */
  warn(text: string): void
}

/** Puts a command's surroundings together; nothing is read from the server yet. */
export function openCli(options: CommonOptions): Cli {
  const { stdout, stderr } = process
  const settings = loadSettings(options, stdout.isTTY)
  const token = once(() => readToken(settings))
  const { server, json, zone, colour } = settings
  const width = stdout.isTTY ? Math.max(20, stdout.columns || 80) : Infinity
  const view = { style: styleFor(colour), width, zone, now: now() }
  return {
    settings,
    api: openApi({ server, token, userAgent: `attache-cli/${VERSION}` }),
    view,
    ask: async (call) => {
      const fields = (await call).response.headers.get('attache-masked')
      if (fields) stderr.write(`What looked like a secret was masked, not stored: ${fields}\n`)
      return json ? unwrap(call) : clean(await unwrap(call))
    },
    show: (answer, lines) => {
      const text = json ? safeJson(answer, 2) : linesWithZone(lines, view).join('\n')
      stdout.write(`${text}\n`)
    },
    note: (text) => void (json || stderr.write(`${text}\n`)),
    warn: (text) => void stderr.write(`${clean(text)}\n`),
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}
