/** A decision as the API tells it, in the reader's time zone. Pure: stored rows and facts in, contract out. */
import type { z } from 'zod'
import { moment } from '../../calendar/api.ts'
import { presenceAt, type Facts, type Presence } from '../../coverage/api.ts'
import type { StoredEffects } from '../stored-effects.ts'
import type { decisionSchema, decisionSummarySchema } from '../tickets.contract.ts'
import type { DecisionView } from '../tickets.queries.ts'
import { expectedAssignee } from '../record.ts'
import { nameOf, userName } from '../wording/people.ts'
import { tell, type Wording } from '../wording/reasons.ts'
import { answer, becauseLine, sentence, type Told } from '../wording/sentences.ts'
import { conclusionOf, wouldChange } from '../wording/conclusion.ts'

export type DecisionSummary = z.infer<typeof decisionSummarySchema>
export type DecisionDetail = z.infer<typeof decisionSchema>

const epoch = (iso: string): number => Date.parse(iso)
const isoOrNull = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())

/** Who holds the ticket once the decision is carried out. */
function toldOf(row: DecisionView): Told {
  const { effects, snapshot } = row
  const { assignee } = effects
  const holder =
    assignee.kind === 'assign'
      ? assignee.userId
      : assignee.kind === 'clear'
        ? null
        : expectedAssignee(snapshot.ticket)
  return { outcome: row.outcome, effects, because: row.because, holder }
}

const wordingOf = (row: DecisionView, facts: Facts, zone: string): Wording => ({
  facts,
  zone,
  at: epoch(row.decidedFor),
})

/** One line of a list. */
export function decisionSummary(row: DecisionView, facts: Facts, zone: string): DecisionSummary {
  return {
    id: row.id,
    at: row.decidedFor,
    recordedAt: row.recordedAt,
    source: row.source,
    ticketId: row.externalId,
    subject: row.subject,
    accountId: row.accountId,
    accountName: row.accountId === null ? null : (facts.account(row.accountId)?.row.name ?? null),
    outcome: row.outcome,
    rule: row.rule,
    fired: [...row.fired],
    sentence: byHand(row) ?? sentence(toldOf(row), facts),
    because: row.changed
      ? `${row.changed.by}: “${row.changed.reason ?? ''}”`
      : becauseLine(row.because, wordingOf(row, facts, zone)),
    isEmergency: row.outcome === 'emergency',
    shadow: row.shadow,
    state: row.state,
  }
}

/** A person's word that took the place of the rules'; null: none did. */
function byHand({ changed }: DecisionView): string | null {
  if (!changed?.instead) return null
  return changed.instead === 'nobody' ? 'Unassigned by hand' : `Kept by hand with ${changed.instead}`
}

/** What of the decision holds, beside the ticket as it is: a person's word first, and what never left the house as such. */
export function standing(row: DecisionView, facts: Facts): string {
  const hand = byHand(row)
  if (hand !== null) return hand
  if (row.state === 'undone') return row.changed ? `Undone by ${row.changed.by}` : 'Undone'
  const words = sentence(toldOf(row), facts)
  return row.shadow && wouldShow(row.effects) ? `In shadow: ${words}` : words
}

/** Whether it would have shown in the ticket, carried out: else shadow makes no difference to whoever reads. */
const wouldShow = ({ assignee, follow }: StoredEffects): boolean =>
  assignee.kind !== 'keep' || follow.length > 0

/** The whole decision. `facts` are those of its own version, so that names and presence are as they were. */
export function decisionDetail(row: DecisionView, facts: Facts, zone: string): DecisionDetail {
  const told = toldOf(row)
  const { effects } = row
  const wording = wordingOf(row, facts, zone)
  return {
    ...decisionSummary(row, facts, zone),
    answer: answer(told, facts),
    assignee: assigneeView(row, told.holder, facts, zone),
    followers: effects.follow.map((one) => ({ name: nameOf(facts, one.personId), detail: FOLLOW[one.why] })),
    told: toldView(effects, facts, wording),
    paged: pagedView(effects, facts),
    proposal: proposalText(effects, facts),
    tags: { add: [...effects.addTags], remove: [...effects.removeTags] },
    target: effects.target && {
      kind: effects.target.kind,
      deadline: new Date(effects.target.deadline).toISOString(),
      beforeReturn: effects.beforeReturn,
      schedule: SCHEDULE[effects.target.on],
      returnAt: isoOrNull(effects.returnAt),
    },
    reasons: tell(row.because, wording),
    conclusion: conclusionOf(told, facts, wording.at),
    wouldChange: wouldChange(told),
    note: effects.noteText,
    facts: {
      version: row.factsVersion,
      settingsVersion: row.settingsVersion,
      rulesVersion: row.rulesVersion,
    },
    changed: row.changed,
  }
}

const FOLLOW: Readonly<Record<StoredEffects['follow'][number]['why'], string>> = {
  emergency: 'follows the emergency',
  shadows: 'shadows',
  backup: 'backup',
  night_contact: 'answers at night',
}

const SCHEDULE: Readonly<Record<NonNullable<StoredEffects['target']>['on'], string>> = {
  urgent: 'around the clock, urgent',
  weekend_cover: 'around the clock, weekend cover',
  contract: 'the contract’s schedule',
  preferred_region: 'the preferred region’s hours',
  account_region: 'the account region’s hours',
  global: 'the global schedule',
}

function assigneeView(
  row: DecisionView,
  holder: string | null,
  facts: Facts,
  zone: string,
): DecisionDetail['assignee'] {
  const { assignee } = row.effects
  if (holder === null) return { kind: assignee.kind, name: null, role: null, how: 'nobody', detail: 'nobody' }
  const how =
    assignee.kind === 'assign' ? `set by rule ${row.rule}` : HELD[row.snapshot.ticket.heldBy ?? 'unknown']
  const base = {
    kind: assignee.kind,
    name: userName(facts, holder),
    role: assignee.kind === 'assign' ? assignee.role : null,
    how,
  }
  const then = holderView(holder, facts, epoch(row.decidedFor), zone)
  return { ...base, detail: then ? `${how}, then ${then.words}` : how }
}

/** Whether a help-desk user is there at `at`; null: the directory does not know them. */
export function holderView(
  userId: string,
  facts: Facts,
  at: number,
  zone: string,
): { words: string; presence: Presence['kind'] } | null {
  const person = facts.personByHelpDeskUser(userId)
  if (!person) return null
  const presence = presenceAt(person, at)
  const until = 'until' in presence ? ` until ${moment(presence.until, zone, at)}` : ''
  const words = {
    on_duty: `on duty${until}`,
    busy: `busy${until}`,
    off_duty: 'off duty',
    away: `away${until}`,
    left: 'no longer here',
  }
  return { words: words[presence.kind], presence: presence.kind }
}

const HELD = {
  person: 'chosen by a person',
  rule: 'set by rule before',
  integration: 'set by an integration',
  unknown: 'as the help desk has it',
} as const

function toldView(effects: StoredEffects, facts: Facts, { zone, at }: Wording): DecisionDetail['told'] {
  return effects.tell
    .filter((one) => one.urgency !== 'page')
    .map((one) => {
      const name =
        'personId' in one.to
          ? nameOf(facts, one.to.personId)
          : 'channel' in one.to
            ? one.to.channel
            : userName(facts, one.to.userId)
      return { name, detail: one.at <= at ? 'at once' : `at ${moment(one.at, zone, at)}, if unanswered` }
    })
}

function pagedView(effects: StoredEffects, facts: Facts): DecisionDetail['paged'] {
  const page = effects.tell.find((one) => one.urgency === 'page')
  if (!page) return null
  const name =
    'personId' in page.to
      ? nameOf(facts, page.to.personId)
      : 'channel' in page.to
        ? page.to.channel
        : page.to.userId
  return { name, detail: page.kind === 'nobody_on_call' ? 'nobody is on call' : 'on call' }
}

function proposalText({ proposal }: StoredEffects, facts: Facts): string | null {
  if (!proposal) return null
  const who = nameOf(facts, proposal.personId)
  if (proposal.kind === 'assign_on_call')
    return proposal.personId === null
      ? 'Take it off the ASE: it is an emergency.'
      : `Assign it to ${who}, who is on call.`
  if (proposal.kind === 'offer_back') return `Offer it back to ${who}.`
  if (proposal.kind === 'unassign') return 'Unassign it: the ticket left the account.'
  return `Assign it to ${who}, who has no user in the help desk yet.`
}
