/** Routes of planned changes. */
import type { z } from 'zod'
import { minuteOf } from '../../absences/api.ts'
import type { App } from '../../platform/room.ts'
import type { PlannedChange } from './overlay.ts'
import { whatIfBody, whatIfSchema } from './what-if.contract.ts'
import type { WhatIfService } from './what-if.service.ts'

export function whatIfRoutes(app: App, whatIf: WhatIfService): void {
  app.post(
    '/api/v1/coverage/what-if',
    {
      schema: {
        summary: 'What planned changes would do to coverage',
        description:
          'Lays time off, days off that come back, covers, moves of accounts, contracts, standing backups and members of pods over the facts and proves the days ahead again: hours that would come to have nobody, hours that no longer would, and required and open minutes before and after. Nothing is saved.',
        body: whatIfBody,
        response: { 200: whatIfSchema },
      },
    },
    ({ actor, body }) => whatIf.ask(actor, body.changes.map(planned), body.days),
  )
}

type Asked = z.infer<typeof whatIfBody>['changes'][number]

/** Instants and times of day as the engine counts them. */
function planned(change: Asked): PlannedChange {
  if (change.kind === 'recurring_off') {
    const { startTime, endTime, ...rest } = change
    return { ...rest, startMinute: minuteOf(startTime), endMinute: minuteOf(endTime) }
  }
  if (change.kind !== 'time_off' && change.kind !== 'cover') return change
  const epoch = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds
  return { ...change, start: epoch(change.start), end: epoch(change.end) }
}
