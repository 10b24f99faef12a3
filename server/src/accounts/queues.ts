/** The queues of accounts. */
import { defineQueue } from '../platform/jobs/index.ts'

/** Brings the help desk's `assigned_se` of an account's organisations to who is its ASE now. */
export const assignedSeQueue = defineQueue<{ accountId: string; requestId: string | null }>({
  name: 'accounts.assigned-se',
  description: 'Sets `assigned_se` on the help-desk organisations of an account to its primary ASE.',
  policy: 'key_strict_fifo',
  concurrency: 4,
  retry: { limit: 10, delaySeconds: 10, backoff: true, maxDelaySeconds: 900 },
  expireInSeconds: 120,
})
