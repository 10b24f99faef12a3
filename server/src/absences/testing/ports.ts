/** The ports of absences on a test's database, as compose.ts joins them. */
import { coverageAhead } from '../../coverage/api.ts'
import { factsOn } from '../../coverage/module.ts'
import type { Platform } from '../../platform/room.ts'
import { queryOn } from '../../platform/store/index.ts'
import { ticketsMeanwhile } from '../../tickets/api.ts'
import type { AbsencesPorts } from '../ports.ts'

/** Real coverage and real tickets. */
export function portsOn({ pool }: Pick<Platform, 'pool'>): AbsencesPorts {
  return { coverage: coverageAhead(factsOn(pool), queryOn(pool)), tickets: ticketsMeanwhile }
}
