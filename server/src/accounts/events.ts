/** What accounts tells the rest of the house. */
import { defineEvent } from '../platform/events/index.ts'

/** Something of an account changed. */
export const accountChanged = defineEvent<{
  accountId: string
  what: 'account' | 'organizations' | 'policy' | 'contracts' | 'assignments' | 'people' | 'request'
}>('accounts.changed')

/** A prospect was noted, changed or closed. */
export const prospectChanged = defineEvent<{ id: string }>('prospects.changed')
