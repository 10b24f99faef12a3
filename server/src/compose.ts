/** The only place where rooms and connectors are wired together. */
import { coversLeftBehind } from './absences/api.ts'
import { absencesRoom } from './absences/module.ts'
import { accountsLeftBehind, findAccountsBy } from './accounts/api.ts'
import { accountsRoom } from './accounts/module.ts'
import { ZENDESK, zendeskConnection } from './connectors/zendesk/module.ts'
import { coverageRoom, factsOn } from './coverage/module.ts'
import { personasOf } from './directory/personas.ts'
import { demoRoom } from './demo/module.ts'
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
  const zendesk = config.zendesk ? zendeskConnection(config.zendesk, clock) : null
  const query = queryOn(pool)
  const tickets = ticketsRoom(platform, facts, {
    helpDesk: zendesk?.helpDesk ?? null,
    ownUserIds: zendesk?.ownUserIds ?? [],
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
    accountsRoom(platform, zendesk?.organizations ?? null),
    absencesRoom(platform),
    coverageRoom(platform, facts, (text) => findAccountsBy(query, clock, text)),
    tickets.room,
    demoRoom(platform, facts, tickets.intake),
  ]
  if (zendesk) rooms.push(zendesk.room(tickets.intake))
  return { rooms, personas: personasOf(pool), helpDesk: zendesk ? 'connected' : 'none' }
}
