/** The local help desk of the crash test, a process of its own: it outlives whatever else is killed. */
import { startLocalHelpDesk } from '../../../server/src/connectors/zendesk/testing/local-help-desk.ts'
import { DESK_USERS, EMERGENCY_FORM, MARKER } from './world.ts'

const desk = await startLocalHelpDesk({
  markerFieldId: Number(MARKER),
  control: true,
  limits: 'off',
  strictness: 'built-in',
  users: DESK_USERS,
  forms: new Map([
    [EMERGENCY_FORM, 'emergency'],
    [EMERGENCY_FORM + 1, 'Support'],
  ]),
})
process.stdout.write(`${desk.url}\n`)
// Whoever started it went away: nobody else would end it.
process.stdin.resume().once('end', () => process.exit(0))
