/** The prepared message to the customer: Markdown that a person reads, changes and sends. Pure. */
import { hoursInWords, momentAt, type EpochMs } from '../../calendar/api.ts'
import type { Way } from './ways.ts'

export interface MessageFacts {
  readonly accountName: string
  readonly aseName: string
  readonly zone: string
  /** When it is written. */
  readonly at: EpochMs
  readonly tickets: number
  readonly openTickets: number
  readonly usual: number
  /** As the ASE tells them. */
  readonly ways: readonly Way[]
}

const TITLES: Readonly<Record<Way['option'], string>> = {
  by_ase: 'In order of priority, by me alone',
  helper: 'A colleague investigates behind the scenes, I speak with you',
  engineers: 'Other engineers own some of the tickets',
}

/** The words of each way, for pages as well. */
export const wayTitle = (option: Way['option']): string => TITLES[option]

/** Nothing in it promises a time: what stands there is an estimate, and says so. */
export function surgeMessage(facts: MessageFacts): string {
  const lines = [
    `Hello,`,
    ``,
    `over the last seven days we received ${facts.tickets} new tickets from ${facts.accountName}, where about ${Math.round(facts.usual)} are usual; ${facts.openTickets} are open. I would like to agree with you how we go about them. There are three ways:`,
    ...facts.ways.flatMap((way, index) => wayLines(way, index + 1, facts)),
    ``,
    `Which of them suits you, and which tickets matter most to you?`,
    ``,
    facts.aseName,
  ]
  return lines.join('\n')
}

function wayLines(
  { option, pros, cons, estimate }: Way,
  number: number,
  { zone, at }: MessageFacts,
): string[] {
  const work = hoursInWords(estimate.hours * 3_600_000)
  const time =
    estimate.doneBy === null
      ? `about ${work} of work; until when, I cannot say yet`
      : `about ${work} of work, through by about ${momentAt(estimate.doneBy, zone, at)}`
  return [
    ``,
    `**${number}. ${TITLES[option]}**`,
    ``,
    ...pros.map((text) => `- For it: ${text}`),
    ...cons.map((text) => `- Against it: ${text}`),
    `- Estimate, not a promise: ${time}.`,
  ]
}
