/** A small programme, made through the API as a director would make it: two ASEs, a backup, three accounts, tickets. */

/** One request as the director; resolves to the answer's body and throws when it is refused. */
// oxlint-disable-next-line no-explicit-any -- a fixture looks into bodies of every shape
export type Send = (method: string, path: string, body?: unknown) => Promise<any>

const week = (start: number, end: number) =>
  [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: start * 60, end: end * 60 }))

const monthsAgo = (today: Temporal.PlainDate): string => today.subtract({ months: 2 }).toString()

/** Ids of what was made, by name. */
export interface Made {
  readonly people: Readonly<Record<string, string>>
  readonly accounts: Readonly<Record<string, string>>
}

/** Makes the programme as it stands on this day: contracts and ASEs since two months, for another year. */
export async function makeProgramme(send: Send, today: Temporal.PlainDate): Promise<Made> {
  const regions = await makeRegions(send)
  const people = await makePeople(send, regions)
  const accounts = await makeAccounts(send, regions, today)
  for (const [account, person] of [
    ['Tasman Freight', 'Dana Whitlock'],
    ['Tasman Robotics', 'Kai Tanaka'],
  ] as const) {
    const body = {
      accountId: accounts[account],
      kind: 'set',
      personId: people[person],
      startsOn: monthsAgo(today),
    }
    await send('POST', '/api/v1/ase-requests', body)
  }
  const standingBackupId = people['Wren Castellanos']
  await send('PUT', `/api/v1/accounts/${accounts['Tasman Freight']}/policy`, {
    ...{ handlingMode: 'auto_assign', fallback: ['region'], nightContactId: null, isLive: false },
    standingBackupId,
  })
  const onCall = { personId: people['Omar Haddad'] }
  await send('PUT', '/api/v1/settings', { reason: 'who is on call', settings: { onCall } })
  return { people, accounts }
}

async function makeRegions(send: Send): Promise<Record<string, string>> {
  const made: Record<string, string> = {}
  for (const [code, timeZone, start, end] of [
    ['EMEA', 'Europe/Amsterdam', 8, 18],
    ['APAC', 'Asia/Tokyo', 9, 18],
  ] as const) {
    const hours = { from: null, timeZone, weekly: week(start, end) }
    const { id: scheduleId } = await send('POST', '/api/v1/schedules', { name: `${code} hours`, hours })
    const supportChannel = `#support-${code.toLowerCase()}`
    const region = { code: `${code}-1`, name: `Region ${code}`, timeZone, scheduleId, supportChannel }
    made[code] = (await send('POST', '/api/v1/regions', region)).id
  }
  return made
}

async function makePeople(send: Send, regions: Record<string, string>): Promise<Record<string, string>> {
  const made: Record<string, string> = {}
  for (const [name, region, timeZone, roles, helpDeskUserId] of [
    ['Dana Whitlock', 'EMEA', 'Europe/Amsterdam', ['ase'], '5001'],
    ['Kai Tanaka', 'APAC', 'Asia/Tokyo', ['ase'], '5002'],
    ['Wren Castellanos', 'EMEA', 'Europe/Amsterdam', ['ase'], '5003'],
    ['Omar Haddad', 'EMEA', 'Europe/Amsterdam', ['support_engineer'], '5004'],
    ['東京 花子', 'APAC', 'Asia/Tokyo', ['support_engineer'], null],
  ] as const) {
    const email = `person-${helpDeskUserId ?? 'new'}@example.com`
    const body = { name, email, regionId: regions[region], timeZone, roles, helpDeskUserId }
    made[name] = (await send('POST', '/api/v1/people', body)).id
  }
  return made
}

async function makeAccounts(
  send: Send,
  regions: Record<string, string>,
  today: Temporal.PlainDate,
): Promise<Record<string, string>> {
  const made: Record<string, string> = {}
  for (const [name, region, timeZone, organizationId] of [
    ['Tasman Freight', 'EMEA', 'Europe/Amsterdam', '901'],
    ['Tasman Robotics', 'APAC', 'Asia/Tokyo', '902'],
    ['Nordlys Energi', 'EMEA', 'Europe/Oslo', '903'],
  ] as const) {
    const organizations = [{ organizationId, organizationName: name }]
    const body = { name, regionId: regions[region], timeZone, organizations }
    const { id } = await send('POST', '/api/v1/accounts', body)
    made[name] = id
    if (name === 'Nordlys Energi') continue
    const startsOn = monthsAgo(today)
    const period = { signedOn: startsOn, startsOn, endsOn: today.add({ years: 1 }).toString() }
    const contract = { source: 'standalone', subscription: 'ultimate', ...period }
    await send('POST', `/api/v1/accounts/${id}/contracts`, contract)
  }
  return made
}

/** Takes in three tickets: one of Tasman Freight, an emergency of it, and one of an organisation nobody claims. */
export async function takeTicketsIn(send: Send, at: string): Promise<void> {
  const plain = { status: 'new', priority: 'high', createdAt: at }
  const events = [
    { ticketId: '1001', state: { ...plain, organizationId: '901', subject: 'Runners stay pending' } },
    {
      ticketId: '1002',
      state: { ...plain, organizationId: '901', subject: 'All down', tags: ['emergency'] },
    },
    { ticketId: '1003', state: { ...plain, organizationId: '777', subject: 'How do I rename a group?' } },
  ]
  await send('POST', '/api/v1/tickets/events', {
    events: events.map((event) => ({ key: `e-${event.ticketId}`, occurredAt: at, ...event })),
  })
}
