/** The only place where rooms and connectors are wired together. */
import {
  coversFollowMerge,
  coversLeftBehind,
  plansLeftBehind,
  recurringLeftBehind,
  podsLeftBehind,
  requestsFollowMerge,
} from './absences/api.ts'
import { absencesRoom } from './absences/module.ts'
import { calendarsOf, writeCalendar } from './connectors/icalendar/module.ts'
import { accountsLeftBehind, findAccountsBy } from './accounts/api.ts'
import { accountsRoom } from './accounts/module.ts'
import { icalendarShifts } from './connectors/icalendar/shift-source.ts'
import { pagerDutySource } from './connectors/pager/pagerduty.ts'
import { ZENDESK, zendeskConnection, zendeskSetup } from './connectors/zendesk/module.ts'
import { coverageAhead, namedOnGuarded, notClearedFor, rotasLeftBehind } from './coverage/api.ts'
import { accessOn, coverageRoom, factsOn } from './coverage/module.ts'
import { gapsPrivacy } from './coverage/proof/gaps-privacy.store.ts'
import type { OnCallParts } from './coverage/on-call/part.ts'
import { onCallPrivacy } from './coverage/on-call/privacy.store.ts'
import { personasOf } from './directory/personas.ts'
import {
  DEMO_PROGRAMME,
  demoConnection,
  isDemoOn,
  onlyOutsideDemo,
  organizationsOutsideDemo,
} from './demo/module.ts'
import { environmentsFollowMerge } from './environments/api.ts'
import { environmentsRoom } from './environments/module.ts'
import { environmentsPrivacy } from './environments/privacy.store.ts'
import { directoryRoom } from './directory/module.ts'
import { feedsRoom } from './feeds/module.ts'
import { feedsPrivacy } from './feeds/privacy.store.ts'
import { guidesRoom } from './guides/module.ts'
import { identityRoom } from './identity/module.ts'
import { identitySecret, type IdentitySecret } from './identity/secret.ts'
import { importsRoom } from './imports/module.ts'
import { notifyRoom } from './notify/module.ts'
import { absencesPrivacy } from './absences/privacy.store.ts'
import { accountsPrivacy } from './accounts/privacy.store.ts'
import { directoryPrivacy } from './directory/privacy.store.ts'
import { guidesPrivacy } from './guides/privacy.store.ts'
import { identityPrivacy } from './identity/privacy.store.ts'
import { importsPrivacy } from './imports/privacy.store.ts'
import { notifyPrivacy } from './notify/privacy.store.ts'
import { preferencesPrivacy } from './preferences/privacy.store.ts'
import { tasksPrivacy } from './tasks/privacy.store.ts'
import { ticketsPrivacy } from './tickets/privacy.store.ts'
import { platformPrivacy } from './platform/privacy/platform-privacy.store.ts'
import type { RoomPrivacy } from './platform/privacy/index.ts'
import { privacyRoom } from './privacy/module.ts'
import { preferencesRoom } from './preferences/module.ts'
import type { Composition, Platform, PlatformParts } from './platform/room.ts'
import { searchRoom } from './search/module.ts'
import { tasksFollowMerge, tasksLeftBehind } from './tasks/api.ts'
import { tasksRoom } from './tasks/module.ts'
import { seenFollowMerge, ticketsFollowMerge, ticketsMeanwhile } from './tickets/api.ts'
import { ticketsRoom } from './tickets/module.ts'
import { queryOn } from './platform/store/index.ts'

/** What each room holds of people, contacts and accounts, highest rank first: so it is erased. */
const PRIVACY: readonly RoomPrivacy[] = [
  ...[feedsPrivacy, importsPrivacy, ticketsPrivacy, environmentsPrivacy, gapsPrivacy, onCallPrivacy],
  ...[absencesPrivacy, accountsPrivacy],
  ...[notifyPrivacy, tasksPrivacy, guidesPrivacy, preferencesPrivacy, identityPrivacy],
  ...[directoryPrivacy, platformPrivacy],
]

/** Nothing that was parked can be read again. */
const UNREADABLE = () => ({
  problems: [{ path: '', message: 'no help desk is connected that could read it' }],
})

/** What moves along when two accounts are merged. */
const FOLLOW_MERGE = [
  ...[tasksFollowMerge, coversFollowMerge, requestsFollowMerge, environmentsFollowMerge],
  ...[ticketsFollowMerge, seenFollowMerge],
]

/** What still names somebody after their last day. */
const LEFT_BEHIND = [
  ...[accountsLeftBehind, tasksLeftBehind, coversLeftBehind, plansLeftBehind],
  ...[recurringLeftBehind, podsLeftBehind, rotasLeftBehind],
]

/** The rooms of the program, lowest rank first, and what the platform needs back from them. */
export function compose(parts: PlatformParts): Composition {
  const { pool, clock, config } = parts
  const facts = factsOn(pool)
  const platform: Platform = { ...parts, access: accessOn({ pool, clock, facts }) }
  const isDemo = isDemoOn(platform)
  // The demo has a help desk of its own: nothing of it goes to a real one, whatever the settings say.
  const demo = config.programme === DEMO_PROGRAMME ? demoConnection(platform) : null
  const zendesk =
    config.zendesk && !demo ? zendeskConnection(config.zendesk, clock, config.allowInternalHosts) : null
  const query = queryOn(pool)
  const helpDesk = demo ? 'demo' : zendesk ? 'connected' : 'none'
  const tickets = ticketsOf(platform, facts, helpDesk, demo, zendesk)
  const find: FindAccounts = (text, visible) => findAccountsBy(query, clock, text, visible)
  const identity = identityRoom(platform)
  const rooms = [
    directoryRoom(platform, LEFT_BEHIND, async (id) =>
      namedOnGuarded(await facts.current(), id, clock.nowMs()),
    ),
    guidesRoom(platform),
    preferencesRoom(platform),
    identity.room,
    notifyRoom(platform),
    tasksRoom(platform),
    accountsRoom(
      platform,
      demo?.organizations ?? (zendesk && organizationsOutsideDemo(zendesk.organizations, isDemo)),
      FOLLOW_MERGE,
      async (id) => notClearedFor(await facts.current(), id, clock.nowMs()),
    ),
    absencesRoom(platform, {
      ...{ coverage: coverageAhead(facts, query), tickets: ticketsMeanwhile },
      outside: { calendars: calendarsOf(config.allowInternalHosts), sealer: identity.sealer },
    }),
    coverageRoom(platform, facts, find, onCallParts(config)),
    environmentsRoom(platform, facts, tickets.forBrief),
    tickets.room,
    importsRoom(platform),
    searchRoom(platform, facts, tickets.find),
    feedsRoom(platform, facts, writeCalendar, identity.isSwitchedOff),
    privacyRoom(platform, PRIVACY),
  ]
  rooms.push(zendesk ? zendesk.room(tickets.intake) : zendeskSetup())
  if (demo) rooms.push(demo.room(tickets.intake))
  return { rooms, access: platform.access, personas: personasOf(pool), signIns: identity.signIns, helpDesk }
}

type FindAccounts = Parameters<typeof coverageRoom>[2]

/** What shifts on call are read with. */
function onCallParts(config: PlatformParts['config']): OnCallParts {
  let secret: IdentitySecret | undefined
  const sealing = (): IdentitySecret => (secret ??= identitySecret(config))
  return {
    sealer: { seal: (text) => sealing().seal(text), open: (sealed) => sealing().open(sealed) },
    sources: [icalendarShifts(config.allowInternalHosts), pagerDutySource(config.allowInternalHosts)],
  }
}

/** Tickets, with the help desk that is there. */
function ticketsOf(
  platform: Platform,
  facts: ReturnType<typeof factsOn>,
  helpDesk: Composition['helpDesk'],
  demo: ReturnType<typeof demoConnection> | null,
  zendesk: ReturnType<typeof zendeskConnection> | null,
): ReturnType<typeof ticketsRoom> {
  const isDemo = isDemoOn(platform)
  return ticketsRoom(platform, facts, {
    connection: { state: helpDesk, about: () => (demo ?? zendesk)?.about() ?? null },
    helpDesk: demo?.helpDesk ?? (zendesk && onlyOutsideDemo(zendesk.helpDesk, isDemo)),
    ownUserIds: (demo ?? zendesk)?.ownUserIds ?? [],
    helpDeskUrl: (source, ticketId) => zendesk?.helpDeskUrl(source, ticketId) ?? null,
    sources: zendesk ? [ZENDESK] : [],
    reread: zendesk?.reread ?? UNREADABLE,
  })
}
