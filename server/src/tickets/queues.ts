/** The queues of the tickets room. */
import { defineQueue } from '../platform/jobs/index.ts'

/** One update of one ticket in the help desk; in order per ticket. */
export const writeQueue = defineQueue<{ writeId: string }>({
  name: 'tickets.write',
  description:
    'Carries a decision out in the help desk: one guarded update of one ticket, in order per ticket.',
  policy: 'key_strict_fifo',
  concurrency: 8,
  retry: { limit: 12, delaySeconds: 2, backoff: true, maxDelaySeconds: 300 },
  expireInSeconds: 60,
  heartbeatSeconds: 10,
})
