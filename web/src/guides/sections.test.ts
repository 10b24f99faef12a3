import { expect, test } from 'vitest'
import { sectionsWith } from './sections.ts'

const TEXT =
  '# All\n\nintro\n\n## Nights\n\nWho answers at night.\n\n- the backup\n\n## Emergencies\n\n| who | what |\n| --- | --- |\n| on call | answers |'
const found = (q: string): string[] => [...sectionsWith(TEXT, q, (text) => text.toLowerCase())]

test('a section is found by its heading, its text, its lists and tables; every word counts', () => {
  expect(found('backup')).toEqual(['nights'])
  expect(found('ANSWERS')).toEqual(['nights', 'emergencies'])
  expect(found('answers call')).toEqual(['emergencies'])
  expect(found('emergencies')).toEqual(['emergencies'])
  expect(found('nothing')).toEqual([])
})
