/** What rooms import of jobs. */
export { defineQueue, handleJobs } from './define.ts'
export type { Job, JobContext, JobDefinition, JobHandler, JobOutcome, Queue, QueuePolicy } from './define.ts'
export { announceJobs, enqueue, enqueuePart } from './enqueue.ts'
export type { NewJob } from './enqueue.ts'
export { jobSkipped } from './skipped.ts'
