/** What privacy tells the rest of the house. */
import { defineEvent } from '../platform/events/index.ts'

/** Somebody was erased: whoever shows names reads them again. */
export const subjectErased = defineEvent<{ kind: string; id: string }>('privacy.erased')
