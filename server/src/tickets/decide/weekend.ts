/** Rule 6: created at the weekend with high priority, under a contract with weekend cover. */
import { isAvailable, namedChain, onCallFor } from '../../coverage/api.ts'
import { weekendZone } from '../targets.ts'
import { because, fire, leaderOrChannel, type Draft, type Served } from './draft.ts'
import { modeOf } from './handling-mode.ts'

/** The on-call engineer is paged on creation unless an ASE or backup is on duty; rule 4 assigns the ASE where it is on. */
export function weekendPage(draft: Draft, served: Served): void {
  const { ticket, account, facts, at, engineers } = served
  const zone = weekendZone(account, ticket)
  if (zone === null) return
  because(draft, 6, 'weekend_cover', true, { zone, createdAt: ticket.state.createdAt })
  if (!served.cause.created) return
  if (draft.rule === 4 && draft.assignee.kind === 'assign' && modeOf(served) === 'auto_assign') {
    draft.rule = 6
    fire(draft, 6)
  }
  const away = engineers[0]!.presence.kind === 'away' || engineers[0]!.presence.kind === 'left'
  const there =
    engineers.find((engineer) => engineer.presence.kind === 'on_duty')?.personId ??
    namedChain(facts, account, engineers, at, away).find(({ person }) => isAvailable(person, at))?.person.row
      .id
  if (there !== undefined) {
    because(draft, 6, 'weekend_somebody_on_duty', false, { personId: there })
    return
  }
  pageOnCall(draft, served)
}

function pageOnCall(draft: Draft, served: Served): void {
  const { ticket, account, facts, at } = served
  const onCallId = onCallFor(facts, account.row.id, at)
  const key = `weekend:${ticket.source}:${ticket.externalId}`
  fire(draft, 6)
  if (onCallId !== null) {
    draft.tell.push({ key, kind: 'weekend', to: { personId: onCallId }, at, urgency: 'page' })
    because(draft, 6, 'on_call_paged', true, { personId: onCallId })
    return
  }
  const to = leaderOrChannel(served)
  draft.tell.push({ key, kind: 'nobody_on_call', to, at, urgency: 'page' })
  because(draft, 6, 'nobody_on_call', true, { personId: 'personId' in to ? to.personId : null })
}
