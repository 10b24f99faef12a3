/** From a plan to where a change is really made, with what is known of it filled in. */
import { Link } from '@tanstack/react-router'
import { personSubject, useMay } from '../../app/may.ts'
import type { Change } from './plan.ts'
import type { Names } from './use-plan.ts'

interface MakeProps {
  readonly change: Change
  readonly names: Names
}

const LOOK = 'btn small'

/** Planning there saves nothing either, until it is sent there. */
export function MakeItSo({ change, names }: MakeProps) {
  const person = (id: string): string => names.people.get(id)?.name ?? 'them'
  const mayRequest = useMay('accounts.request_ase')
  const absentId = absentOf(change)
  const absent = absentId === null ? undefined : names.people.get(absentId)
  const mayFile = useMay(
    'absences.file',
    absent && absentId !== null ? personSubject({ id: absentId, ...absent }) : undefined,
  )
  if (absentId !== null && !mayFile) return <Person personId={absentId} name={person(absentId)} />
  switch (change.kind) {
    case 'time_off': {
      const { personId, first, last } = change
      return (
        <Link to="/time-off/new" search={{ person: personId, first, last }} className={LOOK}>
          Plan this time off
        </Link>
      )
    }
    case 'withdraw':
      return (
        <Link to="/people/$personId" params={{ personId: change.personId }} className={LOOK}>
          Withdraw it at {person(change.personId)}
        </Link>
      )
    case 'cover': {
      const { absentId, accountId, backupId, first, last } = change
      return (
        <Link
          to="/time-off/new"
          search={{ person: absentId, account: accountId, ask: backupId, first, last }}
          className={LOOK}
        >
          Ask {person(backupId)}
        </Link>
      )
    }
    case 'assignment':
      return mayRequest ? <Request change={change} /> : <Account accountId={change.accountId} />
    case 'pod_member':
      return (
        <Link to="/people/pods/$podId" params={{ podId: change.podId }} className={LOOK}>
          Open the pod
        </Link>
      )
    case 'leave':
      return (
        <Link
          to="/people/$personId/leaving"
          params={{ personId: change.personId }}
          search={{ on: change.last }}
          className={LOOK}
        >
          Prepare their leaving
        </Link>
      )
    default:
      return <Account accountId={change.accountId} />
  }
}

/** Whose time off it would be; null: it is no time off. */
function absentOf(change: Change): string | null {
  if (change.kind === 'time_off') return change.personId
  return change.kind === 'cover' ? change.absentId : null
}

/** For whoever may not plan their time off: where to see them. */
function Person({ personId, name }: { personId: string; name: string }) {
  return (
    <Link to="/people/$personId" params={{ personId }} className={LOOK}>
      Open {name}
    </Link>
  )
}

function Request({ change }: { change: Extract<Change, { kind: 'assignment' }> }) {
  const { accountId, personId, first, second } = change
  return (
    <Link
      to="/requests/new"
      search={{ account: accountId, person: personId, from: first, ...(!second && { kind: 'replace' }) }}
      className={LOOK}
    >
      {second ? 'Request a second ASE' : 'Request the move'}
    </Link>
  )
}

function Account({ accountId }: { accountId: string }) {
  return (
    <Link to="/accounts/$accountId" params={{ accountId }} className={LOOK}>
      Open the account
    </Link>
  )
}
