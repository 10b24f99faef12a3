/** What would be decided on an event as the first of its ticket, storing nothing. */
import type { FactsCache } from '../coverage/api.ts'
import type { Clock } from '../platform/clock.ts'
import { newId } from '../platform/ids.ts'
import { RULES_VERSION } from './decide/decision.ts'
import { fold } from './fold.ts'
import { decideOne } from './intake/decide-batch.ts'
import type { DecisionRow } from './intake/outcome.ts'
import type { IntakeEvent } from './model.ts'
import { storedEffects } from './stored-effects.ts'
import type { DecisionView } from './tickets.queries.ts'
import { decisionDetail, type DecisionDetail } from './views/decision.view.ts'

export interface PreviewDeps {
  readonly facts: FactsCache
  readonly clock: Clock
  readonly ownUserIds: readonly string[]
}

/** Decides `event` for the instant `at` (epoch milliseconds), told in the reader's zone. */
export async function preview(
  deps: PreviewDeps,
  event: IntakeEvent,
  at: number,
  zone: string,
): Promise<DecisionDetail> {
  const { clock, ownUserIds } = deps
  const facts = await deps.facts.current()
  const settings = facts.settings(at)
  const integrations = new Set([...settings.settings.integrationUserIds, ...ownUserIds])
  const isIntegration = (id: string): boolean => integrations.has(id)
  const folded = fold(null, event, { isIntegration, isOurWrite: () => false, connectedAt: null })
  if (folded.kind === 'late') throw new Error('An event first seen is never late.')
  const row = decideOne(
    folded.record,
    folded.cause,
    { at, settings, ticketRowId: newId(clock), eventId: null },
    {
      ...{ facts, ownUserIds, newId: () => newId(clock), decideAt: () => at, source: event.source },
      ...{ connectedAt: null, alwaysShadow: true, isOurWrite: () => false },
    },
  )
  return decisionDetail(neverStored(row, event, at, facts.version), facts, zone)
}

function neverStored(row: DecisionRow, event: IntakeEvent, at: number, factsVersion: number): DecisionView {
  const instant = new Date(at).toISOString()
  const { rule, fired, outcome, because } = row.decision
  return {
    ...{ id: row.id, ticketRowId: row.ticketRowId, accountId: row.accountId },
    ...{ source: event.source, externalId: event.ticketId, subject: null },
    ...{ decidedFor: instant, recordedAt: instant },
    ...{ factsVersion, settingsVersion: row.settingsVersion, rulesVersion: RULES_VERSION },
    ...{ shadow: true, rule, fired, outcome, because },
    snapshot: { ticket: row.input, cause: row.cause },
    effects: storedEffects(row),
    ...{ writeId: null, state: 'standing', changed: null },
  }
}
