/**
 * Who may do what: the one table. A room adds its actions here, named `room.verb`.
 * Directors may do everything and the system acts on a person's earlier word, so neither is listed.
 * Limits to one's own accounts, region or cover are checked by the room's service, after this.
 */
import type { Role } from './actor.ts'

const INTERNAL = ['manager', 'ase', 'support_engineer', 'account_team', 'support_operations'] as const
const DIRECTOR_ONLY = [] as const

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

  'directory.read': INTERNAL,
  'directory.change': ['manager'],
  'accounts.read': INTERNAL,
  'accounts.change': ['manager'],
  'accounts.set_ase': DIRECTOR_ONLY,
  'accounts.request_ase': ['manager'],
  'absences.read': INTERNAL,
  'absences.file': ['manager', 'ase', 'support_engineer'],
  'absences.decide': ['manager'],
  'coverage.read': INTERNAL,
  'coverage.change_shifts': ['manager', 'support_operations'],
  'calendar.read': INTERNAL,
  'calendar.change': ['manager', 'support_operations'],
  'tickets.read': ['manager', 'ase', 'support_engineer', 'support_operations'],
  'tickets.import': ['support_operations'],
  'tickets.override': ['manager', 'ase'],
  'tickets.undo': ['manager', 'ase'],
  'tickets.go_live': DIRECTOR_ONLY,
  'tasks.read': INTERNAL,
  'tasks.change': INTERNAL,
  'notify.read': INTERNAL,
  'connections.read': ['manager', 'support_operations'],
  'connections.change': ['support_operations'],
  'settings.read': INTERNAL,
  'settings.change': DIRECTOR_ONLY,
} as const satisfies Readonly<Record<string, readonly Role[]>>

/** The name of something an actor may be allowed to do. */
export type Action = keyof typeof RIGHTS

/** The roles that may do it, directors included. */
export function rolesFor(action: Action): readonly Role[] {
  return ['director', ...RIGHTS[action]]
}
