/** Rule 3: a ticket older than the account's continuous ASE service keeps its assignee; the ASE shadows; the customer is asked. */
import { serviceSince, type Person } from '../../coverage/api.ts'
import type { Choice } from '../record.ts'
import type { Task } from './decision.ts'
import {
  assign,
  assigneeAfter,
  because,
  engineersHere,
  fire,
  follow,
  holderOf,
  isGone,
  settle,
  type Draft,
  type Served,
} from './draft.ts'

/** Whether the ticket predates the service, which settles its assignee. */
export function predates(draft: Draft, served: Served): boolean {
  const { ticket, account, at } = served
  const since = serviceSince(account, at)
  const older = since !== null && ticket.state.createdAt < since
  because(draft, 3, older ? 'predates_service' : 'younger_than_service', older, {
    createdAt: ticket.state.createdAt,
    since,
  })
  if (!older) return false
  settle(draft, 3, 'predates')
  const [ase] = engineersHere(served)
  clearFormer(draft, served)
  const choice = draft.ours.predates?.choice ?? null
  if (choice) carryOut(draft, served, choice, ase)
  if (ase && follow(draft, ticket, ase, 'shadows')) {
    because(draft, 3, 'ase_shadows', true, { personId: ase.row.id })
    fire(draft, 3)
  }
  if (!draft.ours.predates) askCustomer(draft, served, ase)
  return true
}

/** Reopened when its former assignee is gone: as new and unassigned (rule 7), so nobody keeps it. */
function clearFormer(draft: Draft, served: Served): void {
  const holder = holderOf(served)
  if (!served.cause.reopened || !holder || !isGone(served, holder)) return
  draft.assignee = { kind: 'clear' }
  because(draft, 3, 'former_assignee_is_gone', true, { personId: holder.row.id })
  fire(draft, 3)
}

/** A task for the ticket's assignee, else the ASE, with a prepared public reply: the product posts nothing public itself. */
function askCustomer(draft: Draft, served: Served, ase: Person | undefined): void {
  const { ticket, at } = served
  const holder = assigneeAfter(draft, ticket)
  draft.tasks.push({
    key: `ask-customer:${ticket.source}:${ticket.externalId}:${served.account.row.id}`,
    kind: 'ask_customer',
    owner: ownerOf(served, holder, ase),
    dueAt: null,
  })
  draft.ours = {
    ...draft.ours,
    predates: { askedAt: at, choice: null, carriedOut: false },
    notedFor: served.account.row.id,
  }
  draft.note = { situation: 'predates', answerBefore: null }
  because(draft, 3, 'customer_is_asked', true, { userId: holder })
  fire(draft, 3)
}

function ownerOf(served: Served, userId: string | null, ase: Person | undefined): Task['owner'] {
  const person = userId === null ? null : served.facts.personByHelpDeskUser(userId)
  if (person && !isGone(served, person)) return { personId: person.row.id }
  if (person || userId === null) return ase ? { personId: ase.row.id } : null
  return { userId }
}

function carryOut(draft: Draft, served: Served, choice: Choice, ase: Person | undefined): void {
  const { predates: asked } = draft.ours
  if (!asked || asked.carriedOut) {
    because(draft, 3, 'choice_carried_out', false, { choice: choice.kind })
    return
  }
  const person = chosenPerson(served, choice, ase)
  if (choice.kind !== 'keep' && (!person || isGone(served, person))) {
    because(draft, 3, 'chosen_person_is_gone', false, { choice: choice.kind })
    return
  }
  if (person) assign(draft, served.ticket, person, 'customers_choice', 3)
  draft.ours = { ...draft.ours, predates: { ...asked, carriedOut: true } }
  because(draft, 3, 'customers_choice', true, { choice: choice.kind, personId: person?.row.id ?? null })
  fire(draft, 3)
}

function chosenPerson({ facts }: Served, choice: Choice, ase: Person | undefined): Person | null {
  if (choice.kind === 'ase') return ase ?? null
  return choice.kind === 'person' ? facts.person(choice.personId) : null
}
