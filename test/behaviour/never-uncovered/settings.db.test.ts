/** The programme's settings about time off, cover and on call: a director changes them, with a reason and history, and they hold from then on. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCover } from '../../../server/src/absences/testing/builders.ts'
import { failOnUnexpected } from '../../harness/strict-messenger.ts'
import {
  AMSTERDAM,
  anAccountOf,
  iso,
  ms,
  NEW_YORK,
  startProgramme,
  there,
  type Programme,
} from './programme.ts'

const PLANS = '/api/v1/absence-plans'
const DAY = 86_400_000
let programme: Programme
beforeAll(async () => {
  programme = await startProgramme('2026-03-02T09:00:00Z')
  await anAccountOf(programme, 'Lumen', 'Dana', AMSTERDAM)
  await anAccountOf(programme, 'Nantucket', 'Nell', NEW_YORK)
})
afterAll(() => programme?.stop())
failOnUnexpected(() => programme)

const set = async (settings: object, more: object = {}) => {
  const json = { reason: 'Agreed with the leaders', settings, ...more }
  const put = await programme.call('director', 'PUT', '/api/v1/settings', json)
  expect(put.status, put.text).toBe(200)
}
const preview = async (who: string, from: string, to: string, more: object = {}) => {
  const json = {
    personId: programme.ids[who],
    start: there(from, AMSTERDAM),
    end: there(to, AMSTERDAM),
    ...more,
  }
  const { status, body, text } = await programme.call(who, 'POST', `${PLANS}/preview`, json)
  expect(status, text).toBe(200)
  return body
}

test('notice: fourteen days, and seven from the instant on at which seven holds', async () => {
  const inTen = () => preview('Dana', '2026-03-12T12:00', '2026-03-13T12:00')
  expect(await inTen()).toMatchObject({ noticeDays: 14, isShortNotice: true })
  await set({ absences: { noticeDays: 7 } }, { effectiveFrom: '2026-03-02T10:00:00Z' })
  expect(await inTen(), 'not yet').toMatchObject({ noticeDays: 14, isShortNotice: true })
  await programme.moveTo('2026-03-02T10:00:00Z')
  expect(await inTen()).toMatchObject({ noticeDays: 7, isShortNotice: false })
})

test('how long a request waits: 48 hours and 4, then 24 and 2; what was asked before keeps its clock', async () => {
  const dates = ['2026-04-06T00:00', '2026-04-07T00:00'] as const
  const waits = async (more: object = {}): Promise<number> =>
    (ms((await preview('Dana', ...dates, more)).answerBy) - programme.clock.nowMs()) / 3_600_000
  expect([await waits(), await waits({ kind: 'sick' })]).toEqual([48, 4])
  const sent = await programme.call('Dana', 'POST', PLANS, {
    ...{
      personId: programme.ids['Dana'],
      start: there(dates[0], AMSTERDAM),
      end: there(dates[1], AMSTERDAM),
    },
  })
  const due = iso(programme.clock.nowMs() + 2 * DAY)
  expect(sent.body.dueAt).toBe(due)
  await set({ absences: { answerHours: 24, answerHoursUnplanned: 2 } })
  expect([await waits(), await waits({ kind: 'sick' })]).toEqual([24, 2])
  await programme.moveTo(iso(ms(due) - 1000), 'plans')
  expect(await programme.told()).toEqual([])
  await programme.moveTo(due, 'plans')
  expect(await programme.told()).toEqual(['The manager: Assign who covers Lumen for Dana'])
  await programme.call('Dana', 'POST', `${PLANS}/${sent.body.id}/withdraw`)
})

test('how many at once: the team is told from two and a manager approves from three, or as it is set', async () => {
  const days = ['2026-05-11T00:00', '2026-05-12T00:00'] as const
  for (const name of ['Wren', 'Max'])
    await programme.call(name, 'POST', PLANS, {
      ...{ personId: programme.ids[name], start: there(days[0], AMSTERDAM), end: there(days[1], AMSTERDAM) },
    })
  await programme.told()
  const verdict = async () => (await preview('Dana', ...days)).admission.verdict
  expect(await verdict()).toBe('approved')
  await set({ absences: { approveFrom: 4 } })
  expect(await verdict()).toBe('told')
  await set({ absences: { approveFrom: 5, tellTeamFrom: 4 } })
  expect(await verdict()).toBe('fine')
})

test('what covering costs: a quarter of other work an account, or as it is set', async () => {
  const load = async (): Promise<number> => {
    const { accounts } = await preview('Dana', '2026-06-01T00:00', '2026-06-02T00:00')
    return accounts[0].candidates.find(({ name }: { name: string }) => name === 'Wren').loadPercent
  }
  expect(await load()).toBe(25)
  await set({ cover: { loadPercent: 40 } })
  expect(await load()).toBe(40)
})

test('an ASE of two accounts has no duty on call: from how many on, the programme says', async () => {
  await anAccountOf(programme, 'Second', 'Nell', NEW_YORK)
  const shift = {
    personId: programme.ids['Nell'],
    start: '2026-05-18T00:00:00Z',
    end: '2026-05-25T00:00:00Z',
  }
  const entered = await programme.call('support_operations', 'POST', '/api/v1/on-call/shifts', shift)
  expect(entered.status, entered.text).toBe(201)
  expect(await programme.told()).toEqual([
    'Nell: You are on call, Sun 17 May 20:00 to Sun 24 May 20:00 New York',
  ])
  const found = async (): Promise<string[]> => {
    const { body } = await programme.read('Sam', '/api/v1/on-call/watch')
    return body.findings.map(({ code }: { code: string }) => code)
  }
  expect(await found()).toEqual(['ase_on_call'])
  await set({ onCallNoneFromAccounts: 3 })
  expect(await found()).toEqual([])
  await programme.build(async (into) => {
    const during = '[2026-05-18T00:00:00Z,2026-05-19T00:00:00Z)'
    const people = { absentPersonId: programme.ids['Dana']!, backupPersonId: programme.ids['Nell']! }
    await aCover(into, { ...people, accountId: programme.ids['Lumen']!, during })
  })
  expect(await found(), 'one covered account is nothing to swap for').toEqual([])
})

test('the half-years in which pods rotate begin with the fiscal year', async () => {
  const nextOn = async (): Promise<string> => {
    const { body } = await programme.call(
      'Sam',
      'GET',
      `/api/v1/pod-rotations?regionId=${programme.at.regionId}`,
    )
    return body.nextOn
  }
  expect(await nextOn()).toBe('2026-08-01')
  await set({ fiscalYearStartMonth: 4 })
  expect(await nextOn()).toBe('2026-04-01')
})

test('nobody but a director changes them, and every version stays readable with who and why', async () => {
  const json = { reason: 'Because', settings: { absences: { noticeDays: 1 } } }
  for (const who of ['Mia', 'Dana', 'Sam', 'support_operations', 'account_team'])
    expect((await programme.call(who, 'PUT', '/api/v1/settings', json)).status, who).toBe(403)
  const { body } = await programme.call('Mia', 'GET', '/api/v1/settings')
  expect(body.current.settings.absences).toEqual({
    ...{ noticeDays: 7, answerHours: 24, answerHoursUnplanned: 2, approveFrom: 5, tellTeamFrom: 4 },
  })
  expect(body.versions.length).toBeGreaterThan(7)
  expect(body.versions[0]).toMatchObject({ recordedBy: 'The director', reason: 'Agreed with the leaders' })
})
