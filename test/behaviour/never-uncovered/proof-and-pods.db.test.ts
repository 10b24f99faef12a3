/** The proof of the days ahead, told before they come, and pods, on the far side of the world and across its changes of the clock. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anAccount, aContract } from '../../../server/src/accounts/testing/builders.ts'
import { aPerson, weekdays } from '../../../server/src/directory/testing/builders.ts'
import { failOnUnexpected } from '../../harness/strict-messenger.ts'
import {
  AMSTERDAM,
  anAccountOf,
  AUCKLAND,
  iso,
  ms,
  NEW_YORK,
  startProgramme,
  SYDNEY,
  there,
  type Programme,
} from './programme.ts'

let programme: Programme
beforeAll(async () => {
  programme = await startProgramme('2026-03-16T00:00:00Z')
})
afterAll(() => programme?.stop())
failOnUnexpected(() => programme)

interface Gap {
  accountName: string
  cause: string
  minutes: number
  start: string
  hours: { start: string; end: string }[]
  fix: { kind: string; personName: string } | null
}
const gapsOf = async (account: string): Promise<Gap[]> => {
  const path = `/api/v1/accounts/${programme.ids[account]}/gaps`
  const { body, text } = await programme.call('Ada', 'GET', path)
  expect(body.gaps, text).toBeDefined()
  return body.gaps
}

describe('an account in Sydney whose own hours are bought, with its ASE on Lord Howe', () => {
  test('has half an hour a day without proof while the island is half an hour ahead, and none in summer', async () => {
    await anAccountOf(programme, 'Harbour', 'Howe', SYDNEY, {
      account: { ownHours: weekdays(540, 1020) },
      contract: { ownHoursCovered: true },
    })
    const [gap, ...others] = await gapsOf('Harbour')
    expect(others).toEqual([])
    // Both are at UTC+11 until 5 April; then Sydney goes back an hour and Lord Howe half of one.
    expect(gap).toMatchObject({ cause: 'no_overlap', start: there('2026-04-06T16:30', SYDNEY) })
    expect(gap!.hours[0]!.end).toBe(there('2026-04-06T17:00', SYDNEY))
    expect(gap!.hours.every(({ start, end }) => ms(end) - ms(start) === 30 * 60_000)).toBe(true)
    // Ten weeks of five days until the proof ends, on Sunday, 14 June.
    expect(gap!.minutes).toBe(10 * 5 * 30)
    expect(gap!.fix?.kind).toBe('name_night_contact')
  })

  test('is told two weeks before the first such day, at nine where the account is, once', async () => {
    await programme.look('gaps')
    expect(await programme.told(), 'three weeks before').toEqual([])
    const due = there('2026-03-23T09:00', SYDNEY)
    await programme.moveTo(iso(ms(due) - 1000), 'gaps')
    expect(await programme.told()).toEqual([])
    await programme.moveTo(due, 'gaps')
    const words = 'Harbour: no overlap of hours, from Mon 6 Apr 16:30 Sydney'
    expect(await programme.told()).toEqual([`Ada: ${words}`, `Howe: ${words}`])
    for (const day of ['2026-04-06T06:45:00Z', '2026-06-01T00:00:00Z', '2026-09-30T06:45:00Z'])
      await programme.moveTo(day, 'gaps')
    expect(await programme.told(), 'the same gap goes on').toEqual([])
  })

  test('is gone with the summer, and next year’s is told anew, before it begins', async () => {
    await programme.moveTo(there('2026-10-05T09:00', SYDNEY), 'gaps')
    expect(await gapsOf('Harbour')).toEqual([])
    const due = there('2027-03-22T09:00', SYDNEY)
    await programme.moveTo(iso(ms(due) - 86_400_000), 'gaps')
    expect(await programme.told()).toEqual([])
    await programme.moveTo(due, 'gaps')
    const words = 'Harbour: no overlap of hours, from Mon 5 Apr 16:30 Sydney'
    expect(await programme.told()).toEqual([`Ada: ${words}`, `Howe: ${words}`])
  })
})

describe('every cause is found in what people did, named, and told before its hours come', () => {
  const off = (who: string) => {
    const json = {
      personId: programme.ids[who],
      kind: 'planned',
      startsOn: '2027-05-19',
      endsOn: '2027-05-19',
    }
    return programme.call(who, 'POST', '/api/v1/time-off', json)
  }
  beforeAll(async () => {
    await programme.moveTo('2027-04-12T06:00:00Z')
    const { ids, at } = programme
    await programme.build(async (into) => {
      const { id } = await anAccount(into, { name: 'Bare', regionId: at.regionId })
      await aContract(into, { accountId: id, endsOn: '2027-12-31' })
      ids['Lea'] = (await aPerson(into, { name: 'Lea', regionId: at.regionId, managerId: ids['Mia']! })).id
    })
    const backed = (name?: string) => (name ? { policy: { standingBackupId: ids[name] } } : {})
    await anAccountOf(programme, 'Left', 'Lea', AMSTERDAM)
    await anAccountOf(programme, 'Alone', 'Dana', AMSTERDAM)
    await anAccountOf(programme, 'Twice', 'Dana', AMSTERDAM, backed('Wren'))
    await anAccountOf(programme, 'Apart', 'Dana', AMSTERDAM, backed('Kim'))
    for (const name of ['Heavy', 'Heavier', 'Heaviest']) {
      const accountId = await anAccountOf(programme, name, 'Dana', AMSTERDAM)
      const people = { absentPersonId: ids['Dana'], backupPersonId: ids['Max'] }
      const [start, end] = ['2027-05-19', '2027-05-20'].map((day) => there(`${day}T00:00`, AMSTERDAM))
      const made = await programme.call('director', 'POST', '/api/v1/covers', {
        accountId,
        ...people,
        start,
        end,
      })
      expect(made.status, made.text).toBe(201)
    }
    await programme.call('director', 'POST', `/api/v1/people/${ids['Lea']}/leave`, { leftOn: '2027-04-16' })
    for (const who of ['Dana', 'Wren']) await off(who)
  })

  test('nobody is named, or has left, or is away without anybody, with a backup away, elsewhere, or with too much', async () => {
    const { body, text } = await programme.read('director', '/api/v1/coverage/gaps?region=EMEA')
    expect(body.items, text).toBeDefined()
    const found = body.items.map((gap: Gap) => [gap.accountName, gap.cause, gap.start, gap.fix?.kind ?? null])
    const wednesday = there('2027-05-19T08:00', AMSTERDAM)
    expect(found).toEqual([
      ['Bare', 'contract_without_ase', there('2027-04-12T08:00', AMSTERDAM), 'name_ase'],
      ['Left', 'person_left', there('2027-04-19T08:00', AMSTERDAM), 'name_ase'],
      ['Alone', 'time_off_without_backup', wednesday, 'ask_cover'],
      ['Heavier', 'backup_overloaded', wednesday, 'ask_cover'],
      ['Heaviest', 'backup_overloaded', wednesday, 'ask_cover'],
      ['Heavy', 'backup_overloaded', wednesday, 'ask_cover'],
      ['Twice', 'backup_away_too', wednesday, 'ask_cover'],
      // In the northern summer Kim's last hour in Sydney is the first in Amsterdam.
      ['Apart', 'no_overlap', there('2027-05-19T09:00', AMSTERDAM), 'ask_cover'],
    ])
  })

  test('what is near at once, the rest two weeks before, to the leader and the ASE', async () => {
    await programme.look('gaps')
    expect(await programme.told()).toEqual([
      'Lea: Left: ASE has left, from Mon 19 Apr 08:00 Amsterdam',
      'The manager: Bare: contract without ASE, now',
      'The manager: Left: ASE has left, from Mon 19 Apr 08:00 Amsterdam',
    ])
    await programme.moveTo(there('2027-05-05T08:59', AMSTERDAM), 'gaps')
    expect(await programme.told()).toEqual([])
    await programme.moveTo(there('2027-05-05T09:00', AMSTERDAM), 'gaps')
    const wednesday = [
      'Alone: away without backup, from Wed 19 May 08:00',
      'Apart: no overlap of hours, from Wed 19 May 09:00',
      ...['Heavier', 'Heaviest', 'Heavy'].map((name) => `${name}: backup overloaded, from Wed 19 May 08:00`),
      'Twice: backup away too, from Wed 19 May 08:00',
    ].map((words) => `${words} Amsterdam`)
    const readers = ['Dana', 'The manager']
    expect(await programme.told()).toEqual(
      readers.flatMap((who) => wednesday.map((words) => `${who}: ${words}`)).toSorted(),
    )
    // One cover less, and the two that are left are none too many: what was told is told no more.
    const { body } = await programme.call('Max', 'GET', '/api/v1/covers')
    const heavy = body.items.find(
      ({ accountId }: { accountId: string }) => accountId === programme.ids['Heavy'],
    )
    await programme.call('Max', 'DELETE', `/api/v1/covers/${heavy.id}`)
    expect(await gapsOf('Heavier')).toEqual([])
    expect(await gapsOf('Heavy')).toMatchObject([{ cause: 'time_off_without_backup' }])
    await programme.moveTo('2026-02-09T12:00:00Z')
  })
})

describe('what if', () => {
  test('a week off in New York is laid over the change: its hours are those of both weeks’ wall, and nothing is saved', async () => {
    await anAccountOf(programme, 'Nantucket', 'Nell', NEW_YORK)
    const [start, end] = [there('2026-03-05T00:00', NEW_YORK), there('2026-03-12T00:00', NEW_YORK)]
    const off = { kind: 'time_off', personId: programme.ids['Nell'], start, end }
    const ask = async (...changes: object[]) => {
      const answer = await programme.call('Amos', 'POST', '/api/v1/coverage/what-if', { changes })
      expect(answer.status, answer.text).toBe(200)
      return answer.body
    }
    const { added } = await ask(off)
    expect(added).toMatchObject([
      { accountName: 'Nantucket', cause: 'time_off_without_backup', minutes: 5 * 480 },
    ])
    expect(added[0].hours.map((one: { start: string }) => one.start)).toEqual(
      ['05', '06', '09', '10', '11'].map((day) => there(`2026-03-${day}T09:00`, NEW_YORK)),
    )
    const cover = {
      ...{ kind: 'cover', accountId: programme.ids['Nantucket'], absentId: programme.ids['Nell'] },
      ...{ backupId: programme.ids['Pete'], start, end },
    }
    expect((await ask(off, cover)).added, 'a colleague of the same hours').toEqual([])
    expect(await gapsOf('Nantucket')).toEqual([])
  })
})

describe('a pod of three', () => {
  const PODS = '/api/v1/pods'
  const fallback = ['pod', 'global_support']
  let podId = ''
  const noon = there('2026-10-05T12:00', SYDNEY)
  beforeAll(async () => {
    await programme.moveTo('2026-05-04T00:00:00Z')
    await anAccountOf(programme, 'Bondi', 'Syd', SYDNEY, { account: { priority: 2 }, policy: { fallback } })
    await anAccountOf(programme, 'Manly', 'Syd', SYDNEY, { account: { priority: 3 }, policy: { fallback } })
  })
  const regionId = async (): Promise<string> => {
    const { body } = await programme.call('Ada', 'GET', '/api/v1/regions')
    return body.items.find(({ code }: { code: string }) => code === 'APAC').id
  }
  const make = async (name: string, ...people: string[]): Promise<string> => {
    const members = people.map((one) => programme.ids[one])
    const json = { name, regionId: await regionId(), zone: SYDNEY, members, from: '2026-01-05' }
    const made = await programme.call('Ada', 'POST', PODS, json)
    expect(made.status, made.text).toBe(201)
    return made.body.id
  }

  test('covers accounts of high priority by default, the others only where somebody says so', async () => {
    podId = await make('Southern Cross', 'Syd', 'Kim', 'Howe')
    const off = {
      startsOn: '2026-10-05',
      endsOn: '2026-10-06',
      kind: 'planned',
      personId: programme.ids['Syd'],
    }
    await programme.call('Syd', 'POST', '/api/v1/time-off', off)
    expect([await programme.acting('Bondi', noon), await programme.acting('Manly', noon)]).toEqual([
      'Kim',
      '#support',
    ])
    expect((await gapsOf('Bondi')).length).toBe(0)
    const changed = await programme.call('Ada', 'PATCH', `${PODS}/${podId}`, { covers: 'all' })
    expect(changed.status, changed.text).toBe(200)
    expect(await programme.acting('Manly', noon)).toBe('Kim')
  })

  test('passes over whoever of it is away, and is too thin to prove anything with one left', async () => {
    await programme.moveTo('2026-08-03T00:00:00Z')
    expect(await gapsOf('Bondi'), 'two are on duty').toEqual([])
    const off = { startsOn: '2026-10-05', endsOn: '2026-10-05', kind: 'sick', personId: programme.ids['Kim'] }
    await programme.call('Kim', 'POST', '/api/v1/time-off', off)
    expect(await programme.acting('Bondi', noon)).toBe('Howe')
    const [gap] = await gapsOf('Bondi')
    // The whole Monday of the account’s ASE, the day after the clock went forward.
    expect(gap).toMatchObject({
      cause: 'pod_too_thin',
      start: there('2026-10-05T09:00', SYDNEY),
      minutes: 480,
    })
    expect(await programme.acting('Bondi', there('2026-10-06T12:00', SYDNEY))).toBe('Kim')
  })

  test('is not asked on ordinary nights', async () => {
    expect(await programme.acting('Bondi', there('2026-10-07T20:00', SYDNEY))).toBe('#support')
  })

  test.each([
    ['2026-07-01', '2026-07-02', '1 Aug 2026'],
    ['2027-01-01', '2027-01-02', '1 Feb 2027'],
  ])(
    'on %s nothing, on %s a rotation for %s is proposed to the leader, once',
    async (before, day, startsOn) => {
      if (day < '2027') {
        const other = await programme.call('director', 'PATCH', `/api/v1/people/${programme.ids['Pete']}`, {
          regionId: await regionId(),
        })
        expect(other.status, other.text).toBe(200)
        await make('Kiwis', 'Aria', 'Pete')
      }
      await programme.moveTo(there(`${before}T12:00`, AUCKLAND), 'rotation')
      expect(await programme.told()).toEqual([])
      await programme.moveTo(there(`${day}T15:00`, SYDNEY), 'rotation', 'rotation')
      expect(await programme.told()).toEqual([`Ada: Rotation of the pods of APAC on ${startsOn}`])
    },
  )
})
