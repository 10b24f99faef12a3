/** A seeded programme and the webhook deliveries of its help desk: most tickets are of organisations without ASE. */
import { createHmac } from 'node:crypto'
import {
  insertAccounts,
  insertAssignments,
  insertContracts,
  insertOrganizations,
  insertPolicies,
} from '../../server/src/accounts/api.ts'
import {
  insertPeople,
  insertPersonHours,
  insertRegions,
  insertSchedules,
  insertScheduleHours,
  insertSettingVersions,
  settingsSchema,
} from '../../server/src/directory/api.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { newId } from '../../server/src/platform/ids.ts'
import { seeded } from './seeded.ts'
import type { Query } from '../../server/src/platform/store/index.ts'

export const SECRET = 'the-signing-secret-of-the-bench'
export const MARKER = '9001'
export const OWN_USER = '900'
const ACCOUNTS = 40
const ENGINEERS = 12
const FROM = '2026-01-01T00:00:00Z'

/** Inserts regions, engineers and accounts: half in auto-assign, half in engage, all live or all in shadow. */
export async function insertProgramme(query: Query, options: { live: boolean; seed: number }): Promise<void> {
  const id = (): string => newId(systemClock)
  const random = seeded(options.seed).next
  const schedule = id()
  await insertSchedules(query, [{ id: schedule, name: 'Office' }])
  await insertScheduleHours(query, [
    {
      id: id(),
      scheduleId: schedule,
      timeZone: 'Europe/Amsterdam',
      weekly: office(480, 1080),
      holidaySetIds: [],
      valid: '(,)',
    },
  ])
  const region = id()
  await insertRegions(query, [
    {
      id: region,
      code: 'EMEA',
      name: 'EMEA',
      timeZone: 'Europe/Amsterdam',
      supportChannel: '#gs-emea',
      scheduleId: schedule,
    },
  ])
  const people = Array.from({ length: ENGINEERS }, (_, i) => ({
    id: id(),
    name: `Engineer ${i}`,
    email: `engineer-${i}@example.test`,
    timeZone: 'Europe/Amsterdam',
    languages: ['en'],
    roles: ['ase'] as const,
    isSenior: true,
    createdAt: FROM,
    regionId: region,
    helpDeskUserId: String(1000 + i),
  }))
  await insertPeople(query, people)
  await insertPersonHours(
    query,
    people.map((person) => {
      const start = Math.floor(random() * 24) * 60
      return {
        id: id(),
        personId: person.id,
        timeZone: 'Europe/Amsterdam',
        weekly: office(start, start + 540),
        holidaySetIds: [],
        valid: '(,)',
      }
    }),
  )
  const settings = settingsSchema.parse({ onCall: { personId: people[0]!.id } })
  await insertSettingVersions(query, [
    { version: 1, effectiveFrom: FROM, recordedAt: FROM, recordedBy: 'bench', settings },
  ])
  await insertServed(
    query,
    region,
    people.map((person) => person.id),
    options.live,
    id,
  )
}

async function insertServed(
  query: Query,
  regionId: string,
  engineers: readonly string[],
  isLive: boolean,
  id: () => string,
): Promise<void> {
  const accounts = Array.from({ length: ACCOUNTS }, (_, i) => ({
    id: id(),
    name: `Account ${i}`,
    aliases: [],
    domains: [],
    timeZone: 'Europe/Amsterdam',
    priority: 3,
    isRestricted: false,
    createdAt: FROM,
    regionId,
  }))
  await insertAccounts(query, accounts)
  await insertOrganizations(
    query,
    accounts.map((account, i) => ({
      id: id(),
      accountId: account.id,
      organizationId: String(5000 + i),
      organizationName: account.name,
      valid: `[${FROM},)`,
    })),
  )
  await insertPolicies(
    query,
    accounts.map((account, i) => ({
      id: id(),
      accountId: account.id,
      handlingMode: i % 2 === 0 ? ('auto_assign' as const) : ('engage' as const),
      fallback: ['global_support' as const],
      standingBackupId: engineers[(i + 5) % engineers.length]!,
      isLive,
      valid: `[${FROM},)`,
    })),
  )
  await insertContracts(
    query,
    accounts.map((account) => ({
      id: id(),
      contractId: id(),
      accountId: account.id,
      source: 'standalone' as const,
      signedOn: '2025-12-15',
      startsOn: '2026-01-01',
      endsOn: '2036-12-31',
      subscription: 'ultimate' as const,
      instance: 'global' as const,
      aseCount: 1,
      hoursPerWeek: 8,
      ownHoursCovered: false,
      weekendZone: 'Europe/Amsterdam',
      recordedAt: FROM,
    })),
  )
  await insertAssignments(
    query,
    accounts.map((account, i) => ({
      id: id(),
      assignmentId: id(),
      accountId: account.id,
      personId: engineers[i % engineers.length]!,
      startsOn: '2026-01-01',
      endsOn: null,
      isPrimary: true,
      position: 1,
      recordedAt: FROM,
    })),
  )
}

function office(start: number, end: number) {
  return ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, start, end }))
}

/** One delivery, ready to be posted. */
export interface Delivery {
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string>>
  readonly ticketId: string
}

const SERVED_SHARE = 0.3
const UPDATE_SHARE = 0.3

/** Deliveries of our trigger's body: 30 % of tickets are of accounts with an ASE, 30 % of events update a ticket. */
export function deliveries(count: number, seed: number, firstTicket: number): Delivery[] {
  const random = seeded(seed).next
  const now = systemClock.nowMs()
  const tickets: { id: number; organization: number; emergency: boolean }[] = []
  return Array.from({ length: count }, (_, i) => {
    const updates = tickets.length > 0 && random() < UPDATE_SHARE
    const ticket = updates
      ? tickets[Math.floor(random() * tickets.length)]!
      : newTicket(random, firstTicket + tickets.length)
    if (!updates) tickets.push(ticket)
    return sign(bodyOf(ticket, updates, now, i, random), now, String(ticket.id))
  })
}

function newTicket(random: () => number, id: number) {
  const organization =
    random() < SERVED_SHARE ? 5000 + Math.floor(random() * ACCOUNTS) : 90_000 + Math.floor(random() * 2_000)
  return { id, organization, emergency: random() < 0.03 }
}

const PRIORITIES = ['low', 'normal', 'normal', 'high', 'urgent'] as const

function bodyOf(
  ticket: { id: number; organization: number; emergency: boolean },
  updates: boolean,
  now: number,
  i: number,
  random: () => number,
): string {
  const iso = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`
  return JSON.stringify({
    attache: '1',
    ticket_id: String(ticket.id),
    updated_at: iso(now),
    rendered_at: String(Math.floor(now / 1000)),
    created_at: iso(now - (updates ? 60_000 : 0)),
    actor_id: '501',
    actor_role: 'End-user',
    write_id: '',
    organization_id: String(ticket.organization),
    status: 'open',
    priority: PRIORITIES[Math.floor(random() * PRIORITIES.length)],
    form: ticket.emergency ? 'emergency' : 'Support',
    tags: 'web product_a',
    assignee_id: '',
    group_id: '360001',
    requester_id: '501',
    comment_id: String(1_000_000 + i),
    comment_author_id: '501',
    comment_author_role: 'End-user',
    comment_public: 'true',
    subject: `Ticket ${ticket.id}: replication lag grows on the secondary after the nightly batch, event ${i}`,
  })
}

function sign(text: string, now: number, ticketId: string): Delivery {
  const body = Buffer.from(text)
  const timestamp = new Date(now).toISOString()
  const signature = createHmac('sha256', SECRET).update(timestamp).update(body).digest('base64')
  return {
    body,
    ticketId,
    headers: {
      'content-type': 'application/json',
      'x-zendesk-webhook-signature': signature,
      'x-zendesk-webhook-signature-timestamp': timestamp,
    },
  }
}
