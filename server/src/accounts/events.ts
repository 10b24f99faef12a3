/** What accounts tells the rest of the house. */
import { defineEvent } from '../platform/events/index.ts'

/** Something of an account changed. */
export const accountChanged = defineEvent<{
  accountId: string
  what: 'account' | 'organizations' | 'policy' | 'contracts' | 'assignments' | 'people' | 'request'
}>('accounts.changed')

/**
 * Help-desk organisations belong to another account, or to none, from an instant on (ISO UTC); whoever keeps something by
 * organisation follows.
 */
export const organizationsChanged = defineEvent<{ organizationIds: readonly string[]; from: string }>(
  'accounts.organizations_changed',
)

/** A prospect was noted, changed or closed. */
export const prospectChanged = defineEvent<{ id: string }>('prospects.changed')
