/** Tasks and notices of a decision, with their words: what `tasks` and `notify` are asked to make. */
import type { NoticePlan } from '../../notify/api.ts'
import type { TaskPlan } from '../../tasks/api.ts'
import type { Task, Tell } from '../decide/decision.ts'
import type { DecisionRow } from '../intake/outcome.ts'

const TELL: Record<Tell['kind'], (ticket: string, account: string) => string> = {
  emergency: (ticket, account) => `Emergency of ${account}: ticket ${ticket}`,
  target_at_risk: (ticket, account) =>
    `Reply due on ${ticket} of ${account}, and nobody of theirs is there before`,
  weekend: (ticket, account) => `Weekend cover: ${account} opened ${ticket} with high priority`,
  nobody_on_call: (ticket, account) => `Nobody is on call: ${account} needs somebody for ${ticket}`,
  offered_back: (ticket, account) => `${ticket} of ${account} is no longer an emergency: take it back?`,
  left_unassigned: (ticket, account) => `${ticket} of ${account} is left unassigned, as the account wishes`,
  proposal: (ticket, account) => `A change of ${ticket} of ${account} waits for a person`,
}

const TASK: Record<Task['kind'], (ticket: string, account: string) => string> = {
  emergency_lead: (ticket, account) => `Lead the emergency ${ticket} of ${account}`,
  emergency_follow_up: (ticket, account) => `Follow up the emergency ${ticket} of ${account}`,
  ask_customer: (ticket, account) => `Ask ${account} whom they want for ${ticket}`,
  proposal: (ticket, account) => `Decide the proposed change of ${ticket} of ${account}`,
}

const DETAIL: Record<Task['kind'], string | null> = {
  emergency_lead:
    'You are responsible until it is over. The brief has whom to tell, systems and planned changes.',
  emergency_follow_up: 'Catch up on what happened, contact the customer, agree on the next steps.',
  ask_customer:
    'The ticket is older than the Assigned Support Engineer’s service. A reply is prepared on the ticket’s page; you send it.',
  proposal: null,
}

/** What whoever is paged needs at once. */
const BRIEF: Partial<Record<Tell['kind'], string>> = {
  emergency: 'You lead it. Open the brief: whom to tell, systems, planned changes, the last emergencies.',
  nobody_on_call: 'Find somebody to lead it, or lead it yourself. The brief has whom to tell.',
}

/** The tasks that these decisions make. */
export function taskPlans(
  rows: readonly DecisionRow[],
  accountName: (id: string | null) => string,
): TaskPlan[] {
  return rows.flatMap((row) =>
    row.decision.tasks.map((task) => ({
      key: task.key,
      kind: task.kind,
      title: TASK[task.kind](row.ticket.externalId, accountName(row.accountId)),
      detail: DETAIL[task.kind],
      ...about(row),
      ownerId: task.owner && 'personId' in task.owner ? task.owner.personId : null,
      ownerHelpDeskId: task.owner && 'userId' in task.owner ? task.owner.userId : null,
      dueAt: task.dueAt,
      shadow: row.shadow,
    })),
  )
}

/** The notices that these decisions plan; whoever the directory does not know is told by the note in the ticket. */
export function noticePlans(
  rows: readonly DecisionRow[],
  accountName: (id: string | null) => string,
): NoticePlan[] {
  return rows.flatMap((row) =>
    row.decision.tell.flatMap((tell) => {
      if ('userId' in tell.to) return []
      const title = TELL[tell.kind](row.ticket.externalId, accountName(row.accountId))
      return [
        {
          key: tell.key,
          kind: tell.kind,
          ...('personId' in tell.to ? { personId: tell.to.personId } : { channel: tell.to.channel }),
          title,
          ...(tell.urgency === 'page' && { body: BRIEF[tell.kind] ?? null }),
          ...about(row),
          urgency: tell.urgency,
          dueAt: tell.at,
          shadow: row.shadow,
        },
      ]
    }),
  )
}

const about = (row: DecisionRow) => ({
  accountId: row.accountId,
  ticketId: row.ticketRowId,
  decisionId: row.id,
})
