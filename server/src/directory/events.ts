/** What the directory tells the rest of the house. */
import { defineEvent } from '../platform/events/index.ts'

/** Something of the directory changed; `id` is the subject's. */
export const directoryChanged = defineEvent<{
  what: 'person' | 'team' | 'hours' | 'region' | 'schedule' | 'holidays' | 'interest' | 'settings'
  id: string
}>('directory.changed')
