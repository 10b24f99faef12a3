/**
 * The three ways to go about a surge, each with what speaks for it and against it, and an estimate of time (domain.md 4.6).
 * Estimates and called so: as many hours as the settings say a ticket takes, within people's working hours. Pure.
 */
import type { EpochMs } from '../../calendar/api.ts'
import type { Hours } from '../../coverage/api.ts'
import type { SurgeOption } from './surge.store.ts'

/** Somebody who could work on it. */
export interface Available {
  readonly personId: string
  readonly name: string
  readonly duty: Hours
}

export interface SurgeFacts {
  readonly at: EpochMs
  readonly openTickets: number
  /** Of them, urgent or high. */
  readonly pressing: number
  readonly hoursPerTicket: number
  /** Contracted hours of the ASE a week; null: none are known. */
  readonly hoursPerWeek: number | null
  /** Who answers for the account; null: nobody is named. */
  readonly ase: Available | null
  readonly helpers: readonly Available[]
}

export interface Way {
  readonly option: SurgeOption
  readonly pros: readonly string[]
  readonly cons: readonly string[]
  readonly estimate: {
    /** Hours of work of everybody together. */
    readonly hours: number
    /** When the tickets that are open now are through; null: nobody can say. */
    readonly doneBy: EpochMs | null
  }
}

const HOUR = 3_600_000
const WEEK = 7 * 24 * HOUR
/** Of a ticket's hours: what the ASE keeps when a helper investigates (talking, replying), and what the helper does. */
const ASE_WITH_HELPER = 0.4
const HELPER = 0.75
/** What reading in costs an engineer who does not know the account. */
const READING_IN = 1.25
/** Engineers besides the ASE among whom tickets are split. */
const ENGINEERS = 2
/** Of the working hours of somebody who helps: they have tickets of their own. */
const HELPERS_SHARE = 0.5

/**
 * In the order in which the customer is told of them. Whoever reads them on a page reads the ASE’s name; in the message it is
 * the ASE who speaks.
 */
export function waysOf(facts: SurgeFacts, speaks: 'page' | 'ase' = 'page'): Way[] {
  const work = facts.openTickets * facts.hoursPerTicket
  return [byAse(facts, work, speaks), withHelper(facts, work), withEngineers(facts, work)]
}

function byAse(facts: SurgeFacts, work: number, speaks: 'page' | 'ase'): Way {
  const proactive =
    speaks === 'ase' ? 'My proactive work' : `Proactive work of ${facts.ase?.name ?? 'the engineer'}`
  return {
    option: 'by_ase',
    pros: [
      'One person who knows your environment sees every ticket.',
      'You decide the order; nothing has to be explained twice.',
    ],
    cons: [
      `What stands at the end of the list waits longest${facts.pressing > 1 ? `: ${facts.pressing} tickets are urgent or high` : ''}.`,
      `${proactive} stands still meanwhile.`,
    ],
    estimate: { hours: estimated(work), doneBy: doneBy(facts, work) },
  }
}

function withHelper(facts: SurgeFacts, work: number): Way {
  const [helper] = facts.helpers
  const own = doneBy(facts, work * ASE_WITH_HELPER)
  const helped = helper ? doneIn(helper, work * HELPER, HELPERS_SHARE, facts.at) : null
  return {
    option: 'helper',
    pros: [
      'You speak with one person throughout.',
      'Two people investigate at once, so the end of the list moves sooner.',
    ],
    cons: [
      'Some answers take a little longer: findings are handed over first.',
      ...(helper ? [] : ['Nobody who could help is known now: a manager has to find somebody.']),
    ],
    estimate: { hours: estimated(work * (ASE_WITH_HELPER + HELPER)), doneBy: later(own, helped) },
  }
}

function withEngineers(facts: SurgeFacts, work: number): Way {
  const engineers = facts.helpers.slice(0, ENGINEERS)
  const parts = engineers.length + 1
  const own = doneBy(facts, work / parts)
  const others = engineers.map((one) => doneIn(one, (work / parts) * READING_IN, HELPERS_SHARE, facts.at))
  const known = engineers.length > 0 ? others.reduce(later, own) : null
  return {
    option: 'engineers',
    pros: ['Most tickets are through soonest.', 'Urgent tickets need not wait for each other.'],
    cons: [
      'You speak with several people, who have to read into your environment.',
      ...(engineers.length > 0 ? [] : ['Nobody who could own tickets is known now.']),
    ],
    estimate: {
      hours: estimated(work / parts + ((work * (parts - 1)) / parts) * READING_IN),
      doneBy: known,
    },
  }
}

/** The ASE gives the account its contracted hours, in their own working hours; without a contract's hours, all of them. */
function doneBy({ ase, hoursPerWeek, at }: SurgeFacts, work: number): EpochMs | null {
  if (!ase) return null
  const week = ase.duty.between(at, at + WEEK) / HOUR
  const share = hoursPerWeek === null || week === 0 ? 1 : Math.min(1, hoursPerWeek / week)
  return doneIn(ase, work, share, at)
}

function doneIn({ duty }: Available, work: number, share: number, at: EpochMs): EpochMs | null {
  return share <= 0 ? null : duty.addClosing(at, (work / share) * HOUR)
}

const later = (a: EpochMs | null, b: EpochMs | null): EpochMs | null =>
  a === null || b === null ? null : Math.max(a, b)

/** Nobody estimates minutes: quarters of an hour below four hours, whole hours above. */
const estimated = (hours: number): number => (hours < 4 ? Math.round(hours * 4) / 4 : Math.round(hours))
