/** How environments, planned changes and the records of emergencies are asked for. */
import { randomUUID } from 'node:crypto'
import { insertChanges } from '../../server/src/environments/changes/changes.store.ts'
import { insertSystems } from '../../server/src/environments/environments.store.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { sql, stretch, unique, type How } from './asking.ts'

const noted = () => ({ changedAt: systemClock.now().toString(), changedBy: 'test' })

const system =
  (json?: { name: string; kind: string }): How =>
  async ({ world, account }) => {
    const id = randomUUID()
    await sql(world, 'delete from environment_system where account_id = $1', [account.id])
    const row = { id, accountId: account.id, name: unique(), kind: 'test', ...noted() }
    await world.build(({ query }) => insertSystems(query, [row]))
    return {
      params: { accountId: account.id, systemId: id },
      ...(json && { json: { ...json, name: unique() } }),
    }
  }

const plannedChangeBody = () => ({ title: unique(), risk: 'high', ...stretch() })

const plannedChange =
  (isWritten: boolean): How =>
  async ({ world, account }) => {
    const [changeId, { start, end }] = [randomUUID(), stretch()]
    const row = {
      ...{
        id: randomUUID(),
        changeId,
        revision: 1,
        accountId: account.id,
        title: unique(),
        risk: 'high' as const,
      },
      ...{
        during: `[${start},${end})`,
        state: 'planned' as const,
        recordedAt: noted().changedAt,
        recordedBy: 'test',
      },
    }
    await world.build(({ query }) => insertChanges(query, [row]))
    return { params: { changeId }, ...(isWritten && { json: plannedChangeBody() }) }
  }

const EMERGENCY = `update ticket set is_emergency = true, state = jsonb_set(state::jsonb, '{ours,emergency}',
    '{"since": 1767225600000, "paged": true, "takenFrom": null}')::json where source = 'api' and external_id = $1`

const emergencyRecord: How = async ({ world, account }) => {
  await sql(world, EMERGENCY, [account.ticket])
  const json = { happened: 'The disk was full.', customerContacted: true, causeKnown: false }
  return { params: { source: 'api', ticket: account.ticket }, json }
}

export const ENVIRONMENTS: Readonly<Record<string, How>> = {
  'PUT /api/v1/accounts/{accountId}/environment': ({ account }) => ({
    params: { accountId: account.id },
    json: { access: 'By the jump host.', risks: null },
  }),
  'POST /api/v1/accounts/{accountId}/systems': ({ account }) => ({
    params: { accountId: account.id },
    json: { name: unique(), kind: 'test' },
  }),
  'PUT /api/v1/accounts/{accountId}/systems/{systemId}': system({ name: unique(), kind: 'staging' }),
  'DELETE /api/v1/accounts/{accountId}/systems/{systemId}': system(),
  'POST /api/v1/accounts/{accountId}/planned-changes': ({ account }) => ({
    params: { accountId: account.id },
    json: plannedChangeBody(),
  }),
  'PUT /api/v1/planned-changes/{changeId}': plannedChange(true),
  'POST /api/v1/planned-changes/{changeId}/withdraw': plannedChange(false),
  'GET /api/v1/planned-changes/{changeId}/history': plannedChange(false),
  'PUT /api/v1/tickets/{source}/{ticket}/emergency-record': emergencyRecord,
}
