import { expect, test } from 'vitest'
import { defaultSettings } from '../directory/api.ts'
import { liveFacts, unknownFacts, withFacts } from './live-facts.ts'

const region = {
  ...{ id: 'r', code: 'EMEA', name: 'EMEA', timeZone: 'Europe/Amsterdam', scheduleId: 's', leaderId: 'p' },
  ...{ supportChannel: '#emea', responsibilities: null },
}
const facts = liveFacts(
  defaultSettings,
  [region, { ...region, name: 'APAC', leaderId: null }],
  new Map([['p', 'Ilse']]),
)

test('facts read as a sentence goes on', () => {
  const said = Object.fromEntries(facts.map(({ key, value }) => [key, value]))
  expect(said).toMatchObject({
    who_sets_ases: 'a director',
    accounts_per_ase: '5',
    urgent_first: '30 min',
    normal_first: '8 h',
    warn_before: '4 h',
    contract_notice_days: '90, 60 and 30',
    emergency_signs: 'the form “emergency” or the tag “emergency”',
    region_leaders: 'EMEA: Ilse · APAC: nobody yet',
  })
})

test('a text takes the facts that it names and keeps what is none', () => {
  expect(withFacts('Up to {{ accounts_per_ase }}, {{moon}} and {one}', facts)).toBe(
    'Up to 5, {{moon}} and {one}',
  )
  expect(unknownFacts('{{moon}} {{accounts_per_ase}} {{moon}} {{}}', facts)).toEqual(['moon', ''])
})
