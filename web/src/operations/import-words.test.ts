import { expect, test } from 'vitest'
import { commandOf } from './import-words.ts'

const draft = {
  file: 'tickets.csv',
  preset: 'zendesk-csv',
  timeZone: 'Europe/Amsterdam',
  source: '',
  map: '',
  isPreview: true,
}

test('the command names what was filled in and nothing else', () => {
  expect(commandOf(draft)).toBe(
    'attache import tickets tickets.csv --preset zendesk-csv --time-zone Europe/Amsterdam --preview',
  )
  expect(commandOf({ ...draft, map: 'ticket_id=No' })).not.toContain('--map')
})

test('what a shell would take apart is quoted', () => {
  const command = commandOf({
    ...draft,
    file: "my tickets; rm -rf '~'.csv",
    preset: 'generic-csv',
    map: 'ticket_id=Ticket no',
    isPreview: false,
  })
  expect(command).toContain(`'my tickets; rm -rf '\\''~'\\''.csv'`)
  expect(command).toContain(`--map 'ticket_id=Ticket no'`)
})
