/**
 * Who is named for a guarded account, or for one that is to be restricted, and may not know of it; what becomes of each place.
 * It is what proof, admission, candidates and decisions do: whoever is not cleared is passed over (clearance.ts). Pure.
 */
import type { EpochMs } from '../calendar/api.ts'
import { settingsAt, type NotCleared } from '../directory/api.ts'
import type { Account, Facts } from './compile-facts.ts'
import { clearanceOf } from './may-know.ts'
import { podsAround } from './segments.ts'
import { engineersAt, membersOfPod } from './who-covers.ts'

/** How far ahead it is looked: as far as the proof. */
const AHEAD = 90 * 86_400_000

type As = NotCleared['as']

const BECOMES: Readonly<Record<As, readonly [becomes: string, todo: string]>> = {
  ase: [
    'nobody but cleared people is ASE of a restricted account.',
    'Record their clearance, or replace or remove them as ASE.',
  ],
  standing_backup: [
    'is asked no more; hours that only they would cover become gaps in the coverage proof.',
    'Record their clearance, or name another standing backup.',
  ],
  night_contact: [
    'is asked no more; the account’s fallback answers on ordinary nights.',
    'Record their clearance, or name another night contact.',
  ],
  cover: [
    'covers no more; their hours become gaps in the coverage proof until somebody else takes them.',
    'Record their clearance, or ask somebody else to cover.',
  ],
  pod_member: [
    'is passed over; the next member of the pod who is cleared is asked.',
    'Record their clearance, or leave it so while others of the pod are cleared.',
  ],
  on_call: [
    'is not paged for it: the next on call who is cleared is, else the leader of its region, else the directors.',
    'Record their clearance, or put somebody cleared on call beside them.',
  ],
}

/** Of this account, whoever is named from now on and not cleared. */
export function notClearedFor(facts: Facts, accountId: string, now: EpochMs): NotCleared[] {
  const { cleared } = clearanceOf(facts)
  return namedOf(facts, accountId, now).filter(({ personId }) => !cleared.has(personId))
}

/** What somebody is named for on guarded accounts, whether they are cleared or not. */
export function namedOnGuarded(facts: Facts, personId: string, now: EpochMs): NotCleared[] {
  const named = facts.rows.access.guarded.flatMap((id) => namedOf(facts, id, now))
  const theirs = named.filter((one) => one.personId === personId)
  // On call answers for all accounts: said once.
  const first = theirs.find(({ as }) => as === 'on_call')
  return theirs.filter((one) => one.as !== 'on_call' || one === first)
}

function namedOf(facts: Facts, accountId: string, now: EpochMs): NotCleared[] {
  const account = facts.account(accountId)
  if (!account) return []
  const rows = named(facts, account, now).flatMap(([as, personId]): NotCleared[] => {
    const person = facts.person(personId)
    if (!person || person.gone <= now) return []
    const [becomes, todo] = BECOMES[as]
    const { name } = person.row
    return [
      { personId, name, accountId, accountName: account.row.name, as, becomes, todo, blocks: as === 'ase' },
    ]
  })
  return [...new Map(rows.map((row) => [`${row.as} ${row.personId}`, row])).values()]
}

/** As they were recorded: what a guarded account leaves out is what is asked for. */
function named(facts: Facts, account: Account, now: EpochMs): [as: As, personId: string][] {
  const { row } = account
  const policies = row.policies.filter(({ to }) => to > now)
  const standing = policies.flatMap(({ standingBackupId: id }): [As, string][] =>
    id === null ? [] : [['standing_backup', id]],
  )
  const nights = policies.flatMap(({ nightContactId: id }): [As, string][] =>
    id === null ? [] : [['night_contact', id]],
  )
  const ases = account.assignments.filter(({ end }) => end > now)
  const covers = facts.rows.absences.covers.filter(({ accountId, end }) => accountId === row.id && end > now)
  const isAse = new Set(ases.map((one) => one.row.personId))
  return [
    ...[...isAse].map((id): [As, string] => ['ase', id]),
    ...standing,
    ...nights,
    ...covers.map(({ backupId }): [As, string] => ['cover', backupId]),
    ...askedOfPods(facts, account, now)
      .filter((id) => !isAse.has(id))
      .map((id): [As, string] => ['pod_member', id]),
    ...onCallFrom(facts, now).map((id): [As, string] => ['on_call', id]),
  ]
}

/** Whoever the account's pod would ask, from one change of its ASEs, members or policies to the next. */
function askedOfPods(facts: Facts, account: Account, now: EpochMs): string[] {
  const members = podsAround(facts, account, now, now + AHEAD).flatMap((pod) => pod.members)
  const edges = [
    ...[...account.assignments, ...members].flatMap(({ start, end }) => [start, end]),
    ...account.row.policies.flatMap(({ from, to }) => [from, to]),
  ].filter((at) => now < at && at < now + AHEAD)
  return [...new Set([now, ...edges])].flatMap((at) => {
    if (!facts.policy(account, at)?.fallback.includes('pod')) return []
    return (membersOfPod(facts, account, engineersAt(facts, account, at), at) ?? []).map(({ row }) => row.id)
  })
}

/** Who is on call by shifts, and whom the settings name where no shift holds. */
function onCallFrom(facts: Facts, now: EpochMs): string[] {
  const { settings } = facts.rows.directory
  const edges = settings.map((one) => one.effectiveFrom).filter((at) => now < at && at < now + AHEAD)
  const set = [now, ...edges].map((at) => settingsAt(settings, at).settings.onCall.personId)
  return [...facts.shifts(now, now + AHEAD).map(({ personId }) => personId), ...set].flatMap((id) => id ?? [])
}
