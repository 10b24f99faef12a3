/** Where a person stands at a moment, and who answers for their accounts then. Why they are away is not said. Pure. */
import { moment, type EpochMs } from '../calendar/api.ts'
import {
  availableFrom,
  presenceAt,
  runningAssignments,
  stateOf,
  whoCovers,
  type Coverage,
  type Facts,
  type Person,
  type Presence,
} from '../coverage/api.ts'
import type { PersonVerdict } from './search.contract.ts'

const MOST_ACCOUNTS = 10

/** The verdict; `visible` says of which accounts the reader may know. */
export function personVerdict(
  facts: Facts,
  person: Person,
  at: EpochMs,
  zone: string,
  visible: (accountId: string) => boolean,
): PersonVerdict {
  const presence = presenceAt(person, at)
  const accounts = accountsOf(facts, person.row.id, at).filter((id) => visible(id))
  const rows = accounts.slice(0, MOST_ACCOUNTS).map((id) => accountRow(facts, id, at))
  const others = rows.filter(({ state }) => state !== 'named')
  return {
    kind: 'person',
    at: new Date(at).toISOString(),
    headline: `${person.row.name} ${presenceWords(presence, zone, at)}.`,
    detail: detailOf(person, presence, at, zone, accounts.length),
    next: nextOf(presence, person.row.name, others),
    personId: person.row.id,
    name: person.row.name,
    zone: person.row.zone,
    presence: presence.kind,
    accounts: rows,
  }
}

function accountsOf(facts: Facts, personId: string, at: EpochMs): string[] {
  return facts.accountIds.filter((id) => {
    const account = facts.account(id)
    return account !== null && runningAssignments(account, at).some(({ row }) => row.personId === personId)
  })
}

function accountRow(facts: Facts, id: string, at: EpochMs): PersonVerdict['accounts'][number] {
  const coverage = whoCovers(facts, id, at)
  return {
    accountId: id,
    name: facts.account(id)?.row.name ?? '',
    state: stateOf(coverage),
    who: whoOf(facts, coverage),
  }
}

function whoOf(facts: Facts, coverage: Coverage): string {
  if (coverage.kind !== 'named') return 'Global Support'
  const { acting } = coverage
  if ('personId' in acting) return facts.person(acting.personId)?.row.name ?? 'somebody unknown'
  return acting.kind === 'nobody' ? 'Nobody' : 'Global Support'
}

function presenceWords(presence: Presence, zone: string, at: EpochMs): string {
  switch (presence.kind) {
    case 'on_duty':
      return `is on duty until ${moment(presence.until, zone, at)}`
    case 'busy':
      return `is on duty, busy until ${moment(presence.until, zone, at)}`
    case 'away':
      return `is away until ${moment(presence.until, zone, at)}`
    case 'left':
      return 'is no longer here'
    case 'off_duty':
      return presence.next === null ? 'is off duty' : `is off duty until ${moment(presence.next, zone, at)}`
  }
}

function detailOf(
  person: Person,
  presence: Presence,
  at: EpochMs,
  zone: string,
  accounts: number,
): string | null {
  const next = presence.kind === 'away' || presence.kind === 'busy' ? availableFrom(person, at) : null
  const back = next === null ? [] : [`Takes work again ${moment(next, zone, at)}.`]
  const counted = accounts === 0 ? [] : [`ASE of ${accounts === 1 ? 'one account' : `${accounts} accounts`}.`]
  return [...back, ...counted].join(' ') || null
}

function nextOf(presence: Presence, name: string, others: PersonVerdict['accounts']): string | null {
  if (presence.kind === 'on_duty') return `Ask ${name}.`
  const first = others[0]
  if (!first) return null
  return others.length === 1
    ? `For ${first.name} turn to ${first.who}.`
    : 'Each account below says who answers for it then.'
}
