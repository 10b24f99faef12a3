/** Events in a file: one, an array, one a line, or a body of the API. Pure. */
import { UsageError } from '../app/errors.ts'

export interface EventInput {
  readonly value: Record<string, unknown>
  /** Where it stands, for errors: `line 3`, `event 2`. */
  readonly place: string
}

/** The events in the text; throws `UsageError` with line and column where it is no JSON. */
export function readEvents(text: string): EventInput[] {
  const body = text.replace(/^\ufeff/, '')
  if (body.trim() === '') throw new UsageError('There is no event in it: it is empty.')
  const found = whole(body) ?? lines(body)
  return found.map(({ value, place }, index) => ({ place, value: named(value, place, index) }))
}

interface Placed {
  readonly value: unknown
  readonly place: string
}

/** The text as one JSON value; null where it is several lines of JSON each. */
function whole(body: string): Placed[] | null {
  try {
    return spread(JSON.parse(body) as unknown)
  } catch (error) {
    const [first = '', ...rest] = body.split('\n').filter((line) => line.trim() !== '')
    if (rest.length > 0 && isJson(first)) return null
    throw notJson(body, error, 0)
  }
}

function spread(value: unknown): Placed[] {
  const list = Array.isArray(value) ? value : (value as { events?: unknown } | null)?.events
  if (!Array.isArray(list)) return [{ value, place: 'The event' }]
  return list.map((one: unknown, index) => ({ value: one, place: `Event ${index + 1}` }))
}

function lines(body: string): Placed[] {
  return body.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      return [{ value: JSON.parse(line) as unknown, place: `Line ${index + 1}` }]
    } catch (error) {
      throw notJson(line, error, index)
    }
  })
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The parser's own words, the line, and a mark under the place. */
function notJson(text: string, error: unknown, linesBefore: number): UsageError {
  const { message } = error as Error
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length)
  const before = text.slice(0, position).split('\n')
  const column = (before.at(-1) ?? '').length
  const line = text.split('\n')[before.length - 1] ?? ''
  const from = Math.max(0, column - 60)
  const excerpt = [line.slice(from, column + 20), `${' '.repeat(column - from)}^`]
  const where = `line ${linesBefore + before.length}, column ${column + 1}`
  return new UsageError(`It is not JSON, at ${where}: ${message.replace(/ in JSON at .*| \(line .*/, '')}.`, {
    lines: excerpt,
  })
}

/** The event with a key: a preview stores nothing, so any will do. */
function named(value: unknown, place: string, index: number): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new UsageError(`${place} is no event: it is ${JSON.stringify(value)?.slice(0, 60)}.`)
  return { key: `preview-${index + 1}`, ...value }
}
