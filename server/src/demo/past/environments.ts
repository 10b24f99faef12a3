/** What the demo's accounts run, and what they plan to change: one of them tonight. */
import { insertChanges, insertSystems, putNotes, type NewChange } from '../../environments/api.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Tx } from '../../platform/db/index.ts'
import { newId } from '../../platform/ids.ts'
import type { DemoPlan } from '../plan/plan.ts'

const VERSIONS = ['17.8.2-ee', '17.6.4-ee', '17.11.1-ee', '16.11.10-ee'] as const
const DAY = 86_400_000
const HOUR = 3_600_000

const RISKS = [
  'Search is slow while the index is rebuilt, on the first Sunday of the month.',
  'The object storage is the customer’s own, and throttles above 400 requests a second.',
  null,
  'Runners scale down at night: long pipelines started after 22:00 wait.',
] as const

/** Begins in hours from now, lasts so many; of the account of that number. */
const CHANGES = [
  {
    account: 0,
    inHours: 10,
    hours: 4,
    risk: 'high',
    title: 'Upgrade to 17.11, with two stops',
    about:
      'Background migrations of the first stop may run longer than the window: do not begin the second before they are done.',
    rollBack: 'Restore the snapshot of 21:00 until the second stop has begun; after it, go forward.',
    contacts: 'The customer’s platform lead is at the keyboard; the bridge is in the invitation.',
  },
  {
    account: 2,
    inHours: 50,
    hours: 2,
    risk: 'medium',
    title: 'Database moves to a larger machine',
    about: 'A planned failover: writes stop for about two minutes.',
    rollBack: 'Fail back to the old primary within the hour.',
    contacts: null,
  },
  {
    account: 4,
    inHours: -30,
    hours: 3,
    risk: 'low',
    title: 'New runners in a second zone',
    about: null,
    rollBack: null,
    contacts: null,
  },
] as const

/** In the transaction that begins the demo. */
export async function insertEnvironments(tx: Tx, clock: Clock, plan: DemoPlan): Promise<void> {
  const noted = { changedAt: new Date(plan.now - 20 * DAY).toISOString(), changedBy: 'Demo' }
  const accounts = plan.accounts.map(({ row }) => row)
  const systems = accounts.flatMap((account, i) => {
    const host = account.domains[0] ?? 'customer.example'
    const own = { accountId: account.id, ...noted, version: VERSIONS[i % VERSIONS.length]! }
    const production = {
      ...{ ...own, id: newId(clock), name: 'Production', kind: 'production', url: `https://git.${host}` },
      about:
        i % 2 === 0
          ? 'Reference architecture for 3,000 users, two Gitaly nodes, external PostgreSQL 16.'
          : null,
    }
    const staging = {
      ...own,
      id: newId(clock),
      name: 'Staging',
      kind: 'staging',
      url: `https://staging.${host}`,
    }
    return i % 3 === 0 ? [production, staging] : [production]
  })
  await insertSystems(tx.query, systems)
  const notes = accounts.slice(0, 12).map((account, i) => ({
    ...{ accountId: account.id, ...noted, risks: RISKS[i % RISKS.length]! },
    access: 'By screen share with the customer’s platform team; nobody of ours has a login.',
  }))
  await putNotes(tx.query, notes)
  const at = (hours: number): string => new Date(plan.now + hours * HOUR).toISOString()
  const recordedAt = new Date(plan.now - 3 * DAY).toISOString()
  const changes = CHANGES.flatMap(({ account, inHours, hours, ...change }): NewChange[] => {
    const of = accounts[account]
    const ids = { id: newId(clock), changeId: newId(clock), revision: 1 }
    const during = `[${at(inHours)},${at(inHours + hours)})`
    return of
      ? [{ ...ids, ...change, accountId: of.id, during, state: 'planned', recordedAt, recordedBy: 'Demo' }]
      : []
  })
  await insertChanges(tx.query, changes)
}
