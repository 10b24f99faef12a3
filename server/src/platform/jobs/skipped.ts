/** Somebody gave a failed job up: its effect never happens, and the room it belongs to can put its own rows right. */
import { defineEvent } from '../events/define.ts'

/** Published in the transaction that skips the job. */
export const jobSkipped = defineEvent<{ queue: string; jobId: string }>('platform.job_skipped')
