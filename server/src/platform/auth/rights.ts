/**
 * Who may do what: the one table. A room adds its actions here, named `room.verb`.
 * Directors may do everything and the system acts on a person's earlier word, so neither is listed.
 * A list of roles: they may, whatever it is about. `onAccounts`, `onPeople`: which accounts or people each role may do it
 * to; the ability (ability.ts) is made of this, for services and pages alike.
 */
import type { Role } from './actor.ts'

/**
 * Which of them. `all`: every one. `region`: of the regions where they stand or that they lead, or in the care of their
 * people. `own`: accounts they are assigned to, and those they cover as long as the cover lasts. `team`: accounts of whose
 * account team they are. `self`: themselves, and what is theirs. Guarded accounts are left out for whoever is not cleared, whatever it says.
 */
export type Limit = 'all' | 'region' | 'own' | 'team' | 'self'

export type Limits = Partial<Readonly<Record<Role, Limit>>>

/** What a right is about, and how far each role's reaches. */
export interface Right {
  readonly about: 'programme' | 'account' | 'person'
  readonly limits: Limits
}

const onAccounts = <const L extends Limits>(limits: L) => ({ about: 'account', limits }) as const
const onPeople = <const L extends Limits>(limits: L) => ({ about: 'person', limits }) as const

const INTERNAL = ['manager', 'ase', 'support_engineer', 'account_team', 'support_operations'] as const
const DIRECTOR_ONLY = [] as const

/** Who reads customers’ work: everybody inside; an account team its own accounts. */
const READ_ACCOUNTS = {
  manager: 'all',
  ase: 'all',
  support_engineer: 'all',
  support_operations: 'all',
  account_team: 'team',
} as const
/** Who works on a customer’s tickets and content: its ASEs, whoever covers for them, its managers. */
const WORK_ON_ACCOUNTS = { manager: 'region', ase: 'own', support_engineer: 'own' } as const

export const RIGHTS = {
  'platform.read_self': [...INTERNAL, 'customer_contact'],
  'platform.read_programme': [...INTERNAL, 'customer_contact'],
  'platform.follow_live': INTERNAL,
  'platform.read_audit': ['manager', 'support_operations'],
  'platform.read_jobs': ['manager', 'ase', 'support_operations'],
  'platform.repair_jobs': ['manager', 'support_operations'],
  'platform.read_stop_switch': INTERNAL,
  'platform.stop_outside_writes': ['manager', 'support_operations'],
  'platform.allow_outside_writes': DIRECTOR_ONLY,

  'identity.use_own': [...INTERNAL, 'customer_contact'],
  'identity.read': ['support_operations'],
  'identity.change': ['support_operations'],
  'identity.change_providers': DIRECTOR_ONLY,

  'directory.read': INTERNAL,
  'directory.change': onPeople({ manager: 'region' }),
  'directory.clear': DIRECTOR_ONLY,
  'accounts.read': onAccounts(READ_ACCOUNTS),
  'accounts.read_capacity': ['manager', 'ase', 'support_engineer'],
  'accounts.add': onAccounts({ manager: 'region' }),
  'accounts.change': onAccounts({ manager: 'region' }),
  'accounts.change_content': onAccounts(WORK_ON_ACCOUNTS),
  'accounts.restrict': DIRECTOR_ONLY,
  'accounts.set_ase': DIRECTOR_ONLY,
  'accounts.merge': DIRECTOR_ONLY,
  'prospects.read': ['manager', 'ase', 'account_team'],
  'prospects.change': ['manager', 'account_team'],
  'accounts.request_ase': onAccounts({ manager: 'region' }),
  'absences.read': ['manager', 'ase', 'support_engineer', 'support_operations'],
  'absences.read_covers': onAccounts(READ_ACCOUNTS),
  'absences.file': onPeople({ manager: 'region', ase: 'self', support_engineer: 'self' }),
  'absences.decide': onPeople({ manager: 'region' }),
  'pods.read': INTERNAL,
  'pods.change': onPeople({ manager: 'region' }),
  'absences.answer': ['manager', 'ase', 'support_engineer'],
  'coverage.read': onAccounts(READ_ACCOUNTS),
  'coverage.read_on_call': INTERNAL,
  // Shifts and rotas of one's own people; what reads a whole pager or calendar is a connection.
  'coverage.change_shifts': onPeople({ manager: 'region', support_operations: 'all' }),
  'coverage.change_shift_feeds': ['support_operations'],
  'coverage.swap_shifts': onPeople({
    manager: 'region',
    support_operations: 'all',
    ase: 'self',
    support_engineer: 'self',
  }),
  'calendar.read': INTERNAL,
  'calendar.change': ['manager', 'support_operations'],
  'tickets.read': onAccounts({
    manager: 'all',
    ase: 'all',
    support_engineer: 'all',
    support_operations: 'all',
  }),
  'tickets.replay': ['manager'],
  'tickets.import': ['support_operations'],
  'imports.read': ['manager', 'support_operations'],
  'tickets.override': onAccounts(WORK_ON_ACCOUNTS),
  'tickets.undo': onAccounts(WORK_ON_ACCOUNTS),
  'tickets.ask': onAccounts({ manager: 'all', ase: 'all', support_engineer: 'all' }),
  'tickets.go_live': DIRECTOR_ONLY,
  'tickets.record_emergency': onAccounts(WORK_ON_ACCOUNTS),
  'environments.read': onAccounts(READ_ACCOUNTS),
  'environments.change': onAccounts(WORK_ON_ACCOUNTS),
  'tasks.read': onAccounts(READ_ACCOUNTS),
  'tasks.change': onAccounts({ ...WORK_ON_ACCOUNTS, account_team: 'self', support_operations: 'self' }),
  'preferences.use': INTERNAL,
  'notify.read': INTERNAL,
  'notify.read_others': onPeople({ manager: 'region' }),
  'connections.read': ['manager', 'support_operations'],
  'connections.change': ['support_operations'],
  'settings.read': INTERNAL,
  'settings.change': DIRECTOR_ONLY,
  'search.ask': INTERNAL,
  'feeds.use': INTERNAL,
  'guides.read': INTERNAL,
  'guides.change': ['manager'],
  'privacy.read': ['support_operations'],
  'privacy.erase': DIRECTOR_ONLY,
  'privacy.export': DIRECTOR_ONLY,
} as const satisfies Readonly<Record<string, readonly Role[] | Right>>

/** The name of something an actor may be allowed to do. */
export type Action = keyof typeof RIGHTS

/** What the right is about, and how far each role's reaches. */
export function rightOf(action: Action): Right {
  const right: readonly Role[] | Right = RIGHTS[action]
  if ('about' in right) return right
  return { about: 'programme', limits: Object.fromEntries(right.map((role) => [role, 'all'])) }
}

/** The roles that may do it, directors included; how far, `rightOf` says. */
export function rolesFor(action: Action): readonly Role[] {
  return ['director', ...(Object.keys(rightOf(action).limits) as Role[])]
}
