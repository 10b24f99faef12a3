/** Cuts a calendar file into its events and zones, each with the line it begins at, so that one broken event spoils no other. */
import { CalendarUnreadable, type CalendarProblem } from './event.ts'

/** A component of the file, as it stands there. */
export interface Block {
  readonly line: number
  readonly lines: readonly string[]
}

export interface Blocks {
  readonly events: readonly Block[]
  readonly zones: readonly Block[]
  /** A file that takes its events back, as invitations are taken back. */
  readonly isCancellation: boolean
  readonly problems: readonly CalendarProblem[]
}

/** More than any person's calendar holds; a file beyond it is a mistake or an attack. */
const MOST_EVENTS = 20_000
const LONGEST_LINE = 1_000_000

interface Line {
  readonly number: number
  readonly text: string
}

/** Lines that go on in the next one are joined (RFC 5545, 3.1). */
function unfold(text: string): Line[] {
  const lines: Line[] = []
  let number = 0
  let parts: string[] = []
  let begun = 0
  const end = (): void => {
    if (parts.length > 0) lines.push({ number: begun, text: parts.join('') })
  }
  for (const raw of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    number += 1
    if (/^[ \t]/.test(raw) && parts.length > 0) {
      parts.push(raw.slice(1))
      continue
    }
    end()
    parts = raw.trim() === '' ? [] : [raw.trimEnd()]
    begun = number
  }
  end()
  return lines
}

const IS_PROPERTY = /^[A-Za-z0-9-]+(;[^:]*(?:"[^"]*"[^:]*)*)?:/

/** The events and zones of a file; throws `CalendarUnreadable` where it is no calendar or stops in the middle. */
export function blocksOf(text: string): Blocks {
  const lines = unfold(text)
  const [first] = lines
  if (!first || !/^BEGIN:VCALENDAR$/i.test(first.text))
    throw new CalendarUnreadable(
      first?.number ?? 1,
      'This is no calendar: it does not begin with BEGIN:VCALENDAR. Give the address of the calendar itself (it often ends in .ics), not of the page that shows it.',
    )
  const found = { events: [] as Block[], zones: [] as Block[], problems: [] as CalendarProblem[] }
  const open: string[] = []
  let isCancellation = false
  let block: { line: number; lines: string[]; name: string } | null = null
  for (const { number, text: line } of lines) {
    if (line.length > LONGEST_LINE)
      throw new CalendarUnreadable(
        number,
        'This line is longer than any calendar needs. Export the calendar anew.',
      )
    const edge = /^(BEGIN|END):([A-Za-z0-9-]+)$/i.exec(line)
    const name = edge?.[2]?.toUpperCase() ?? ''
    if (edge?.[1]?.toUpperCase() === 'BEGIN') {
      open.push(name)
      if (open.length === 2) block = { line: number, lines: [], name }
    }
    block?.lines.push(line)
    if (open.length === 1 && /^METHOD:CANCEL$/i.test(line)) isCancellation = true
    if (edge?.[1]?.toUpperCase() === 'END') {
      if (open.pop() !== name)
        throw new CalendarUnreadable(
          number,
          `END:${name} closes what was not begun. Export the calendar anew.`,
        )
      if (open.length === 1 && block) block = closed(block, found)
    } else if (!edge && !IS_PROPERTY.test(line)) {
      found.problems.push({ ...UNREADABLE_LINE, line: number, uid: block ? uidOf(block.lines) : null })
    }
  }
  if (open.length > 0)
    throw new CalendarUnreadable(
      lines.at(-1)?.number ?? 1,
      'The file stops in the middle of an event: it was cut off. Read it again, or export it anew.',
    )
  return { ...found, isCancellation }
}

const UNREADABLE_LINE = {
  message: 'This line is neither a property nor the rest of one. Mend or remove the event in your calendar.',
}

function closed(
  block: { line: number; lines: string[]; name: string },
  found: { events: Block[]; zones: Block[] },
): null {
  if (block.name === 'VEVENT') found.events.push(block)
  if (block.name === 'VTIMEZONE') found.zones.push(block)
  if (found.events.length > MOST_EVENTS)
    throw new CalendarUnreadable(
      block.line,
      `More than ${MOST_EVENTS} events. Give the address of a smaller calendar.`,
    )
  return null
}

/** The uid that a broken event carries, if it gets that far. */
export function uidOf(lines: readonly string[]): string | null {
  const line = lines.find((one) => /^UID[:;]/i.test(one))
  return line?.slice(line.indexOf(':') + 1).trim() || null
}
