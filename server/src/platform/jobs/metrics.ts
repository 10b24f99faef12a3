/** How the queues do, for Prometheus. */
import { Gauge, Histogram } from 'prom-client'
import type { Registry } from 'prom-client'
import type { JobBoard } from './board.ts'

export interface JobMetrics {
  observe(queue: string, outcome: 'done' | 'failed' | 'later', seconds: number): void
}

/** Times jobs by queue and outcome, and counts what waits, runs and has failed at each scrape. */
export function addJobMetrics(registry: Registry, board: JobBoard): JobMetrics {
  const seconds = new Histogram({
    name: 'attache_job_seconds',
    help: 'Time that one attempt of a job took.',
    labelNames: ['queue', 'outcome'],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 60, 300],
    registers: [registry],
  })
  new Gauge({
    name: 'attache_jobs',
    help: 'Jobs by queue and state.',
    labelNames: ['queue', 'state'],
    registers: [registry],
    async collect() {
      this.reset()
      for (const { name, waiting, running, failed } of await board.summary()) {
        this.set({ queue: name, state: 'waiting' }, waiting)
        this.set({ queue: name, state: 'running' }, running)
        this.set({ queue: name, state: 'failed' }, failed)
      }
    },
  })
  return { observe: (queue, outcome, duration) => seconds.observe({ queue, outcome }, duration) }
}
