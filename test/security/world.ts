/** The whole program with known secrets, hostile names and a private absence, and a walk over everything that it answers. */
import { compose } from '../../server/src/compose.ts'
import {
  aContact,
  aContract,
  anAccount,
  anAssignment,
  anOrganization,
  aPolicy,
  aTeamMember,
} from '../../server/src/accounts/testing/builders.ts'
import { aCover, aTimeOff } from '../../server/src/absences/testing/builders.ts'
import { startActing, type Acting, type Who } from '../../server/src/directory/testing/acting.ts'
import { aPerson, aRegion, someSettings } from '../../server/src/directory/testing/builders.ts'
import type { Clock } from '../../server/src/platform/clock.ts'
import type { Flags } from '../../server/src/platform/config.ts'
import { createLog } from '../../server/src/platform/log.ts'

/** What must never be told: to nobody, nowhere. */
export const SECRETS = {
  zendeskToken: 'zt-known-secret-81f3a7c2',
  zendeskWebhookSecret: 'zw-known-secret-5b9d2e44',
  pasted: `${'glpat-'}known0secret9A8b7C6d5E4`,
  password: 'known-passw0rd-77aa',
} as const

/** Why somebody is away: theirs and their manager's. */
export const WHY = 'Appendicitis surgery'

export const SCRIPT = '<script>window.__ran=1</script>'
export const HOSTILE = `${SCRIPT}"><img src=x onerror="window.__ran=1">`

export interface SecurityWorld {
  readonly at: Acting
  readonly ids: Readonly<Record<'account' | 'person' | 'contact' | 'stranger', string>>
  /** Everything that was logged, from debug on. */
  readonly logged: () => string
  readonly stop: () => Promise<void>
}

/** Starts it. The help desk is configured and is nobody: what is written waits. */
export async function startSecurityWorld(clock: Clock, flags: Flags = {}): Promise<SecurityWorld> {
  const lines: string[] = []
  const destination = { write: (line: string) => void lines.push(line) }
  const at = await startActing((platform) => compose(platform).rooms, {
    clock,
    log: createLog({ level: 'debug', format: 'json', destination }),
    flags: {
      ...flags,
      zendeskBaseUrl: 'https://desk.invalid',
      zendeskEmail: 'attache@example.test',
      zendeskToken: SECRETS.zendeskToken,
      zendeskUserId: '900',
      zendeskWebhookSecret: SECRETS.zendeskWebhookSecret,
      zendeskMarkerFieldId: '9001',
    },
  })
  const ids = await at.build(async (into) => {
    const person = await aPerson(into, {
      name: `Ann ${HOSTILE}`,
      regionId: at.regionId,
      helpDeskUserId: '11',
    })
    const stranger = await aPerson(into, { roles: ['manager'], regionId: (await aRegion(into)).id })
    const { id: accountId } = await anAccount(into, {
      ...{ name: `Tasman ${HOSTILE}`, aliases: [HOSTILE.slice(0, 60)], regionId: at.regionId },
      ...{
        specialNotes: `${HOSTILE} [click](javascript:window.__ran=1)`,
        note: `${HOSTILE}\n\n<iframe src=//evil.example>`,
      },
    })
    await anOrganization(into, { accountId, organizationId: 'org-1', organizationName: SCRIPT })
    await aContract(into, { accountId })
    await anAssignment(into, { accountId, personId: person.id })
    await aPolicy(into, { accountId })
    const contact = await aContact(into, { accountId, name: `Rita ${HOSTILE}` })
    await aTeamMember(into, { accountId, name: `Carl ${SCRIPT}` })
    await aTimeOff(into, {
      ...{
        personId: person.id,
        kind: 'sick',
        reason: WHY,
        during: '[2026-06-01T00:00:00Z,2026-06-08T00:00:00Z)',
      },
    })
    await aCover(into, {
      ...{ accountId, absentPersonId: person.id, backupPersonId: at.people.support_engineer },
      during: '[2026-06-01T00:00:00Z,2026-06-08T00:00:00Z)',
    })
    await someSettings(into)
    return { account: accountId, person: person.id, contact: contact.id, stranger: stranger.id }
  })
  const event = {
    ...{
      key: 'e1',
      ticketId: '41',
      occurredAt: '2026-06-01T08:00:00Z',
      actor: { id: '501', kind: 'end_user' },
    },
    state: {
      ...{
        organizationId: 'org-1',
        subject: `Broken ${HOSTILE}`,
        status: 'open',
        priority: 'high',
        requesterId: '501',
      },
      createdAt: '2026-06-01T08:00:00Z',
    },
  }
  const taken = await at.as('token', 'POST', '/api/v1/tickets/events', { source: 'api', events: [event] })
  if (taken.body?.decisions?.length !== 1) throw new Error(`the ticket was not taken in: ${taken.text}`)
  return { at, ids, logged: () => lines.join(''), stop: () => at.stop() }
}

interface Operation {
  readonly security?: readonly unknown[]
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly required?: boolean }[]
}

/** The API's operations, as its own document has them: `GET /api/v1/…`. */
export async function operationsOf(
  at: Acting,
): Promise<{ method: string; path: string; operation: Operation }[]> {
  const document = (await (await at.node.call('/openapi.json')).json()) as {
    paths: Record<string, Record<string, Operation>>
  }
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  )
}

/** These answer a stream or a file: they have tests of their own. */
const STREAMS = new Set(['/api/v1/live', '/api/v1/export'])

/** A path with ids that exist, and queries that a route insists on. */
export function filled({ ids }: Pick<SecurityWorld, 'ids'>, path: string, operation: Operation): string {
  const NIL = '00000000-0000-7000-8000-000000000000'
  const values: Record<string, string> = {
    ...{ accountId: ids.account, account: 'Tasman', into: ids.account, ticket: '41', source: 'api' },
    ...{
      slug: 'global-support',
      version: '0',
      q: 'tasman',
      ids: ids.person,
      list: 'tickets',
      kind: 'person',
    },
    leftOn: '2026-12-31',
  }
  const id =
    path.includes('/people/') || path.includes('erasures')
      ? ids.person
      : path.includes('/accounts/')
        ? ids.account
        : NIL
  const valueOf = (name: string): string => values[name] ?? id
  const at = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(valueOf(name)))
  const required = (operation.parameters ?? []).filter((one) => one.in === 'query' && one.required)
  const query = required.map(({ name }) => `${name}=${encodeURIComponent(valueOf(name))}`)
  return query.length > 0 ? `${at}?${query.join('&')}` : at
}

/** Every answer that reading gives to somebody. */
export async function readEverything(
  world: SecurityWorld,
  who: Who,
): Promise<{ path: string; status: number; text: string }[]> {
  const answers = []
  for (const { method, path, operation } of await operationsOf(world.at)) {
    if (method !== 'GET' || STREAMS.has(path)) continue
    const url = filled(world, path, operation)
    const { status, text } = await world.at.as(who, 'GET', url)
    answers.push({ path: url, status, text })
  }
  return answers
}
