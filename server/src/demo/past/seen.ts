/** What the sweeps over tickets would have found by now, and what colleagues ask the ASEs. */
import { accessOn } from '../../coverage/api.ts'
import type { PersonActor } from '../../platform/auth/index.ts'
import { queryOn } from '../../platform/store/index.ts'
import {
  createQuestionsService,
  makeDigests,
  openRecords,
  sweepStuck,
  watchSurges,
} from '../../tickets/api.ts'
import { SUPPORT } from '../plan/people-names.ts'
import { personOf } from '../plan/people.ts'
import type { DemoPlan } from '../plan/plan.ts'
import { DEMO_SOURCE } from '../tickets/scene.ts'
import { intakeOf, type Reliving } from './relive.ts'

const QUESTIONS = [
  ['clarify', 'Did they move their runners to the new network already? The log says otherwise.'],
  ['escalate', 'They ask for somebody who knows their upgrade plan: can you join the call at four?'],
  ['clarify', 'Which of the two Gitaly nodes do they call “the old one”?'],
] as const

/** Sees, by the reliving clock. */
export async function everyTicketIsSeen(reliving: Reliving, plan: DemoPlan): Promise<void> {
  const { pool, facts, clock } = reliving
  const deps = intakeOf(reliving)
  await watchSurges(deps)
  await sweepStuck(deps)
  await makeDigests(deps)
  const query = queryOn(pool)
  const questions = createQuestionsService({ ...deps, query, access: accessOn({ pool, clock, facts }) })
  const open = (await openRecords(query, DEMO_SOURCE, 400)).filter(({ accountId }) => accountId !== null)
  const now = await facts.current()
  let asked = 0
  for (const record of open) {
    const [kind, question] = QUESTIONS[asked] ?? []
    if (!kind) return
    const account = now.account(record.accountId ?? '')
    const supporter = SUPPORT.find(({ region }) => now.region(account?.row.regionId ?? '')?.code === region)
    if (!account || !supporter || account.assignments.length === 0) continue
    const { id, roles } = personOf(plan, supporter.name)
    const actor: PersonActor = { kind: 'person', id, name: supporter.name, roles }
    const isAsked = await questions
      .ask(actor, { source: DEMO_SOURCE, ticketId: record.externalId, kind, question })
      .then(() => true)
      .catch(() => false)
    if (isAsked) asked++
  }
}
