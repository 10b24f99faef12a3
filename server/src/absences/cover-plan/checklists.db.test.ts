/** What is left to do of a plan follows its dates and its backups, there and back again. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { PLANS, startScene, type Scene } from './testing/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene('2026-03-02T09:00:00Z')
})
afterAll(() => scene?.at.stop())

/** A Sunday 22:00 UTC, midnight in Amsterdam; each test has a week of its own. */
let sunday = Temporal.Instant.from('2026-05-31T22:00:00Z')
beforeEach(() => {
  sunday = sunday.add({ hours: 24 * 7 })
})
const midnight = (day: number): string => sunday.add({ hours: 24 * day }).toString()
const days = (from: number, to: number) => ({ start: midnight(from), end: midnight(to) })
const plan = async (who: string, from: number, to: number, asks: Record<string, string> = {}) => {
  const { body, status, text } = await scene.call(who, 'POST', PLANS, {
    ...{ personId: scene.ids[who], ...days(from, to) },
    asks: Object.entries(asks).map(([account, name]) => ({
      accountId: scene.ids[account],
      personIds: [scene.ids[name]],
    })),
  })
  expect(status, text).toBe(201)
  return body
}
const askOf = async (who: string, account: string) => {
  const { body } = await scene.call(who, 'GET', '/api/v1/cover-asks')
  return body.items.findLast((one: { accountName: string }) => one.accountName === account)
}
const answer = async (who: string, account: string, what: string, json: object = {}) => {
  const said = await scene.call(
    who,
    'POST',
    `/api/v1/cover-asks/${(await askOf(who, account)).id}/${what}`,
    json,
  )
  expect(said.status, said.text).toBe(200)
  return said.body
}
const covered = async (): Promise<string> => {
  const { id } = await plan('Dana', 0, 5, { Lumen: 'Wren', Norde: 'Max' })
  await answer('Wren', 'Lumen', 'accept')
  await answer('Max', 'Norde', 'accept')
  expect((await get(id)).state).toBe('confirmed')
  return id
}
const get = async (id: string) => (await scene.call('Dana', 'GET', `${PLANS}/${id}`)).body
const move = async (id: string, from: number, to: number) => {
  const { body, status, text } = await scene.call('Dana', 'PUT', `${PLANS}/${id}/dates`, days(from, to))
  expect(status, text).toBe(200)
  return body
}
interface ListedStep {
  readonly phase: string
  readonly state: string
  readonly title: string
  readonly detail: string
}
const open = async (id: string): Promise<ListedStep[]> =>
  (await get(id)).steps.filter(({ state }: ListedStep) => state === 'open')
const counted = async (id: string) => {
  const steps = await open(id)
  return ['before', 'return'].map((phase) => steps.filter((one) => one.phase === phase).length)
}
const withdraw = (id: string, who = 'Dana') => scene.call(who, 'POST', `${PLANS}/${id}/withdraw`)

test('dates that change and change back leave every step open once', async () => {
  const id = await covered()
  expect(await counted(id)).toEqual([6, 4])
  await move(id, 0, 4)
  expect(await counted(id)).toEqual([6, 4])
  await move(id, 0, 5)
  expect(await counted(id)).toEqual([6, 4])
  await withdraw(id)
  expect(await counted(id)).toEqual([0, 0])
})

test('a plan that fewer days confirm has its steps', async () => {
  const { id } = await plan('Dana', 0, 5, { Lumen: 'Wren', Norde: 'Max' })
  await answer('Wren', 'Lumen', 'accept')
  await answer('Max', 'Norde', 'accept', { hours: [days(0, 3)] })
  expect((await move(id, 0, 3)).state).toBe('confirmed')
  expect(await counted(id)).toEqual([6, 4])
  await withdraw(id)
})

test('another backup after the confirmation is told so, and stands in every step that is left', async () => {
  const id = await covered()
  const titles = async () => (await open(id)).map(({ title, detail }) => `${title} ${detail}`).join('; ')
  const told = (await scene.call('Dana', 'GET', `${PLANS}/${id}`)).body.steps.find(({ title }: ListedStep) =>
    title.startsWith('Tell Lumen'),
  )
  await scene.call('Dana', 'POST', `/api/v1/tasks/${told.taskId}/complete`)
  await answer('Max', 'Norde', 'withdraw')
  expect(await titles()).not.toContain('Max')
  const norde = (await get(id)).requests.find((one: { accountName: string }) => one.accountName === 'Norde')
  const path = `${PLANS}/${id}/requests/${norde.id}/asks`
  await scene.call('Dana', 'POST', path, { personIds: [scene.ids['Ines']] })
  await answer('Ines', 'Norde', 'accept')
  expect(await titles()).toContain('Go through Norde with Ines')
  expect(await titles()).not.toContain('Max')
  expect(await counted(id), 'what is done stays done').toEqual([5, 4])
  expect((await scene.noticesOf('Ines', 'cover_settled')).at(-1)).toContain('You cover for Dana')
  await withdraw(id)
})

test('a plan that waits is decided by one open task, also when its dates change and change back', async () => {
  const others = [await plan('Max', 0, 5), await plan('Ines', 0, 5)]
  const { id, state } = await plan('Dana', 0, 5)
  expect(state).toBe('waiting')
  const decide = async () =>
    (await scene.call('Mia', 'GET', '/api/v1/tasks?kind=time_off_approve&owner=me')).body.items.length
  const told = (await scene.noticesOf('Mia', 'time_off_approval')).length
  for (const to of [4, 5]) {
    expect((await move(id, 0, to)).state).toBe('waiting')
    expect(await decide()).toBe(1)
  }
  expect((await scene.noticesOf('Mia', 'time_off_approval')).length, 'of each change').toBe(told + 2)
  await withdraw(id)
  for (const [index, name] of ['Max', 'Ines'].entries()) await withdraw(others[index].id, name)
})

test('what a manager left to the fallback stays so when the dates grow shorter; a day more is asked for', async () => {
  const { id, requests } = await plan('Dana', 0, 4, { Lumen: 'Wren' })
  await answer('Wren', 'Lumen', 'accept')
  const norde = requests.find((one: { accountName: string }) => one.accountName === 'Norde')
  const path = `${PLANS}/${id}/requests/${norde.id}/leave-open`
  const left = await scene.call('Mia', 'POST', path, { note: 'The fallback is enough' })
  expect(left.body, left.text).toMatchObject({ state: 'confirmed' })
  const states = ({ requests: all }: { requests: { accountName: string; state: string }[] }) =>
    all.map(({ accountName, state }) => `${accountName} ${state}`).toSorted()
  expect(states(await move(id, 0, 3))).toEqual(['Lumen covered', 'Norde left_open'])
  expect(states(await move(id, 0, 4))).toContain('Norde open')
  await withdraw(id)
})
