/** Planned changes as they stand in an address: whole local days. Pure. */
import type { paths } from '../../api/schema.gen.ts'
import { addDays, dateStart } from '../../ui/time/dates.ts'

/** What is planned; dates are YYYY-MM-DD, the last one included. */
export type Change =
  | { readonly kind: 'time_off'; readonly personId: string; readonly first: string; readonly last: string }
  | { readonly kind: 'withdraw'; readonly personId: string; readonly timeOffId: string }
  | {
      readonly kind: 'cover'
      readonly accountId: string
      readonly absentId: string
      readonly backupId: string
      readonly first: string
      readonly last: string
    }
  | {
      readonly kind: 'assignment'
      readonly accountId: string
      readonly personId: string
      readonly first: string
      /** Beside the primary ASE, instead of in their place. */
      readonly second?: true
    }
  | {
      readonly kind: 'standing_backup'
      readonly accountId: string
      readonly personId: string
      readonly first: string
    }
  | {
      readonly kind: 'new_contract'
      readonly accountId: string
      readonly first: string
      readonly last: string
      /** The account's own hours need a name too. */
      readonly ownHours?: true
    }
  | { readonly kind: 'end_contract'; readonly accountId: string; readonly last: string }
  | {
      readonly kind: 'pod_member'
      readonly personId: string
      readonly podId: string
      readonly first: string
    }
  | { readonly kind: 'leave'; readonly personId: string; readonly last: string }

export type Kind = Change['kind']

type Body = NonNullable<
  paths['/api/v1/coverage/what-if']['post']['requestBody']
>['content']['application/json']

/** What each kind of change needs to be one. */
const FIELDS: Readonly<Record<Kind, readonly string[]>> = {
  time_off: ['personId', 'first', 'last'],
  withdraw: ['personId', 'timeOffId'],
  cover: ['accountId', 'absentId', 'backupId', 'first', 'last'],
  assignment: ['accountId', 'personId', 'first'],
  standing_backup: ['accountId', 'personId', 'first'],
  new_contract: ['accountId', 'first', 'last'],
  end_contract: ['accountId', 'last'],
  pod_member: ['personId', 'podId', 'first'],
  leave: ['personId', 'last'],
}

const DATE = /^\d{4}-\d{2}-\d{2}$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
/** As many as the server lays together. */
export const MOST_CHANGES = 50

/** The changes of an address; what is none of ours is left out. */
export function readPlan(value: unknown): Change[] {
  return Array.isArray(value) ? value.filter(isChange).slice(0, MOST_CHANGES) : []
}

function isChange(value: unknown): value is Change {
  if (typeof value !== 'object' || value === null) return false
  const change = value as Record<string, unknown>
  const fields = FIELDS[change['kind'] as Kind] as readonly string[] | undefined
  if (!fields?.every((field) => isField(field, change[field]))) return false
  return (
    !fields.includes('first') || !fields.includes('last') || String(change['first']) <= String(change['last'])
  )
}

function isField(field: string, value: unknown): boolean {
  if (typeof value !== 'string') return false
  return field === 'first' || field === 'last'
    ? DATE.test(value) && !Number.isNaN(Date.parse(value))
    : UUID.test(value)
}

/** As the server takes them: days of the zone of whoever is away, half-open. */
export function bodyOf(plan: readonly Change[], zoneOf: (personId: string) => string): Body {
  return { changes: plan.map((change) => asked(change, zoneOf)) }
}

function asked(change: Change, zoneOf: (personId: string) => string): Body['changes'][number] {
  switch (change.kind) {
    case 'time_off':
      return { kind: 'time_off', personId: change.personId, ...during(change, zoneOf(change.personId)) }
    case 'cover': {
      const { accountId, absentId, backupId } = change
      return { kind: 'cover', accountId, absentId, backupId, ...during(change, zoneOf(absentId)) }
    }
    case 'withdraw':
      return { kind: 'withdraw_time_off', timeOffId: change.timeOffId }
    case 'assignment': {
      const { accountId, personId, first, second } = change
      return { kind: 'assignment', accountId, personId, from: first, isPrimary: !second }
    }
    case 'standing_backup': {
      const { accountId, personId, first } = change
      return { kind: 'standing_backup', accountId, personId, from: first }
    }
    case 'new_contract': {
      const { accountId, first, last, ownHours } = change
      const dates = { startsOn: first, endsOn: last }
      return { kind: 'new_contract', accountId, ...dates, ownHoursCovered: ownHours ?? false }
    }
    case 'pod_member': {
      const { personId, podId, first } = change
      return { kind: 'pod_member', personId, podId, from: first }
    }
    case 'end_contract':
      return { kind: 'end_contract', accountId: change.accountId, lastDay: change.last }
    case 'leave':
      return { kind: 'leave', personId: change.personId, lastDay: change.last }
  }
}

function during({ first, last }: { first: string; last: string }, zone: string) {
  const iso = (date: string): string => new Date(dateStart(date, zone)).toISOString()
  return { start: iso(first), end: iso(addDays(last, 1)) }
}

/** A stretch of whole days. */
export interface Days {
  readonly first: string
  readonly last: string
}

/** Moved by some days, or one end of it; its ends never change places. */
export function shifted({ first, last }: Days, part: 'whole' | 'first' | 'last', by: number): Days {
  const [from, to] = [
    part === 'last' ? first : addDays(first, by),
    part === 'first' ? last : addDays(last, by),
  ]
  if (from <= to) return { first: from, last: to }
  return part === 'first' ? { first: to, last: to } : { first: from, last: from }
}
