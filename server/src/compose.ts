/** The only place where rooms and connectors are wired together. */
import { coversLeftBehind } from './absences/api.ts'
import { absencesRoom } from './absences/module.ts'
import { accountsLeftBehind, findAccountsBy } from './accounts/api.ts'
import { accountsRoom } from './accounts/module.ts'
import { ZENDESK, zendeskConnection } from './connectors/zendesk/module.ts'
import { coverageRoom, factsOn } from './coverage/module.ts'
import { personasOf } from './directory/personas.ts'
import {
  DEMO_PROGRAMME,
  demoConnection,
  isDemoOn,
  onlyOutsideDemo,
  organizationsOutsideDemo,
} from './demo/module.ts'
import { directoryRoom } from './directory/module.ts'
import { notifyRoom } from './notify/module.ts'
import type { Composition, Platform } from './platform/room.ts'
import { tasksLeftBehind } from './tasks/api.ts'
import { tasksRoom } from './tasks/module.ts'
import { ticketsRoom } from './tickets/module.ts'
import { queryOn } from './platform/store/index.ts'

/** The rooms of the program, lowest rank first, and what the platform needs back from them. */
export function compose(platform: Platform): Composition {
  const { pool, clock, config } = platform
  const facts = factsOn(pool)
  const isDemo = isDemoOn(platform)
  // The demo has a help desk of its own: nothing of it goes to a real one, whatever the settings say.
  const demo = config.programme === DEMO_PROGRAMME ? demoConnection(platform) : null
  const zendesk = config.zendesk && !demo ? zendeskConnection(config.zendesk, clock) : null
  const query = queryOn(pool)
  const tickets = ticketsRoom(platform, facts, {
    helpDesk: demo?.helpDesk ?? (zendesk && onlyOutsideDemo(zendesk.helpDesk, isDemo)),
    ownUserIds: (demo ?? zendesk)?.ownUserIds ?? [],
    helpDeskUrl: (source, ticketId) => zendesk?.helpDeskUrl(source, ticketId) ?? null,
    sources: zendesk ? [ZENDESK] : [],
    reread:
      zendesk?.reread ??
      (() => ({ problems: [{ path: '', message: 'no help desk is connected that could read it' }] })),
  })
  const rooms = [
    directoryRoom(platform, [accountsLeftBehind, tasksLeftBehind, coversLeftBehind]),
    notifyRoom(platform),
    tasksRoom(platform),
    accountsRoom(
      platform,
      demo?.organizations ?? (zendesk && organizationsOutsideDemo(zendesk.organizations, isDemo)),
    ),
    absencesRoom(platform),
    coverageRoom(platform, facts, (text) => findAccountsBy(query, clock, text)),
    tickets.room,
  ]
  if (zendesk) rooms.push(zendesk.room(tickets.intake))
  if (demo) rooms.push(demo.room(tickets.intake))
  const helpDesk = demo ? 'demo' : zendesk ? 'connected' : 'none'
  return { rooms, personas: personasOf(pool), helpDesk }
}
