import { expect, test } from 'vitest'
import { asksOf, namesOf, withNamed, type Choices } from './choices.ts'
import type { Affected, Preview } from './queries.ts'

const candidate = (personId: string, group = 'pod') => ({ personId, name: personId, group, share: 1 })
const account = (accountId: string) =>
  ({
    ...{ accountId, absentPersonId: 'dana', needed: [{ start: 'a', end: 'b' }] },
    candidates: [candidate('wren', 'standing_backup'), candidate('max'), candidate('ines')],
    cheapest: { parts: [{ personId: 'max' }], left: [] },
  }) as unknown as Affected
const preview = { accounts: [account('lumen'), account('norde')] } as unknown as Preview
const NONE: Choices = new Map()
const asked = (choices: Choices) =>
  Object.fromEntries(asksOf(preview, choices).map(({ accountId, personIds }) => [accountId, personIds]))

test('untouched, the standing backup and the cheapest cover are asked', () => {
  expect(asked(NONE)).toEqual({ lumen: ['wren', 'max'], norde: ['wren', 'max'] })
})

test('whom the address names is asked about its account, and the others as usual', () => {
  const choices = withNamed(preview, NONE, { account: 'lumen', ask: 'ines' })
  expect(asked(choices)).toEqual({ lumen: ['ines'], norde: ['wren', 'max'] })
  expect(namesOf(preview, choices)).toContain('ines')
})

test('what is chosen on the page stands, and whoever could not cover is not asked', () => {
  const chosen: Choices = new Map([['lumen dana', new Set<string>()]])
  expect(asked(withNamed(preview, chosen, { account: 'lumen', ask: 'ines' }))).toEqual({
    norde: ['wren', 'max'],
  })
  for (const named of [{ account: 'lumen', ask: 'nobody' }, { ask: 'ines' }, { account: 'lumen' }, {}])
    expect(withNamed(preview, NONE, named)).toBe(NONE)
})
