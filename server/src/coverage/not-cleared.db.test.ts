/** Restricting an account and taking clearance back, through the whole program: who is not cleared is said before it is done. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aContract, anAccount, anAssignment } from '../accounts/testing/builders.ts'
import { aPerson } from '../directory/testing/builders.ts'
import { startWatchedProgramme, type WatchedProgramme } from '../tickets/testing/watched-programme.ts'

let programme: WatchedProgramme
beforeAll(async () => {
  programme = await startWatchedProgramme('2026-03-03T09:00:00Z')
  const { at, ids } = programme
  const stretch = { start: '2026-03-10T00:00:00Z', end: '2026-03-11T00:00:00Z' }
  const shift = await at.as('support_operations', 'POST', '/api/v1/on-call/shifts', {
    personId: ids.onCall,
    ...stretch,
  })
  expect(shift.status).toBe(201)
})
afterAll(() => programme.stop())

const as = (who: 'director' | 'manager', method: string, path: string, body?: object) =>
  programme.at.as(who, method, `/api/v1${path}`, body)
const seen = async (path: string): Promise<string[]> =>
  (await as('director', 'GET', path)).body.items.map(
    ({ name, as: role }: { name: string; as: string }) => `${name} ${role}`,
  )

test('an account is not restricted while its ASE is not cleared: it is said who, and how to mend it', async () => {
  const { ids } = programme
  const path = `/accounts/${ids.account}`
  expect(await seen(`${path}/not-cleared`)).toEqual(['The ase ase', 'Wren standing_backup', 'Olu on_call'])
  expect((await as('manager', 'GET', `${path}/not-cleared`)).status).toBe(403)
  const refused = await as('director', 'PATCH', path, { isRestricted: true, confirmed: true })
  expect([refused.status, refused.body.errors.length]).toEqual([409, 1])
  expect(refused.body.errors[0]).toMatchObject({
    message: 'The ase, ASE of Velo Post: nobody but cleared people is ASE of a restricted account.',
    suggestion: 'Record their clearance, or replace or remove them as ASE.',
  })
  expect((await as('director', 'GET', path)).body.isRestricted).toBe(false)
})

test('backups and who is on call are listed first; once that is confirmed the places are empty for whoever asks', async () => {
  const { ids } = programme
  const path = `/accounts/${ids.account}`
  expect((await as('director', 'PATCH', `/people/${ids.ase}`, { isCleared: true })).status).toBe(200)
  const first = await as('director', 'PATCH', path, { isRestricted: true })
  expect(first.status).toBe(409)
  expect(first.body.errors.map(({ message }: { message: string }) => message.split(':')[0])).toEqual([
    'Wren, standing backup of Velo Post',
    'Olu, on call',
  ])
  expect((await as('director', 'GET', path)).body.isRestricted).toBe(false)
  const confirmed = await as('director', 'PATCH', path, { isRestricted: true, confirmed: true })
  expect([confirmed.status, confirmed.body.isRestricted]).toEqual([200, true])
  programme.deps.facts.invalidate()
  const account = (await programme.deps.facts.current()).account(ids.account)!
  expect(account.policies.every(({ standingBackupId }) => standingBackupId === null)).toBe(true)
  // What is not about restricting needs no confirmation.
  expect((await as('director', 'PATCH', path, { specialNotes: 'Mind the gap.' })).status).toBe(200)
})

test('an ASE’s clearance is taken back once they are replaced; a backup’s once it is confirmed', async () => {
  const { ids } = programme
  const ofAse = `/people/${ids.ase}`
  expect(await seen(`${ofAse}/not-cleared`)).toEqual(['The ase ase'])
  expect((await as('director', 'PATCH', ofAse, { isCleared: false, confirmed: true })).status).toBe(409)
  const ofBackup = `/people/${ids.backup}`
  expect((await as('director', 'PATCH', ofBackup, { isCleared: true })).status).toBe(200)
  programme.deps.facts.invalidate()
  expect((await as('director', 'PATCH', ofBackup, { isCleared: false })).status).toBe(409)
  const back = await as('director', 'PATCH', ofBackup, { isCleared: false, confirmed: true })
  expect([back.status, back.body.isCleared]).toEqual([200, false])
  expect((await as('manager', 'PATCH', ofBackup, { isCleared: false })).status).toBe(200)
})

test('a contract of the US government’s instance restricts as well, and asks the same', async () => {
  const { at, ids } = programme
  expect((await as('director', 'PATCH', `/accounts/${ids.account}`, { isRestricted: false })).status).toBe(
    200,
  )
  const body = {
    ...{ source: 'standalone', subscription: 'premium', instance: 'us_government' },
    ...{ signedOn: '2026-03-01', startsOn: '2026-04-01', endsOn: '2027-03-31' },
  }
  const path = `/api/v1/accounts/${ids.account}/contracts`
  const asked = await at.as('director', 'POST', path, body)
  expect([asked.status, asked.body.errors?.length]).toEqual([409, 2])
  expect((await at.as('director', 'POST', path, { ...body, confirmed: true })).status).toBe(201)
})

test('a merge that would give an account a contract of the government is refused while its ASE is not cleared', async () => {
  const { at } = programme
  const [from, into] = await programme.build(async (make) => {
    const gov = await anAccount(make, { name: 'Gov Half', regionId: at.regionId })
    await aContract(make, { accountId: gov.id, endsOn: '2026-12-31', instance: 'us_government' })
    const plain = await anAccount(make, { name: 'Plain Half', regionId: at.regionId })
    const uma = await aPerson(make, { name: 'Uma', regionId: at.regionId })
    await anAssignment(make, { accountId: plain.id, personId: uma.id })
    return [gov.id, plain.id]
  })
  programme.deps.facts.invalidate()
  const preview = await as('director', 'GET', `/accounts/${from}/merge?into=${into}`)
  const levels = preview.body.findings.map((one: { level: string; message: string }) => [
    one.level,
    one.message.split('merge. ')[1]?.split(':')[0],
  ])
  expect([preview.body.clear, levels]).toEqual([
    false,
    [
      ['blocking', 'Uma, ASE of Plain Half'],
      ['warning', 'Olu, on call'],
    ],
  ])
  const merged = await as('director', 'POST', `/accounts/${from}/merge`, {
    ...{ intoAccountId: into, reason: 'One customer.' },
  })
  expect([merged.status, merged.body.errors?.length]).toEqual([409, 1])
})

test.each(['2026-01-02T00:00:00Z', '2399-12-02T00:00:00Z'])(
  'a shift that ends at %s, gone by or many years ahead, is not entered by hand',
  async (end) => {
    const start = Temporal.Instant.from(end).subtract({ hours: 8 }).toString()
    const answer = await as('director', 'POST', '/on-call/shifts', {
      ...{ personId: programme.ids.onCall, start, end },
    })
    expect(answer, answer.text).toMatchObject({ status: 400, body: { errors: [{ path: 'end' }] } })
  },
)
