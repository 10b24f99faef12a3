import { expect, it } from 'vitest'
import { hereOf } from './here.ts'

const ID = '018f0000-0000-7000-8000-000000000002'
const labels = (path: string): string[] => hereOf(path).map(({ label }) => label)

it('of the ticket that is looked at its ASE is asked, of the account its brief is read and a change planned', () => {
  expect(hereOf('/tickets/zendesk/4711')).toEqual([
    { to: '/tickets/zendesk/4711#ask', label: 'Ask the ASE about this ticket', action: 'tickets.ask' },
  ])
  expect(labels(`/accounts/${ID}`)).toEqual([
    'Emergency brief of this account',
    'Plan a change at this account',
  ])
  expect(labels('/accounts')).toEqual([])
  expect(labels('/tickets')).toEqual([])
})
