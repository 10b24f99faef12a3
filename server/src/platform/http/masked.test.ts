/** The header names what was masked, and nothing else. */
import { expect, test } from 'vitest'
import { z } from 'zod'
import { remarkField, textField } from '../store/index.ts'
import { maskedFields } from './masked.ts'

const TOKEN = `${'glpat-'}aB3dE5gH7jK9mN1pQ3sT`
const body = z.object({
  note: textField,
  reason: remarkField.optional(),
  contacts: z.array(z.object({ expertise: textField })).optional(),
})
const masked = (sent: object): string[] => maskedFields(sent, body.parse(sent))

test('fields are named by their path', () => {
  expect(masked({ note: 'nothing here', reason: 'why not' })).toEqual([])
  expect(masked({ note: `use ${TOKEN}`, reason: 'password: hunter2' })).toEqual(['note', 'reason'])
  expect(masked({ note: '', contacts: [{ expertise: 'Kafka' }, { expertise: TOKEN }] })).toEqual([
    'contacts.1.expertise',
  ])
  // A mask that was sent as such is text like any other.
  expect(masked({ note: 'it said [masked]' })).toEqual([])
})

test('names that fit into no header are left out, whatever was sent', () => {
  expect(maskedFields({ 'a\r\nset-cookie': 'x' }, { 'a\r\nset-cookie': '[masked]' })).toEqual([])
  expect(maskedFields(null, { note: '[masked]' })).toEqual([])
})

test('a text at its limit stays within it', () => {
  const long = `${'redis://:a@b '.repeat(1538)}tail`
  expect(body.parse({ note: long.slice(0, 20_000) }).note.length).toBeLessThanOrEqual(20_000)
})
