/** As of when the assignee is known, and what is new when first seen. */
import { describe, expect, it } from 'vitest'
import { fold } from './fold.ts'
import type { IntakeEvent } from './model.ts'
import type { TicketRecord } from './record.ts'
import { context, event, folded, instant, type EventWords } from './testing/ticket.ts'

const created = (words: EventWords = {}): IntakeEvent =>
  event('2025-03-04T10:00Z', {
    by: 'customer',
    comment: 'customer',
    createdAt: instant('2025-03-04T10:00Z'),
    status: 'new',
    ...words,
  })
const next = (record: TicketRecord, at: string, words: EventWords) => fold(record, event(at, words), context)

it('a ticket that was solved before it is first seen is not new', () => {
  for (const status of ['solved', 'closed'] as const) {
    const taken = fold(null, created({ status }), context)
    expect(taken).toMatchObject({ kind: 'new', cause: { created: false } })
  }
})

describe('when the assignee was told last', () => {
  const told = instant('2025-03-04T10:00Z')
  it('is not said where the newest event told it', () => {
    expect(folded([created({ assigneeId: null })])).not.toHaveProperty('assigneeToldAt')
  })

  it('stays with the event that told it, until another one does', () => {
    const first = folded([created({ assigneeId: 'u-dana' })])
    const quiet = next(first, '2025-03-04T11:00Z', { priority: 'high' }).record
    expect(quiet.assigneeToldAt).toBe(told)
    const quieter = next(quiet, '2025-03-04T12:00Z', { priority: 'low' }).record
    expect(quieter.assigneeToldAt).toBe(told)
    expect(next(quieter, '2025-03-04T13:00Z', { assigneeId: null }).record).not.toHaveProperty(
      'assigneeToldAt',
    )
  })

  it('may be by a write of ours: an event of before that shows an older assignee, and the rest of it counts', () => {
    const written = {
      ...folded([created({ assigneeId: 'u-dana' })]),
      assigneeToldAt: instant('2025-03-04T12:00Z'),
    }
    const older = next(written, '2025-03-04T11:00Z', { assigneeId: null, priority: 'high' }).record
    expect(older).toMatchObject({ state: { assigneeId: 'u-dana', priority: 'high' }, heldBy: written.heldBy })
    expect(older.assigneeToldAt).toBe(instant('2025-03-04T12:00Z'))
    const newer = next(older, '2025-03-04T13:00Z', { by: 'u-sam', assigneeId: 'u-kai' }).record
    expect(newer).toMatchObject({ state: { assigneeId: 'u-kai' }, heldBy: 'person' })
  })

  it('is null where none told it', () => {
    const never = folded([created()])
    expect(never.assigneeToldAt).toBeNull()
    expect(next(never, '2025-03-04T11:00Z', { priority: 'high' }).record.assigneeToldAt).toBeNull()
  })
})
