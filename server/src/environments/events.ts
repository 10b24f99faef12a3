/** What environments tells the rest of the house. */
import { defineEvent } from '../platform/events/index.ts'

/** Something of an account's environment changed, or a planned change was announced. */
export const environmentChanged = defineEvent<{
  accountId: string
  what: 'system' | 'note' | 'planned_change'
}>('environments.changed')
