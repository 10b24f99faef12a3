/** What absences tells the rest of the house. */
import { defineEvent } from '../platform/events/index.ts'

/** Time off, a cover or a busy period changed. */
export const absenceChanged = defineEvent<{
  what: string
  id: string
  personId: string
  accountId: string | null
  /** Of how far a plan is, these alone hear; absent: everybody who may. */
  readerIds?: readonly string[]
}>('absences.changed')

/** A pod, its members or a rotation changed. */
export const podChanged = defineEvent<{ id: string }>('absences.pod_changed')
