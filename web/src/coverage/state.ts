/** The six answers to “who answers now”, as they are named and drawn. */
import type { NowAccount, State } from '../api/types.ts'
import type { PipKind } from '../ui/pip.tsx'
import { distance } from '../ui/time/words.ts'
import type { Instant } from '../ui/time/zone.ts'
import { firstName } from './people.ts'

interface StateWords {
  readonly group: string
  readonly pip: PipKind
  /** The head of the last column. */
  readonly due: string
}

/** In the order of the screen: exceptions first. */
export const STATES: Readonly<Record<State, StateWords>> = {
  nobody: { group: 'Nobody answers', pip: 'gap', due: 'Engineer back' },
  away: { group: 'Engineer away, nobody named covers', pip: 'away', due: 'Engineer back' },
  backup: { group: 'Covered by a backup', pip: 'backup', due: 'Engineer back' },
  named: { group: 'Named engineer on duty', pip: 'on', due: 'On duty until' },
  global_support: { group: 'Engineer off duty or busy', pip: 'off', due: 'Engineer back' },
  no_service: { group: 'No running service', pip: 'off', due: '' },
}

type Acting = Pick<NowAccount, 'acting' | 'ase' | 'state' | 'returnAt' | 'noService' | 'regionCode'>

/** Who answers now: a name, or Global Support. */
export function whoAnswers({ acting, regionCode }: Acting): string {
  if (acting.kind === 'region') return `Global Support, ${regionCode}`
  if (acting.kind === 'nobody') return 'Nobody'
  return acting.personName ?? 'Global Support'
}

/** The line under the name: for whom, or when the engineer is back. */
export function whoDetail(account: Acting, now: Instant): string | null {
  const { state, ase, acting, returnAt } = account
  if (state === 'no_service') return account.noService
  if (!ase) return null
  const back = returnAt === null ? 'no date of return' : distance(Date.parse(returnAt), now)
  // The first to come back need not be the primary.
  const isPrimary = returnAt === null || ase.nextAvailable === returnAt
  switch (state) {
    case 'named':
      return acting.personId === ase.id ? null : `with ${ase.name}, ${presenceWords(ase.presence)}`
    case 'backup':
      return `for ${ase.name}, ${presenceWords(ase.presence)}`
    case 'nobody':
      return `left unassigned; ${isPrimary ? firstName(ase.name) : 'another ASE'} ${back}`
    case 'away':
      return `${ase.name} is away`
    default:
      if (!isPrimary) return `Another ASE ${back}`
      return `${ase.name}${ase.presence === 'busy' ? ', busy,' : ''} ${back}`
  }
}

const PRESENCE = {
  on_duty: 'on duty',
  busy: 'busy',
  off_duty: 'off duty',
  away: 'away',
  left: 'no longer here',
} as const

/** “away”, “off duty” …: never why. */
export function presenceWords(presence: keyof typeof PRESENCE): string {
  return PRESENCE[presence]
}

/** The instant of the last column: the end of duty, or when the engineer is back. */
export function dueAt({ state, ase, acting, returnAt }: Acting): Instant | null {
  const text = state === 'named' ? (ase?.presence === 'on_duty' ? ase.until : acting.until) : returnAt
  return text === null || text === undefined ? null : Date.parse(text)
}
