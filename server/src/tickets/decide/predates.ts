/** Rule 3: a ticket older than the account's continuous ASE service keeps its assignee; the ASE shadows; the customer is asked. */
import { serviceSince } from '../../coverage/api.ts'
import { expectedAssignee, type Choice } from '../record.ts'
import { assign, because, fire, follow, settle, type Draft, type Served } from './draft.ts'

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
  const choice = draft.ours.predates?.choice ?? null
  if (choice) carryOut(draft, served, choice)
  if (follow(draft, ticket, served.primary, 'shadows')) {
    because(draft, 3, 'ase_shadows', true, { personId: served.primary.row.id })
    fire(draft, 3)
  }
  if (!draft.ours.predates) askCustomer(draft, served)
  return true
}

/** A task for the ticket's assignee, else the ASE, with a prepared public reply: the product posts nothing public itself. */
function askCustomer(draft: Draft, served: Served): void {
  const { ticket, at, primary } = served
  const holder = expectedAssignee(ticket)
  const owner = holder === null ? { personId: primary.row.id } : ownerOf(served, holder)
  draft.tasks.push({
    key: `ask-customer:${ticket.source}:${ticket.externalId}:${served.account.row.id}`,
    kind: 'ask_customer',
    owner,
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

function ownerOf({ facts }: Served, userId: string): { personId: string } | { userId: string } {
  const person = facts.personByHelpDeskUser(userId)
  return person ? { personId: person.row.id } : { userId }
}

function carryOut(draft: Draft, served: Served, choice: Choice): void {
  const { predates: asked } = draft.ours
  if (!asked || asked.carriedOut) {
    because(draft, 3, 'choice_carried_out', false, { choice: choice.kind })
    return
  }
  const person =
    choice.kind === 'ase'
      ? served.primary
      : choice.kind === 'person'
        ? served.facts.person(choice.personId)
        : null
  if (person) assign(draft, served.ticket, person, 'customers_choice', 3)
  draft.ours = { ...draft.ours, predates: { ...asked, carriedOut: true } }
  because(draft, 3, 'customers_choice', true, { choice: choice.kind, personId: person?.row.id ?? null })
  fire(draft, 3)
}
