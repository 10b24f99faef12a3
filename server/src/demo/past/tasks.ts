/** What people have on their lists: hand-overs, cover, reviews, plans; some of it done. */
import { makeTasks, setTaskState, type TaskPlan } from '../../tasks/api.ts'
import { manualClock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { personOf } from '../plan/people.ts'
import type { DemoPlan } from '../plan/plan.ts'

const DAY = 86_400_000

/** Made and due in days from the present. */
type Item = readonly [
  owner: string,
  account: string | null,
  kind: string,
  made: number,
  due: number,
  title: string,
  state?: 'done',
]

const ITEMS: readonly Item[] = [
  [
    'Tomás Iglesias',
    'Cumbre Telecom',
    'handover',
    -11,
    3,
    'Take over Cumbre Telecom: go through the open tickets with Noelle',
  ],
  [
    'Noelle Baptiste',
    'Cumbre Telecom',
    'handover',
    -11,
    6,
    'Hand over Cumbre Telecom: runbooks, plans, stakeholders',
  ],
  [
    'Noelle Baptiste',
    'Brightwater Bank',
    'cover',
    -4,
    -2,
    'Read the notes of Brightwater Bank before covering for Dana',
    'done',
  ],
  [
    'Noelle Baptiste',
    'Brightwater Bank',
    'cover',
    -2,
    4,
    'Hand back to Dana what Brightwater Bank opened meanwhile',
  ],
  ['Cole Mercer', 'Cobalt Health', 'cover', -2, 4, 'Hand back to Dana what Cobalt Health opened meanwhile'],
  ['Marta Oliveira', 'Aster Pharma', 'cover', -1, 1, 'Tell Aster Pharma that you answer while Luc is away'],
  [
    'Kiri Walker',
    'Kauri Homes',
    'coverage',
    -12,
    1,
    'Kauri Homes has a contract and no ASE: decide who serves it',
  ],
  [
    'Ingrid Moe',
    null,
    'coverage',
    -3,
    4,
    'Three of EMEA are away in the same week: approve, or ask Wren to move',
  ],
  [
    'Petra Lindqvist',
    'Quillon Defence',
    'renewal',
    -6,
    8,
    'Quillon Defence ends in three weeks: ask the account team for the renewal',
  ],
  [
    'Kiri Walker',
    'Tasman Freight',
    'renewal',
    -2,
    20,
    'Tasman Freight ends in three months: renewal and scope',
  ],
  ['Jonas Brandt', 'Halden Energi', 'upgrade', -9, 2, 'Answer Halden Energi on their upgrade plan to 17.8'],
  [
    'Jonas Brandt',
    'Elbe Logistik',
    'follow_up',
    -3,
    0.3,
    'Check with Elbe Logistik whether the runner queue stays short',
  ],
  ['Marta Oliveira', 'Velo Post', 'cadence', -5, 1, 'Agenda of the cadence call with Velo Post'],
  [
    'Marta Oliveira',
    'Vistula Software',
    'onboarding',
    -18,
    2,
    'Introductory meeting with Vistula Software: agenda to the customer',
  ],
  ['Yael Peretz', 'Baobab Mobile', 'onboarding', -30, -2, 'Welcome message to Baobab Mobile', 'done'],
  [
    'Yael Peretz',
    'Galata Payments',
    'follow_up',
    -2,
    1.2,
    'Galata Payments: confirm the fix of the presigned URLs',
  ],
  [
    'Dana Whitlock',
    'Tidewater Utilities',
    'onboarding',
    -24,
    6,
    'Begin the inventory of Tidewater Utilities',
  ],
  [
    'Hana Sato',
    'Tasman Freight',
    'upgrade',
    -7,
    2,
    'Runbook for the Perth failover: read it again before Thursday',
  ],
  [
    'Hana Sato',
    'Hanbit Electronics',
    'follow_up',
    -1,
    1,
    'Hanbit Electronics: who may see the audit export?',
  ],
  [
    'Priya Raman',
    'Straits Clearing',
    'onboarding',
    -27,
    1,
    'Straits Clearing: kickoff date agreed with the account team?',
  ],
  ['Priya Raman', 'Indus Pay', 'planning', -2, 5, 'Indus Pay asks for a plan of the database split'],
  ['Aroha Tane', 'Waitemata Ports', 'cadence', -2, 2, 'Agenda of the cadence call with Waitemata Ports'],
  [
    'Mei Tanaka',
    'Mekong Agri',
    'onboarding',
    -3,
    11,
    'Mekong Agri begins in two weeks: welcome message and kickoff',
  ],
  ['Cole Mercer', 'Halcyon Games', 'planning', -1, 4, 'Halcyon Games: sizing for the season launch'],
  [
    'Ray Castellan',
    'Laurel Insurance',
    'follow_up',
    -4,
    0.6,
    'Laurel Insurance: second look at the SAML group sync',
  ],
  [
    'Wren Adeyemi',
    'Osprey Broadcasting',
    'review',
    -8,
    9,
    'Osprey Broadcasting: review of their Gitaly settings',
  ],
  ['Luc Fontaine', 'Cassis Retail', 'planning', -6, 3, 'Cassis Retail: objectives of the next quarter'],
  ['Odile Grant', null, 'follow_up', -5, 2, 'Trigger of the emergency form: test it with the new brand'],
]

/** Makes them as they were made, each at its own time. */
export async function makeDemoTasks(tx: Tx, plan: DemoPlan): Promise<void> {
  for (const [n, [owner, account, kind, made, due, title, state]] of ITEMS.entries()) {
    const clock = manualClock(Math.round(plan.now + made * DAY))
    const task: TaskPlan = {
      ...{ key: `demo:${n}`, kind, title, dueAt: Math.round(plan.now + due * DAY) },
      accountId: plan.accounts.find(({ row }) => row.name === account)?.row.id ?? null,
      ownerId: personOf(plan, owner).id,
    }
    const [id] = await makeTasks(tx, clock, [task])
    clock.advance(DAY)
    if (state && id) await setTaskState(tx, id, state, { at: clock.now(), by: owner })
  }
}
