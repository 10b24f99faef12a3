/** The room with calendars that may be on this machine, for tests. */
import { calendarsOf } from '../../connectors/icalendar/module.ts'
import { secretOf } from '../../identity/secret.ts'
import type { Platform, Room } from '../../platform/room.ts'
import { absencesRoom } from '../module.ts'
import { portsOn } from './ports.ts'

export const outside = {
  calendars: calendarsOf(['127.0.0.1']),
  sealer: secretOf('a secret of the tests, long enough to be one'),
}

/** The room of absences, reading calendars. */
export const roomWithCalendars = (platform: Platform): Room =>
  absencesRoom(platform, { ...portsOn(platform), outside })
