/** The demo's people see and do what their roles say: its restricted account has cleared people, its account teams their own. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/harness/database.ts'
import { createFactsCache, scopeOn } from '../coverage/api.ts'
import { abilityOf, type PersonActor } from '../platform/auth/index.ts'
import { transaction } from '../platform/db/index.ts'
import { snapshot } from '../platform/store/index.ts'
import { insertPlan } from './insert-plan.ts'
import { planDemo, type DemoPlan } from './plan/plan.ts'

const NOW = Date.parse('2026-03-04T10:00:00Z')
let database: TestDatabase
let plan: DemoPlan
beforeAll(async () => {
  database = await freshDatabase()
  plan = planDemo(1, NOW)
  await transaction(database.pool, (tx) => insertPlan(tx.query, plan))
})
afterAll(() => database?.drop())

const visibleTo = async (personId: string) => {
  const { pool } = database
  const facts = await createFactsCache((read) => snapshot({ pool }, (tx) => read(tx.query))).current()
  const { id, name, roles } = plan.people.find((person) => person.id === personId)!
  const actor: PersonActor = { kind: 'person', id, name, roles }
  return abilityOf(actor, scopeOn(facts, actor, NOW)).visible('accounts.read')
}

test('whoever works on a restricted account is cleared, others are not', async () => {
  const restricted = plan.accounts.filter(({ row }) => row.isRestricted).map(({ row }) => row.id)
  expect(restricted.length).toBeGreaterThan(0)
  const ase = plan.assignments.find(({ accountId }) => restricted.includes(accountId))!
  expect(await visibleTo(ase.personId)).toEqual({ kind: 'all' })
  const other = plan.people.find(({ roles }) => roles.includes('support_operations'))!
  expect(await visibleTo(other.id)).toMatchObject({ kind: 'all_but', accounts: restricted })
})

test('a customer success manager sees the accounts of whose team they are', async () => {
  const csm = plan.people.find(({ roles }) => roles.includes('account_team'))!
  const own = plan.teamMembers.filter(({ personId }) => personId === csm.id).map((row) => row.accountId)
  const open = own.filter((id) => !plan.accounts.find(({ row }) => row.id === id)!.row.isRestricted)
  expect(open.length).toBeGreaterThan(0)
  const visible = await visibleTo(csm.id)
  expect(visible.kind).toBe('only')
  expect(new Set(visible.kind === 'only' ? visible.accounts : [])).toEqual(new Set(open))
})
