/** Takes a question apart: what it is about, and what it says about time. Pure, and before anybody knows what time it is. */
import { saidAt } from './time-words.ts'
import type { Said, When } from './when.ts'

/** A stretch of the text, as indices of its characters. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

export interface Question {
  /** What is left without the times: a name or part of one; may be empty. */
  readonly name: string
  /** The number of a ticket that is asked for by word, `#` or as a bare number. */
  readonly ticket: string | null
  /** null: nothing is said about time. */
  readonly when: When | null
  /** Where in the text the times stand. */
  readonly spans: readonly TextSpan[]
}

const NOTHING: When = {
  now: false,
  instant: null,
  away: null,
  day: null,
  weekday: null,
  clock: null,
  place: null,
}

/** Reads a question. What stands twice about time counts once: the second of two days or clocks is part of the name. */
export function readQuestion(text: string): Question {
  let when = NOTHING
  let name = ''
  const spans: TextSpan[] = []
  for (let index = 0; index < text.length;) {
    const found = isWordStart(text, index) ? saidAt(text, index, isBehind(text, index, spans)) : null
    const next = found && added(when, found.said)
    if (found && next) {
      when = next
      spans.push({ start: index, end: found.end })
      name += ' '
      index = found.end
    } else {
      name += text[index]
      index += 1
    }
  }
  const rest = tidy(name)
  const { place } = when
  // A city that is all there is besides a time is what the question is about: “fri 03:00 phoenix”.
  if (rest === '' && place?.kind === 'zone')
    return { name: place.city, ticket: null, when: { ...when, place: null }, spans: spans.slice(0, -1) }
  return { name: rest, ticket: ticketOf(rest), when: when === NOTHING ? null : when, spans }
}

function isWordStart(text: string, index: number): boolean {
  const before = text[index - 1]
  return !/\s/.test(text[index] ?? ' ') && (before === undefined || /[\s,;(]/.test(before))
}

/** Whether only blanks or a comma stand between this place and the last thing said about time. */
function isBehind(text: string, index: number, spans: readonly TextSpan[]): boolean {
  const last = spans.at(-1)
  return last !== undefined && /^[\s,]*$/.test(text.slice(last.end, index))
}

/** What was said so far with this added; null where it was said already. */
function added(when: When, said: readonly Said[]): When | null {
  let all: When | null = when
  for (const one of said) all = all && addedOne(all, one)
  return all
}

function addedOne(when: When, said: Said): When | null {
  switch (said.kind) {
    case 'now':
      return when.now ? null : { ...when, now: true }
    case 'instant':
      return when.instant === null ? { ...when, instant: said.iso } : null
    case 'away':
      return when.away === null ? { ...when, away: said.away } : null
    case 'clock':
      return when.clock === null ? { ...when, clock: said.clock } : null
    case 'place':
      return when.place === null ? { ...when, place: said.place } : null
    case 'day':
      return withDay(when, said.day)
  }
}

/** A weekday beside a date only says which day that should be. */
function withDay(when: When, day: NonNullable<When['day']>): When | null {
  if (when.day === null) return { ...when, day }
  if (when.weekday !== null) return null
  if (when.day.kind === 'weekday' && day.kind === 'date') return { ...when, day, weekday: when.day.weekday }
  if (when.day.kind === 'date' && day.kind === 'weekday') return { ...when, weekday: day.weekday }
  return null
}

/** Without the words that join a name to a time, and without what a question begins with. */
function tidy(name: string): string {
  return name
    .replaceAll(/[?!,;]+(?=\s|$)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(?:who(?:’s|'s|\s+is)?\s+(?:answers?|covers?|on|has|for|is)\s+(?:for\s+)?|who\s+)/i, '')
    .replace(/\s+(?:at|on|in|@|for|by|time)$/i, '')
    .trim()
}

function ticketOf(name: string): string | null {
  const match = /^(?:(?:ticket|tkt|case|request)\s*#?|#)\s*([\w-]{1,40})$/i.exec(name)
  return match?.[1] ?? (/^\d{1,20}$/.test(name) ? name : null)
}
