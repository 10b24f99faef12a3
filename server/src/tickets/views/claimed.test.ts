import { describe, expect, it } from 'vitest'
import type { Account } from '../../coverage/api.ts'
import { claimedOrganizations, withAccount } from './claimed.ts'

const account = (id: string, organizations: { organizationId: string; from: number; to: number }[]) =>
  ({ row: { id, organizations } }) as unknown as Account
const accounts = new Map([
  ['a', account('a', [{ organizationId: 'o1', from: 0, to: 10 }])],
  ['b', account('b', [{ organizationId: 'o2', from: 5, to: Infinity }])],
])
const facts = {
  accountIds: [...accounts.keys()],
  account: (id: string) => accounts.get(id) ?? null,
  accountOfOrganization: (id: string, at: number) => (id === 'o2' && at >= 5 ? accounts.get('b')! : null),
}
const row = (accountId: string | null, organizationId: string | null) =>
  ({ accountId, record: { state: { organizationId } } }) as never

describe('an organisation that an account claims now', () => {
  it.each([
    [0, ['o1']],
    [7, ['o1', 'o2']],
    [10, ['o2']],
  ])('at %i', (at, claimed) => expect(claimedOrganizations(facts, at)).toEqual(claimed))

  it('gives its account to a ticket that has none yet', () => {
    expect(withAccount(row(null, 'o2'), facts, 7)).toMatchObject({ accountId: 'b' })
  })
  it('leaves a ticket alone that has an account, no organisation, or an unclaimed one', () => {
    expect(withAccount(row('a', 'o2'), facts, 7)).toMatchObject({ accountId: 'a' })
    expect(withAccount(row(null, null), facts, 7)).toMatchObject({ accountId: null })
    expect(withAccount(row(null, 'o2'), facts, 4)).toMatchObject({ accountId: null })
  })
})
