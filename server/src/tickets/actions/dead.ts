/** Tickets that take no more changes: a person is told so, with what to do instead. Pure. */
import { conflict } from '../../platform/errors.ts'
import type { TicketRecord } from '../record.ts'

const INSTEAD: Readonly<Partial<Record<TicketRecord['state']['status'], string>>> = {
  closed: 'Open a follow-up ticket in the help desk, and assign that one.',
  deleted: 'Restore it in the help desk first.',
  merged: 'Assign the ticket that it was merged into.',
  spam: 'Mark it as no spam in the help desk first.',
  suspended: 'Recover it in the help desk first.',
}

/** Whether no decision and no write of ours changes the ticket any more. */
export function isDead({ state }: TicketRecord): boolean {
  return INSTEAD[state.status] !== undefined
}

/** 409 for a ticket that takes no more changes. */
export function refuseDead({ externalId, state }: TicketRecord): void {
  const instead = INSTEAD[state.status]
  if (instead === undefined) return
  const target = state.status === 'merged' && state.mergedInto ? ` That is ticket ${state.mergedInto}.` : ''
  throw conflict(`Ticket ${externalId} is ${state.status}: it takes no more changes. ${instead}${target}`)
}
