/** Counters of intake for Prometheus: no customer, no ticket, only how many. */
import { Counter, Gauge, type Registry } from 'prom-client'
import type { IntakeQueue } from './intake/queue.ts'
import type { TakenIn } from './intake/take-in.ts'

export interface IntakeCounts {
  /** Counts a batch and gives it back. */
  add(taken: TakenIn): TakenIn
  readonly events: Map<string, number>
  readonly decisions: Map<string, number>
}

/** Counts of this process since it started. */
export function intakeCounts(): IntakeCounts {
  const events = new Map<string, number>()
  const decisions = new Map<string, number>()
  const add = (counts: Map<string, number>, key: string, by: number): void =>
    void counts.set(key, (counts.get(key) ?? 0) + by)
  return {
    events,
    decisions,
    add(taken) {
      add(events, 'known', taken.known)
      for (const { disposition } of taken.outcomes.values()) add(events, disposition, 1)
      for (const { decision } of taken.decisions)
        add(decisions, `${decision.outcome}:${decision.rule ?? 'none'}`, 1)
      return taken
    },
  }
}

/** Registers the counters and the length of the waiting line. */
export function ticketMetrics(registry: Registry, queue: IntakeQueue, counts: IntakeCounts): void {
  registry.registerMetric(
    new Counter({
      name: 'attache_tickets_events_total',
      help: 'Events taken in by this process, by what became of them.',
      labelNames: ['disposition'],
      registers: [],
      collect() {
        this.reset()
        for (const [disposition, count] of counts.events) this.inc({ disposition }, count)
      },
    }),
  )
  registry.registerMetric(
    new Counter({
      name: 'attache_tickets_decisions_total',
      help: 'Decisions taken by this process, by outcome and the rule that settled the assignee.',
      labelNames: ['outcome', 'rule'],
      registers: [],
      collect() {
        this.reset()
        for (const [key, count] of counts.decisions) {
          const [outcome = '', rule = ''] = key.split(':')
          this.inc({ outcome, rule }, count)
        }
      },
    }),
  )
  registry.registerMetric(
    new Gauge({
      name: 'attache_tickets_intake_waiting',
      help: 'Events that wait for their batch in this process.',
      registers: [],
      collect() {
        this.set(queue.waiting)
      },
    }),
  )
}
