/** A ticket's writes and notices as lines of what was sent outside. */
import type { Notice, Ticket, Write } from '../api/types.ts'
import type { Delivery, DeliveryState } from '../ui/deliveries.tsx'
import type { Instant } from '../ui/time/zone.ts'

type Say = (at: Instant) => string

/** Writes to the help desk part by part, then notices; newest work first is the server's order. */
export function deliveriesOf(ticket: Ticket, say: Say): Delivery[] {
  return [
    ...ticket.writes.flatMap((write) => ofWrite(write, say)),
    ...ticket.notices.map((notice) => ofNotice(notice, say)),
  ]
}

function ofWrite(write: Write, say: Say): Delivery[] {
  const state = writeState(write)
  const when = writeWhen(write, say)
  const parts = write.parts.map((part, index): Delivery => {
    const dropped = write.dropped.find((one) => one.part === part)
    const detail = dropped ? `Help desk, left out: ${dropped.why}` : writeDetail(write, state)
    return {
      id: `${write.id}-${index}`,
      state: dropped ? 'void' : state,
      title: part,
      detail,
      when: index === 0 || dropped === undefined ? when : '',
    }
  })
  return parts.length > 0
    ? parts
    : [{ id: write.id, state, title: 'Update', detail: writeDetail(write, state), when }]
}

function writeState({ state, attempts, lastProblem }: Write): DeliveryState {
  switch (state) {
    case 'applied':
      return 'done'
    case 'parked':
      return 'failed'
    case 'superseded':
    case 'skipped':
      return 'void'
    default:
      return attempts > 0 && lastProblem !== null ? 'retrying' : 'planned'
  }
}

function writeDetail(write: Write, state: DeliveryState): string {
  if (state === 'retrying') return `Help desk: ${write.lastProblem}; tried ${write.attempts} times`
  if (state === 'failed')
    return `Help desk: ${write.lastProblem ?? 'refused'}. It waits for somebody to look.`
  if (write.state === 'sent') return 'Help desk, sent and being confirmed'
  if (write.state === 'superseded') return 'Help desk, a newer decision took its place'
  if (write.state === 'skipped') return `Help desk: ${write.lastProblem ?? 'skipped by hand'}`
  return 'Help desk'
}

function writeWhen({ finishedAt, nextAttemptAt }: Write, say: Say): string {
  if (finishedAt !== null) return say(Date.parse(finishedAt))
  return nextAttemptAt === null ? 'next' : `next ${say(Date.parse(nextAttemptAt))}`
}

const NOTICE_STATES: Readonly<Record<Notice['state'], DeliveryState>> = {
  told: 'done',
  planned: 'planned',
  cancelled: 'void',
  shadow: 'shadow',
  muted: 'void',
}

function ofNotice(notice: Notice, say: Say): Delivery {
  const at = notice.toldAt ?? notice.dueAt
  const when = notice.state === 'planned' ? `at ${say(Date.parse(at))}` : say(Date.parse(at))
  const detail = [notice.to, notice.urgency === 'page' ? 'paged' : ''].filter(Boolean).join(', ')
  return { id: notice.id, state: NOTICE_STATES[notice.state], title: notice.title, detail, when }
}

const WORDS: Readonly<Record<DeliveryState, string>> = {
  done: 'done',
  retrying: 'retrying',
  planned: 'planned',
  failed: 'failed',
  void: 'not needed',
  shadow: 'recorded only',
}

/** “4 done, 1 retrying, 1 planned”. */
export function summaryOf(items: readonly Delivery[]): string {
  const states = Object.keys(WORDS) as DeliveryState[]
  return states
    .map((state) => ({ state, count: items.filter((item) => item.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${count} ${WORDS[state]}`)
    .join(', ')
}
