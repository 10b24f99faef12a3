import { expect, test } from 'vitest'
import { markdownCell, toCsv } from './directory-export.ts'

const EMPTY = {
  accountId: '1',
  name: 'Tasman',
  region: 'EMEA',
  crmId: null,
  domains: [],
  organizationIds: [],
  organizationNames: [],
  ase: '',
  aseUserId: '',
  otherAses: [],
  contractEndsOn: null,
  isLive: false,
  channels: [],
  links: [],
  specialNotes: null,
}

test('a cell that a spreadsheet would calculate is text', async () => {
  const row = { ...EMPTY, name: '=HYPERLINK("http://evil.example","x")', specialNotes: '@SUM(A1), then' }
  expect((await Array.fromAsync(toCsv([row]))).join('').split('\r\n')[1]).toBe(
    `"'=HYPERLINK(""http://evil.example"",""x"")",EMEA,,,,,,,,,no,,,"'@SUM(A1), then"`,
  )
})

test.each([
  ['a|b', 'a\\|b'],
  ['one\r\ntwo', 'one two'],
  ['<img src=x>', '&lt;img src=x>'],
  ['back\\slash', 'back\\\\slash'],
])('markdownCell(%j)', (value, cell) => expect(markdownCell(value)).toBe(cell))
