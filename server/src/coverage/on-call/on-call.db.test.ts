/** Who is on call, through real HTTP: rotas, swaps, gaps told before, rules; the clock advanced through changes of the clock. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCover } from '../../absences/testing/builders.ts'
import { anAccount, anAssignment } from '../../accounts/testing/builders.ts'
import { directoryRoom } from '../../directory/module.ts'
import { startActing, type Acting } from '../../directory/testing/acting.ts'
import { aPerson, aRegion } from '../../directory/testing/builders.ts'
import { manualClock } from '../../platform/clock.ts'
import type { Platform } from '../../platform/room.ts'
import { rotasLeftBehind, watchOnCall } from '../api.ts'
import { coverageRoom, factsOn } from '../module.ts'

const ROOT = '/api/v1/on-call'
const clock = manualClock('2026-10-20T09:00:00Z')
const ms = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds
let at: Acting
let platform: Platform
beforeAll(async () => {
  const rooms = (given: Platform) => {
    platform = given
    return [directoryRoom(given, [rotasLeftBehind]), coverageRoom(given, factsOn(given.pool), async () => [])]
  }
  at = await startActing(rooms, { clock })
})
afterAll(() => at.stop())

let counter = 0
const engineer = (over: object = {}): Promise<string> =>
  at.build(async (into) => {
    const row = { regionId: at.regionId, roles: ['support_engineer'] as never, name: `Engineer ${++counter}` }
    return (await aPerson(into, { ...row, ...over })).id
  })
const layer = (members: string[], over: object = {}) => ({
  ...{ name: 'Primary', zone: 'Europe/Amsterdam', startsOn: '2026-10-19', startMinute: 150, endMinute: 150 },
  ...{ turnWeekdays: [1, 2, 3, 4, 5, 6, 7], members },
  ...over,
})
const rota = async (members: string[], over: object = {}) =>
  (
    await at.as('manager', 'POST', `${ROOT}/rotas`, {
      name: `Rota ${++counter}`,
      layers: [layer(members, over)],
    })
  ).body
const onCall = async (instant?: string) =>
  (await at.as('account_team', 'GET', instant ? `${ROOT}?at=${instant}` : ROOT)).body
const end = (id: string) => at.as('manager', 'POST', `${ROOT}/rotas/${id}/end`)
const watch = () => watchOnCall({ ...platform, facts: factsOn(platform.pool) })

describe('a hand-over at 02:30', () => {
  test('in the hour that Amsterdam repeats: both are on call, and the one who began first is responsible', async () => {
    const [ann, ben] = [await engineer(), await engineer()]
    const { id } = await rota([ann, ben])
    const goes = (await onCall('2026-10-25T00:00:00Z')).responsible.id
    const during = await onCall('2026-10-25T01:00:00Z')
    expect([during.responsible.id, during.others.length, during.until]).toEqual([
      goes,
      1,
      '2026-10-25T01:30:00.000Z',
    ])
    const after = await onCall('2026-10-25T01:30:00Z')
    expect(after.responsible.id).toBe(during.others[0].id)
    expect(after.others).toEqual([])
    await end(id)
  })
  test('in the hour that Sydney skips: an overlap, and nobody is missing for a minute of two months', async () => {
    const { id } = await rota([await engineer(), await engineer()], {
      zone: 'Australia/Sydney',
      startsOn: '2026-09-01',
    })
    const { body } = await at.as('ase', 'GET', `${ROOT}/shifts?from=2026-10-20T09:00:00Z&days=60`)
    expect(body.gaps).toEqual([])
    await end(id)
  })
})

describe('a swap', () => {
  test('is taken by an engineer for themselves, by a manager for their people, and taken back', async () => {
    const ann = await engineer()
    const made = await rota([ann])
    const night = { rotaId: made.id, start: '2026-10-27T19:00:00Z', end: '2026-10-28T05:00:00Z' }
    const taken = await at.as('support_engineer', 'POST', `${ROOT}/overrides`, {
      ...night,
      personId: at.people.support_engineer,
    })
    expect(taken.status).toBe(201)
    expect((await onCall('2026-10-27T23:00:00Z')).responsible.id).toBe(at.people.support_engineer)
    expect((await onCall('2026-10-28T05:00:00Z')).responsible.id).toBe(ann)
    expect(
      (await at.as('support_engineer', 'POST', `${ROOT}/overrides`, { ...night, personId: ann })).status,
    ).toBe(403)
    expect((await at.as('manager', 'POST', `${ROOT}/overrides`, { ...night, personId: ann })).status).toBe(
      201,
    )
    expect((await onCall('2026-10-27T23:00:00Z')).responsible.id).toBe(ann)
    const [swap] = taken.body.overrides
    expect((await at.as('support_engineer', 'DELETE', `${ROOT}/overrides/${swap.id}`)).status).toBe(200)
    expect(
      (await at.as('manager', 'POST', `${ROOT}/overrides`, { ...night, personId: ann, end: night.start }))
        .status,
    ).toBe(400)
    await end(made.id)
  })
})

describe('a rota', () => {
  test('keeps what was when it is changed in the middle of a shift', async () => {
    clock.set(ms('2026-11-04T12:00:00Z'))
    const [ann, ben] = [await engineer(), await engineer()]
    const made = await rota([ann], { turnWeekdays: [1], startMinute: 540, endMinute: 540 })
    clock.set(ms('2026-11-05T12:00:00Z'))
    const [kept] = made.layers
    const body = { name: made.name, layers: [{ ...kept, members: [ben] }] }
    expect((await at.as('manager', 'PUT', `${ROOT}/rotas/${made.id}`, body)).status).toBe(200)
    expect((await onCall('2026-11-05T11:59:00Z')).responsible.id).toBe(ann)
    expect((await onCall('2026-11-05T12:00:00Z')).responsible.id).toBe(ben)
    expect((await at.as('manager', 'PUT', `${ROOT}/rotas/${made.id}`, { ...body, layers: [] })).status).toBe(
      400,
    )
    await end(made.id)
    expect((await onCall('2026-11-05T12:00:00Z')).responsible).toBe(null)
    expect((await end(made.id)).status).toBe(409)
  })
  test('writes nothing where nothing changed, and shifts for 120 days by the hourly look', async () => {
    const made = await rota([await engineer(), await engineer()])
    const rows = async (): Promise<number> =>
      (
        await at.database.pool.query('select count(*)::int as n from on_call_shift where source = $1', [
          made.id,
        ])
      ).rows[0].n
    const first = await rows()
    await watch()
    expect(await rows()).toBe(first)
    clock.advance(86_400_000)
    await watch()
    expect(await rows()).toBe(first + 1)
    const last = await at.database.pool.query(
      'select max(upper(during)) as last from on_call_shift where superseded_in is null',
    )
    expect(
      Temporal.Instant.from(last.rows[0].last.toString()).since(clock.now()).total('days'),
    ).toBeGreaterThan(119)
    await end(made.id)
  })
  test('stands in the list of what a leaver leaves behind, and their turns go to the next in order', async () => {
    const [ann, ben] = [await engineer(), await engineer()]
    const made = await rota([ann, ben])
    const left = await at.as('manager', 'POST', `/api/v1/people/${ann}/leave`, { leftOn: '2026-11-10' })
    expect(left.body.leavesBehind).toContainEqual(
      expect.objectContaining({ kind: 'on_call_rota', id: made.id }),
    )
    await watch()
    const { body } = await at.as('ase', 'GET', `${ROOT}/shifts?from=2026-11-12T00:00:00Z&days=10`)
    const people = body.layers.flatMap((one: { shifts: { personId: string }[] }) =>
      one.shifts.map((shift) => shift.personId),
    )
    expect([...new Set(people)]).toEqual([ben])
    expect(body.gaps).toEqual([])
    await end(made.id)
  })
})

describe('whose shifts a manager changes', () => {
  test('those of people of their own: somebody of another region is refused, and operations may', async () => {
    const other = await at.build(async (into) => {
      const { id: regionId } = await aRegion(into, { code: 'APAC' })
      return (await aPerson(into, { regionId, roles: ['support_engineer'], name: 'Kai of Brisbane' })).id
    })
    const own = await engineer()
    const stretch = { start: '2028-01-10T00:00:00Z', end: '2028-01-10T12:00:00Z' }
    const enter = (who: 'manager' | 'support_operations', personId: string) =>
      at.as(who, 'POST', `${ROOT}/shifts`, { personId, ...stretch })
    expect([(await enter('manager', own)).status, (await enter('manager', other)).status]).toEqual([201, 403])
    const entered = await enter('support_operations', other)
    expect(entered.status).toBe(201)
    expect((await at.as('manager', 'DELETE', `${ROOT}/shifts/${entered.body.id}`)).status).toBe(403)
    expect((await at.as('support_operations', 'DELETE', `${ROOT}/shifts/${entered.body.id}`)).status).toBe(
      204,
    )
  })
  test('of a rota that follows the sun they set their own layer, and neither end it nor touch the other', async () => {
    const [own, mate] = [await engineer(), await engineer()]
    const other = await at.build(async (into) => {
      const { id: regionId } = await aRegion(into, { code: 'AMER' })
      return (await aPerson(into, { regionId, roles: ['support_engineer'] })).id
    })
    const layers = [layer([own]), layer([other], { name: 'Night', zone: 'America/Los_Angeles' })]
    const body = { name: 'Follows the sun', layers }
    expect((await at.as('manager', 'POST', `${ROOT}/rotas`, body)).status).toBe(403)
    const made = (await at.as('support_operations', 'POST', `${ROOT}/rotas`, body)).body
    const kept = made.layers.map(({ members, ...rest }: { members: { personId: string }[] }) => ({
      ...rest,
      members: members.map(({ personId }) => personId),
    }))
    const put = (changed: object[]) =>
      at.as('manager', 'PUT', `${ROOT}/rotas/${made.id}`, { name: made.name, layers: changed })
    expect((await put([{ ...kept[0], members: [own, mate] }, kept[1]])).status).toBe(200)
    expect(
      (
        await put([
          { ...kept[0], members: [own, mate] },
          { ...kept[1], members: [other, own] },
        ])
      ).status,
    ).toBe(403)
    expect((await put([{ ...kept[0], members: [own, mate] }])).status).toBe(403)
    // A layer of their own added, or another name, would make all of it theirs.
    expect((await put([...kept, layer([own], { startsOn: '2026-01-01' })])).status).toBe(403)
    const renamed = { name: 'Mine', layers: [{ ...kept[0], members: [own, mate] }, kept[1]] }
    expect((await at.as('manager', 'PUT', `${ROOT}/rotas/${made.id}`, renamed)).status).toBe(403)
    // One layer said twice is neither of the two.
    expect((await put([kept[0], { ...kept[0], members: [own, mate] }, kept[1]])).status).toBe(400)
    expect((await at.as('manager', 'POST', `${ROOT}/rotas/${made.id}/end`)).status).toBe(403)
    expect((await at.as('support_operations', 'POST', `${ROOT}/rotas/${made.id}/end`)).status).toBe(200)
  })
  test('of their own one is left out who has moved to another region, and it is ended while they are in it', async () => {
    const [own, moves] = [await engineer(), await engineer()]
    const [made, other] = [await rota([own, moves]), await rota([own, moves])]
    await at.build(async (into, tx) => {
      const { id: regionId } = await aRegion(into, { code: 'LATAM' })
      await tx.query('update person set region_id = $2 where id = $1', [moves, regionId])
    })
    const [one] = made.layers
    const put = (members: string[]) =>
      at.as('manager', 'PUT', `${ROOT}/rotas/${made.id}`, {
        ...{ name: made.name, layers: [{ ...one, startMinute: 600, members }] },
      })
    expect([(await put([own, moves])).status, (await put([own])).status]).toEqual([403, 200])
    expect([(await end(other.id)).status, (await end(made.id)).status]).toEqual([200, 200])
  })
})

describe('hours with nobody on call', () => {
  test('are listed, and told once to the leader, two weeks before', async () => {
    clock.set(ms('2026-11-16T09:00:00Z'))
    const ann = await engineer()
    const shift = (start: string, end: string) =>
      at.as('manager', 'POST', `${ROOT}/shifts`, { personId: ann, start, end })
    const entered = await shift('2026-11-16T00:00:00Z', '2026-12-10T00:00:00Z')
    const later = await shift('2026-12-11T00:00:00Z', '2027-01-10T00:00:00Z')
    const more = await shift('2027-01-10T00:00:00Z', '2027-02-09T00:00:00Z')
    const last = await shift('2027-02-09T00:00:00Z', '2027-03-09T00:00:00Z')
    expect((await at.as('ase', 'GET', `${ROOT}/watch`)).body.gaps).toEqual([
      { start: '2026-12-10T00:00:00.000Z', end: '2026-12-11T00:00:00.000Z' },
    ])
    const noticed = async () =>
      (
        await at.database.pool.query(
          `select person_id, due_at, state from notice where kind = 'on_call_gap' and key like '%2026-12-10%'`,
        )
      ).rows.map((row) => [row.person_id, row.due_at.toString(), row.state])
    await watch()
    expect(await noticed(), 'far ahead').toEqual([])
    clock.set(ms('2026-11-21T09:00:00Z'))
    await watch()
    clock.advance(3_600_000)
    await watch()
    expect(await noticed()).toEqual([[at.people.manager, '2026-11-26T00:00:00Z', 'planned']])
    const filled = await at.as('manager', 'POST', `${ROOT}/shifts`, {
      personId: ann,
      start: '2026-12-10T00:00:00Z',
      end: '2026-12-11T00:00:00Z',
    })
    await watch()
    expect(await noticed(), 'closed before it was told').toEqual([
      [at.people.manager, '2026-11-26T00:00:00Z', 'cancelled'],
    ])
    expect((await at.as('manager', 'DELETE', `${ROOT}/shifts/${filled.body.id}`)).status).toBe(204)
    // It lasts: told at its beginning, and not again each hour that it goes on.
    clock.set(ms('2026-12-10T10:00:00Z'))
    await watch()
    clock.advance(3_600_000)
    await watch()
    expect(await noticed()).toHaveLength(1)
    clock.set(ms('2026-11-16T09:00:00Z'))
    for (const one of [entered, later, more, last])
      expect((await at.as('manager', 'DELETE', `${ROOT}/shifts/${one.body.id}`)).status).toBe(204)
  })
  test('are none while the setting names somebody, and those of whoever is away', async () => {
    const ann = await engineer()
    const { body } = await at.as('manager', 'POST', `${ROOT}/shifts`, {
      personId: ann,
      start: '2026-11-16T00:00:00Z',
      end: '2026-11-30T00:00:00Z',
    })
    await at.build((into) =>
      into.query(
        `insert into time_off (id, time_off_id, person_id, kind, during, state, recorded_at, recorded_by)
         values ($1, $2, $3, 'sick', '[2026-11-20T00:00:00Z,2026-11-21T00:00:00Z)', 'confirmed', $4, 'test')`,
        [into.newId(), into.newId(), ann, clock.now()],
      ),
    )
    const watched = (await at.as('support_engineer', 'GET', `${ROOT}/watch`)).body
    expect(watched.gaps[0]).toEqual({ start: '2026-11-20T00:00:00.000Z', end: '2026-11-21T00:00:00.000Z' })
    expect(watched.findings[0]).toMatchObject({ code: 'away_on_call', personId: ann })
    expect(JSON.stringify(watched)).not.toContain('sick')
    await at.as('manager', 'DELETE', `${ROOT}/shifts/${body.id}`)
  })
})

describe('the programme’s rules', () => {
  test('an ASE with two accounts is flagged; a backup of two gets a task to swap the shift, once, until it is swapped', async () => {
    const [ann, ben] = [await engineer({ managerId: at.people.manager }), await engineer({ roles: ['ase'] })]
    await at.build(async (into) => {
      for (const name of ['One', 'Two']) {
        const account = await anAccount(into, { name: `Account ${name}`, regionId: at.regionId })
        await anAssignment(into, {
          accountId: account.id,
          personId: ben,
          startsOn: '2026-01-05',
          endsOn: null,
        })
        await aCover(into, {
          accountId: account.id,
          absentPersonId: ben,
          backupPersonId: ann,
          during: '[2026-11-24T00:00:00Z,2026-11-27T00:00:00Z)',
        })
      }
    })
    const ids = []
    for (const personId of [ann, ben])
      ids.push(
        (
          await at.as('manager', 'POST', `${ROOT}/shifts`, {
            personId,
            start: '2026-11-23T00:00:00Z',
            end: '2026-11-25T00:00:00Z',
          })
        ).body.id,
      )
    const { findings } = (await at.as('ase', 'GET', `${ROOT}/watch`)).body
    const found = findings.map((one: { code: string; personId: string; accounts: number }) => [
      one.code,
      one.personId,
      one.accounts,
    ])
    expect(found).toHaveLength(2)
    expect(found).toEqual(
      expect.arrayContaining([
        ['ase_on_call', ben, 2],
        ['backup_on_call', ann, 2],
      ]),
    )
    await watch()
    await watch()
    const { rows } = await at.database.pool.query(
      `select owner_id, detail from task where kind = 'swap_on_call'`,
    )
    expect(rows.map((row) => row.owner_id)).toEqual([ann])
    expect(rows[0].detail).not.toContain('Account One')
    for (const id of ids) await at.as('manager', 'DELETE', `${ROOT}/shifts/${id}`)
    await watch()
    const { rows: after } = await at.database.pool.query(`select state from task where kind = 'swap_on_call'`)
    expect(after, 'the shift is theirs no more').toEqual([{ state: 'done' }])
  })

  test('a shift that was swapped away and back is to be swapped again; one that passed unswapped is not said to be done', async () => {
    clock.set(ms('2026-12-01T09:00:00Z'))
    const [ann, ben, away] = [await engineer(), await engineer(), await engineer()]
    await at.build(async (into) => {
      for (const name of ['Three', 'Four']) {
        const accountId = (await anAccount(into, { name: `Account ${name}`, regionId: at.regionId })).id
        const during = '[2026-12-08T00:00:00Z,2026-12-09T00:00:00Z)'
        await aCover(into, { accountId, absentPersonId: away, backupPersonId: ann, during })
      }
    })
    const made = await rota([ann], {
      turnWeekdays: [2],
      startsOn: '2026-12-01',
      startMinute: 60,
      endMinute: 60,
    })
    const states = async () => {
      await watch()
      const sql = `select state from task where kind = 'swap_on_call' and owner_id = $1`
      return (await at.database.pool.query(sql, [ann])).rows.map(({ state }) => state)
    }
    expect(await states()).toEqual(['open'])
    const shift = { rotaId: made.id, start: '2026-12-08T00:00:00Z', end: '2026-12-15T00:00:00Z' }
    const taken = await at.as('manager', 'POST', `${ROOT}/overrides`, { ...shift, personId: ben })
    expect(taken.status, taken.text).toBe(201)
    expect(await states()).toEqual(['done'])
    expect((await at.as('manager', 'DELETE', `${ROOT}/overrides/${taken.body.overrides[0].id}`)).status).toBe(
      200,
    )
    expect(await states()).toEqual(['open'])
    clock.set(ms('2026-12-15T09:00:00Z'))
    expect(await states()).toEqual(['cancelled'])
    await end(made.id)
  })
})
