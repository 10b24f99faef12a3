import { expect, it } from 'vitest'
import { visitOf } from './recent.ts'

const ID = '018f0000-0000-7000-8000-000000000002'

it.each([
  [`/accounts/${ID}`, 'Tasman Freight · Attaché', 'Tasman Freight'],
  [`/people/${ID}`, 'Dana Whitlock · Attaché', 'Dana Whitlock'],
  ['/tickets/zendesk/4711', 'The customer’s own words · Attaché', 'Ticket 4711'],
  [`/accounts/${ID}`, 'Account · Attaché', undefined],
  [`/accounts/${ID}/history`, 'Tasman Freight · Attaché', undefined],
  ['/accounts', 'Accounts · Attaché', undefined],
  ['/', 'Now · Attaché', undefined],
  ['/settings/history', 'History · Attaché', undefined],
])('%s with the title “%s”', (path, title, label) => expect(visitOf(path, title)?.label).toBe(label))
