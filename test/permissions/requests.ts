/**
 * How each route of the table is asked: `HOW[route]` makes what the request is about and answers its parameters and body.
 * A route that needs nothing but the ids of its path is not listed here.
 */
import { randomUUID } from 'node:crypto'
import { aCover } from '../../server/src/absences/testing/builders.ts'
import {
  aChannel,
  aContact,
  anAccount,
  anOrganization,
  aTeamMember,
} from '../../server/src/accounts/testing/builders.ts'
import { aSchedule } from '../../server/src/directory/testing/builders.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { AWAY } from './absences-asking.ts'
import { PODS_AND_ON_CALL } from './pods-on-call-asking.ts'
import type { Row } from './table.ts'
import { ON_TICKETS, question, surge } from './surges-and-questions.ts'
import { anEvent, CANARY } from './world.ts'
import {
  type Asking,
  absencePlan,
  coverAsk,
  type Asked,
  type How,
  REASON,
  unique,
  letters,
  sql,
  stretch,
  during,
  child,
  ticket,
  contractBody,
  contract,
  aseRequest,
  newRequest,
  task,
  aNotice,
  failedJob,
  parked,
  timeOff,
  ofPerson,
  interest,
  policy,
  scheduleHours,
  schedule,
  holidaySet,
  importOf,
  byDirector,
  REPLAY,
  replay,
  prospect,
  prospectBody,
  view,
  savedView,
  signIn,
  provider,
  newContact,
  unknownId,
  token,
  importRun,
  guide,
  replacements,
} from './asking.ts'
import { ENVIRONMENTS } from './asking-environments.ts'

/** An organisation that the account holds. */
async function linked({ world, account }: Asking): Promise<Asked> {
  const organizationId = unique()
  await world.build((into) => anOrganization(into, { accountId: account.id, organizationId }))
  return { params: { id: account.id, accountId: account.id, organizationId } }
}

/** By route, with what it does in brackets as the table has it. */
export const HOW: Readonly<Record<string, How>> = {
  'POST /api/v1/demo/persona': ({ world, who }) => ({
    json: { personId: world.people.of[who] ?? null },
    asPersona: true,
  }),
  'PUT /api/v1/stop-switch (stop)': () => ({ json: { outsideWrites: 'stopped', reason: REASON } }),
  'PUT /api/v1/stop-switch (allow)': () => ({ json: { outsideWrites: 'allowed', reason: REASON } }),
  'GET /api/v1/inbox (of a channel)': () => ({ query: 'channel=%23team' }),
  'GET /api/v1/search': () => ({ query: 'q=Works' }),
  'PATCH /api/v1/preferences/display': () => ({ json: { density: 'compact' } }),
  'PUT /api/v1/preferences/lists/{list}': () => ({
    params: { list: 'tickets' },
    json: { columns: null, defaultViewId: null },
  }),
  'GET /api/v1/saved-views': () => ({ query: 'list=tickets' }),
  'POST /api/v1/saved-views': () => ({ json: { ...view, name: unique() } }),
  'PATCH /api/v1/saved-views/{id}': savedView({ name: 'renamed' }),
  'DELETE /api/v1/saved-views/{id}': savedView(),
  'PUT /api/v1/notification-preferences': () => ({ json: { muted: [], quietHours: null, quietDays: [] } }),

  'POST /api/v1/sign-in/password': () => ({ json: { email: 'nobody@example.com', password: 'not the one' } }),
  'POST /api/v1/sign-in/passkey': () => ({ json: { response: {} } }),
  'POST /api/v1/sign-in/link': () => ({ json: { token: 'no such link at all, of enough signs' } }),
  'POST /api/v1/sign-in/link/use': () => ({
    json: { token: 'no such link at all, of enough signs', password: 'long enough to be one' },
  }),
  'PUT /api/v1/own/password': () => ({ json: { current: 'wrong', password: 'x' }, lenient: true }),
  'POST /api/v1/own/passkeys/options': () => ({ lenient: true }),
  'POST /api/v1/own/passkeys': () => ({ json: { name: 'key', response: {} }, lenient: true }),
  'DELETE /api/v1/own/passkeys/{id}': unknownId,
  'DELETE /api/v1/own/sessions/{id}': unknownId,
  'POST /api/v1/own/keys': () => ({ json: { name: unique(), scopes: ['platform.read_self'] } }),
  'DELETE /api/v1/own/keys/{id}': unknownId,
  'POST /api/v1/sign-ins/{id}/invite': signIn('colleague'),
  'POST /api/v1/sign-ins/{id}/invite (a director)': signIn('director'),
  'POST /api/v1/sign-ins/{id}/reset': signIn('colleague'),
  'POST /api/v1/sign-ins/{id}/reset (a director)': signIn('director'),
  'POST /api/v1/sign-ins/{id}/reset (somebody cleared)': signIn('standIn'),
  'POST /api/v1/sign-ins/{id}/sign-out': signIn('colleague'),
  'POST /api/v1/sign-ins/{id}/disable': signIn('colleague', {}),
  'POST /api/v1/sign-ins/{id}/enable': signIn('colleague'),
  'POST /api/v1/service-tokens': token('support_operations', ['tickets.import']),
  'POST /api/v1/service-tokens (of a director)': token('director', ['accounts.set_ase']),
  'DELETE /api/v1/service-tokens/{id}': async ({ world }) => ({
    params: {
      id: await byDirector(world, '/service-tokens', {
        ...{ name: unique(), role: 'support_operations', scopes: ['tickets.import'] },
      }),
    },
  }),

  'POST /api/v1/sign-ins/{id}/unlink': signIn('colleague'),
  'POST /api/v1/sign-in/sso/{id}': () => ({ params: { id: randomUUID() }, json: {} }),
  'POST /api/v1/identity-providers': () => ({ json: provider(), lenient: true }),
  'PUT /api/v1/identity-providers/{id}': () => ({ ...unknownId(), json: provider() }),
  'DELETE /api/v1/identity-providers/{id}': unknownId,
  'PUT /api/v1/identity-providers/{id}/groups': () => ({ ...unknownId(), json: { groups: [] } }),
  'POST /api/v1/sign-out': ({ world, who }) => ({ after: () => world.signIn(who) }),
  'POST /api/v1/own/sign-out-everywhere': ({ world, who }) => ({ after: () => world.signIn(who) }),

  'GET /api/v1/erasures/preview': async (asking) => ({
    query: `kind=contact&id=${(await newContact(asking)).id}`,
  }),
  'POST /api/v1/erasures': async (asking) => {
    const { id, name } = await newContact(asking)
    return { json: { kind: 'contact', id, confirm: name } }
  },

  'POST /api/v1/jobs/{id}/retry': failedJob,
  'POST /api/v1/jobs/{id}/skip': failedJob,

  'POST /api/v1/people': ({ regionId }) => ({
    json: { name: 'New', email: `${unique()}@example.com`, regionId, timeZone: 'Europe/Amsterdam' },
  }),
  'GET /api/v1/people/{id}': ofPerson(),
  'PATCH /api/v1/people/{id}': ofPerson({ title: 'Engineer' }),
  'PATCH /api/v1/people/{id} (clear)': ({ world, person }) => ({
    ...{ params: { id: person }, json: { isCleared: true } },
    after: () =>
      sql(world, 'update person set is_cleared = false where id = $1 and name <> all($2)', [
        person,
        ['The cleared', 'The standIn', 'The candidate'],
      ]),
  }),
  'PATCH /api/v1/people/{id} (a director)': signIn('director', { title: 'Director' }),
  // Support operations sign in by the address: whoever changed it could come in as them.
  'PATCH /api/v1/people/{id} (the e-mail of who leads)': ({ world }) => ({
    params: { id: world.people.of['operations']! },
    json: { email: `${unique()}@example.com` },
  }),
  'GET /api/v1/people/{id}/hours': ofPerson(),
  'PUT /api/v1/people/{id}/hours': ofPerson({ from: null, own: null }),
  'PUT /api/v1/people/{id}/hours (a director)': signIn('director', { from: null, own: null }),
  'PUT /api/v1/people/{id}/interest': ofPerson({ stage: 'considering', since: '2026-01-01' }),
  'DELETE /api/v1/people/{id}/interest': interest,
  'POST /api/v1/people/{id}/leave': ofPerson({ leftOn: null }),
  'POST /api/v1/people/{id}/leave (a director)': signIn('director', { leftOn: null }),
  'GET /api/v1/people/{id}/leaves-behind': ({ person }) => ({
    params: { id: person },
    query: 'leftOn=2026-01-01',
  }),
  'GET /api/v1/people/{id}/accounts': ofPerson(),
  'GET /api/v1/people/{id}/days': ofPerson(),
  'GET /api/v1/people/{id}/replacements': ofPerson(),
  'POST /api/v1/people/{id}/replacements': replacements,
  'POST /api/v1/people/{id}/replacements/review': replacements,
  'GET /api/v1/presence': ({ world }) => ({ query: `ids=${world.people.of['ase']}` }),

  'POST /api/v1/regions': async ({ world }) => ({
    json: {
      ...{ code: letters(), name: unique(), timeZone: 'Europe/Amsterdam', supportChannel: '#x' },
      scheduleId: (await world.build((into) => aSchedule(into, { name: unique() }))).id,
    },
  }),
  'PATCH /api/v1/regions/{id}': ({ world }) => ({
    params: { id: world.people.away },
    json: { name: 'APAC' },
  }),
  'POST /api/v1/schedules': () => ({ json: { name: unique(), hours: scheduleHours } }),
  'PATCH /api/v1/schedules/{id}': schedule({ name: `S ${unique()}` }),
  'PUT /api/v1/schedules/{id}/hours': schedule(scheduleHours),
  'POST /api/v1/holiday-sets': () => ({ json: { name: unique() } }),
  'POST /api/v1/holiday-sets/import': () => ({ json: { ...importOf, name: unique() } }),
  'GET /api/v1/holiday-sets/{id}': holidaySet(),
  'PUT /api/v1/holiday-sets/{id}': holidaySet({ days: [] }),
  'POST /api/v1/holiday-sets/{id}/import': holidaySet(importOf),
  'PUT /api/v1/settings': () => ({ json: { reason: REASON, settings: {} } }),

  'GET /api/v1/guides/{slug}': () => ({ params: { slug: 'global-support' } }),
  'PUT /api/v1/guides/{slug}': guide({ body: '# A guide\n\nWith a text.' }),
  'POST /api/v1/guides/{slug}/restore': guide({}),
  'GET /api/v1/guides/{slug}/versions': () => ({ params: { slug: 'global-support' } }),
  'GET /api/v1/guides/{slug}/versions/{version}': () => ({
    params: { slug: 'global-support', version: '1' },
    lenient: true,
  }),

  'GET /api/v1/inbox (of a person)': ({ person }) => ({ query: `personId=${person}` }),
  'POST /api/v1/inbox/read': () => ({ json: { until: '2026-01-01T00:00:00Z' } }),
  'POST /api/v1/inbox/{id}/read': async ({ world, person }) => ({
    params: { id: await aNotice(world, { person }) },
  }),
  'POST /api/v1/inbox/{id}/read (of a channel)': async ({ world, account }) => ({
    params: { id: await aNotice(world, { channel: '#team', accountId: account.id }) },
  }),
  'GET /api/v1/tasks/{id}': task,
  'POST /api/v1/tasks/{id}/complete': task,
  'POST /api/v1/tasks/{id}/reopen': async (asking) => {
    const asked = await task(asking)
    await sql(asking.world, `update task set state = 'done', closed_at = now() where id = $1`, [
      asked.params!['id'],
    ])
    return asked
  },

  'POST /api/v1/accounts': ({ kind, regionId }) => ({
    json: { name: unique(), regionId, timeZone: 'Europe/Amsterdam', isRestricted: kind === 'restricted' },
  }),
  'PATCH /api/v1/accounts/{id}': () => ({ json: { priority: 2 } }),
  'PATCH /api/v1/accounts/{id} (notes)': ({ kind }) => ({
    json: { communication: `Talk to ${CANARY[kind]}` },
  }),
  'PATCH /api/v1/accounts/{id} (restrict)': ({ world, kind, account }) => ({
    json: { isRestricted: kind !== 'restricted' },
    after: () =>
      sql(world, 'update account set is_restricted = $2 where id = $1', [account.id, kind === 'restricted']),
  }),
  'PUT /api/v1/accounts/{id}/policy': policy(false),
  'PUT /api/v1/accounts/{id}/policy (go live)': policy(true),
  'PUT /api/v1/accounts/{id}/allocations/{personId}': ({ world, account }) => ({
    params: { id: account.id, personId: world.people.of['candidate']! },
    json: { percent: 10 },
  }),
  'POST /api/v1/accounts/{id}/channels': () => ({
    json: { name: unique(), purpose: 'team', visibility: 'internal' },
  }),
  'PUT /api/v1/accounts/{id}/channels/{childId}': child(aChannel, {
    purpose: 'team',
    visibility: 'internal',
  }),
  'DELETE /api/v1/accounts/{id}/channels/{childId}': child(aChannel),
  'POST /api/v1/accounts/{id}/contacts': () => ({ json: { name: unique() } }),
  'PUT /api/v1/accounts/{id}/contacts/{childId}': child(aContact, {}),
  'DELETE /api/v1/accounts/{id}/contacts/{childId}': child(aContact),
  'POST /api/v1/accounts/{id}/team-members': () => ({ json: { role: 'csm', name: unique() } }),
  'PUT /api/v1/accounts/{id}/team-members/{childId}': child(aTeamMember, { role: 'csm' }),
  'DELETE /api/v1/accounts/{id}/team-members/{childId}': child(aTeamMember),
  'POST /api/v1/accounts/{id}/organizations': () => ({ json: { organizationId: unique() } }),
  'GET /api/v1/accounts/{accountId}/organizations/{organizationId}/tickets': linked,
  'DELETE /api/v1/accounts/{id}/organizations/{organizationId}': linked,
  'POST /api/v1/accounts/{id}/organizations/{organizationId}/move': async (asking) => ({
    ...(await linked(asking)),
    json: { toAccountId: asking.world.second },
  }),
  'POST /api/v1/accounts/{id}/contracts': () => ({ json: contractBody }),
  'PUT /api/v1/contracts/{id}': contract(contractBody),
  'POST /api/v1/contracts/{id}/withdraw': contract({ reason: REASON }),
  'GET /api/v1/capacity/suggestions': ({ account }) => ({ query: `accountId=${account.id}` }),
  'GET /api/v1/directory/search': () => ({ query: 'q=Works' }),
  'POST /api/v1/prospects': ({ world }) => ({ json: prospectBody(world) }),
  'GET /api/v1/prospects/{id}': prospect(),
  'PATCH /api/v1/prospects/{id}': prospect({ likelihood: 60 }),
  'POST /api/v1/prospects/{id}/become-account': prospect({}),
  'GET /api/v1/accounts/{id}/merge': ({ world }) => ({ query: `into=${world.second}` }),
  'POST /api/v1/accounts/{id}/merge': async ({ world, kind }) => {
    const isRestricted = kind === 'restricted'
    const over = { regionId: world.people.home, isRestricted }
    const from = await world.build((into) => anAccount(into, over))
    const into = await world.build((builder) => anAccount(builder, over))
    return { params: { id: from.id }, json: { intoAccountId: into.id, reason: REASON } }
  },

  'POST /api/v1/ase-requests': newRequest,
  'POST /api/v1/ase-requests/review': newRequest,
  'GET /api/v1/ase-requests/{id}': aseRequest(),
  'POST /api/v1/ase-requests/{id}/apply': aseRequest(),
  'POST /api/v1/ase-requests/{id}/refuse': aseRequest({ reason: REASON }),
  'POST /api/v1/ase-requests/{id}/withdraw': aseRequest(),

  'POST /api/v1/time-off': ({ person }) => ({ json: { personId: person, kind: 'planned', ...stretch() } }),
  'POST /api/v1/time-off/{id}/withdraw': timeOff,
  'PUT /api/v1/busy-periods': ({ person }) => ({
    json: { personId: person, until: systemClock.now().add({ hours: 1 }).toString() },
  }),
  'POST /api/v1/covers': ({ world, account }) => ({
    json: {
      ...{ accountId: account.id, absentPersonId: account.ase },
      ...{ backupPersonId: world.people.of['standIn'], ...stretch() },
    },
  }),
  'DELETE /api/v1/covers/{id}': async ({ world, account }) => {
    const people = { absentPersonId: account.ase, backupPersonId: world.people.of['standIn']! }
    const row = { accountId: account.id, ...people, during: during() }
    const { coverId } = await world.build((into) => aCover(into, row))
    return { params: { id: coverId } }
  },

  'POST /api/v1/coverage/what-if': ({ account }) => ({
    json: { changes: [{ kind: 'end_contract', accountId: account.id, lastDay: '2026-12-31' }] },
  }),
  ...AWAY,
  ...PODS_AND_ON_CALL,
  'POST /api/v1/absence-plans/preview': ({ person }) => ({ json: { personId: person, ...stretch() } }),
  'POST /api/v1/absence-plans': ({ person }) => ({ json: { personId: person, ...stretch() } }),
  'GET /api/v1/absence-plans/{id}': absencePlan(),
  'POST /api/v1/absence-plans/{id}/approve': absencePlan({}),
  'POST /api/v1/absence-plans/{id}/refuse': absencePlan({ note: REASON }),
  'PUT /api/v1/absence-plans/{id}/dates': async (asking) => ({
    ...(await absencePlan()(asking)),
    json: stretch(),
  }),
  'POST /api/v1/absence-plans/{id}/withdraw': absencePlan(),
  'GET /api/v1/absence-plans/{id}/return': absencePlan(),
  'POST /api/v1/absence-plans/{id}/close': absencePlan(),
  'POST /api/v1/absence-plans/{id}/requests/{requestId}/asks': async (asking) => ({
    ...(await absencePlan()(asking)),
    json: { personIds: [asking.world.people.of['standIn']] },
  }),
  'POST /api/v1/absence-plans/{id}/requests/{requestId}/assign': async (asking) => ({
    ...(await absencePlan()(asking)),
    json: { personId: asking.world.people.of['standIn'] },
  }),
  'POST /api/v1/absence-plans/{id}/requests/{requestId}/leave-open': absencePlan({ note: REASON }),
  'POST /api/v1/cover-asks/{id}/accept': coverAsk({}),
  'POST /api/v1/cover-asks/{id}/decline': coverAsk({}),
  'POST /api/v1/cover-asks/{id}/withdraw': coverAsk(undefined, true),

  'GET /api/v1/who': ({ account }) => ({ query: `account=${account.id}` }),

  'GET /api/v1/tickets/{source}/{ticket}': ticket(),
  'POST /api/v1/decisions/preview': ({ account }) => ({
    json: { event: anEvent('new', account.organization) },
  }),
  'POST /api/v1/decisions/{decisionId}/undo': ({ account }) => ({
    params: { decisionId: account.decision },
    json: { reason: REASON },
  }),
  'POST /api/v1/decisions/undo': ({ account }) => ({
    json: { decisionIds: [account.decision], reason: REASON },
  }),
  'POST /api/v1/tickets/{source}/{ticket}/override': ticket({ assignTo: { kind: 'nobody' }, reason: REASON }),
  'POST /api/v1/tickets/{source}/{ticket}/lift-lock': ticket(),
  'POST /api/v1/tickets/{source}/{ticket}/customers-choice': ticket({ choice: { kind: 'keep' } }),
  'POST /api/v1/tickets/{source}/{ticket}/handed-over': ticket(),
  ...ENVIRONMENTS,
  'POST /api/v1/tickets/events': () => ({ json: { source: 'api', events: [anEvent(unique(), unique())] } }),
  'GET /api/v1/surges/{surgeId}': surge(),
  'POST /api/v1/surges/{surgeId}/choice': surge({ choice: { option: 'by_ase' } }),
  'POST /api/v1/surges/{surgeId}/choice/undo': surge(),
  'POST /api/v1/tickets/{source}/{ticket}/questions': ticket({ question: 'Which version do they run?' }),
  ...ON_TICKETS,
  'POST /api/v1/questions/{questionId}/answer': question({ answer: 'The newest one.' }),
  'POST /api/v1/questions/{questionId}/withdraw': question(),
  'GET /api/v1/parked-events/{parkedId}': parked,
  'POST /api/v1/parked-events/{parkedId}/retry': parked,
  'POST /api/v1/parked-events/{parkedId}/discard': parked,
  'POST /api/v1/replays': () => ({ json: REPLAY }),
  'GET /api/v1/replays/{replayId}': replay,
  'GET /api/v1/replays/{replayId}/differences': replay,
  'GET /api/v1/imports/{importId}': importRun,
  'GET /api/v1/imports/{importId}/rejections': importRun,
  'POST /webhooks/zendesk': () => ({ json: {} }),
}

/** The request of a row: method, path with its values, body. */
export async function requestOf(
  row: Row,
  asking: Asking,
): Promise<{ method: string; path: string; asked: Asked }> {
  const asked = (await HOW[`${row.route}${row.does && ` (${row.does})`}`]?.(asking)) ?? {}
  const [method = '', template = ''] = row.route.split(' ')
  const usual: Record<string, string> = {
    ...{ id: asking.account.id, accountId: asking.account.id },
    ...{ decisionId: asking.account.decision, ticket: asking.account.ticket },
  }
  const path = template.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    const value = asked.params?.[name] ?? usual[name]
    if (value === undefined)
      throw new Error(`${row.route}: say in test/permissions/requests.ts what {${name}} is`)
    return encodeURIComponent(value)
  })
  return { method, path: asked.query ? `${path}?${asked.query}` : path, asked }
}
