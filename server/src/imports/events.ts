/** What imports tells the rest of the house. */
import { defineEvent } from '../platform/events/index.ts'

/** An import went on by some thousand rows, or ended. */
export const importsProgressed = defineEvent<{ runId: string }>('imports.progressed')
