/** What people do with absences: note them, take them back, name who covers. */
import { dateInWords, tooFarAhead } from '../calendar/api.ts'
import { clearedPeople, findPerson } from '../directory/api.ts'
import { authorize, isVisible, type Actor } from '../platform/auth/index.ts'
import type { Tx } from '../platform/db/index.ts'
import { conflict, invalid, notFound } from '../platform/errors.ts'
import { newId } from '../platform/ids.ts'
import type { Busy, BusyBody, Cover, CoverBody, CoverQuery } from './absences.contract.ts'
import { endBusy, findCover, listBusy, listCovers, supersedeCover } from './absences.store.ts'
import { whoCoversSome } from './cover-plan/covered.store.ts'
import { inTurn } from './cover-plan/in-turn.ts'
import { settleNamed } from './cover-plan/settle.ts'
import { ABSENCE_CONSTRAINTS } from './constraints.ts'
import { filing, mayFileFor } from './filing.ts'
import { absenceChanged } from './events.ts'
import type { CoverageAhead } from './ports.ts'
import { insertBusyPeriods, insertCovers } from './rows.ts'
import { changing, queryOn, recordChange, type Deps, type Page, type Query } from '../platform/store/index.ts'

export type AbsencesService = ReturnType<typeof absencesService>

const LONGEST_BUSY_MS = 7 * 86_400_000

/** The service of absences. */
export function absencesService(deps: Deps & { readonly coverage: CoverageAhead }) {
  const { clock } = deps
  const query = queryOn(deps.pool)
  const change = changing(deps, ABSENCE_CONSTRAINTS)
  const now = (): string => clock.now().toString()

  const record = (
    tx: Tx,
    actor: Actor,
    verb: string,
    kind: string,
    id: string,
    personId: string,
    accountId: string | null,
    after: unknown,
  ) =>
    recordChange(
      tx,
      deps,
      {
        ...{ actor, action: `absences.${verb}`, subject: { kind, id }, accountId, after },
        about: [{ kind: 'person', id: personId }],
      },
      absenceChanged,
      { what: kind, id, personId, accountId },
    )

  return {
    /** A page of covers. */
    async covers(actor: Actor, wanted: CoverQuery): Promise<Page<Cover>> {
      authorize(actor, 'absences.read_covers')
      return listCovers(query, wanted, (await deps.access.of(actor)).visible('absences.read_covers'))
    },
    /** Names a backup for an absent ASE on one account: the ASE, or a manager. */
    async addCover(actor: Actor, body: CoverBody): Promise<Cover> {
      const far = tooFarAhead('end', body.end, clock.nowMs())
      if (far.length > 0) throw invalid(far)
      const ability = await filing(deps, actor)
      const { isGuarded } = ability.onAccount('absences.read_covers', body.accountId)
      return inTurn(deps, change, async (tx, outlook) => {
        await mayFileFor(tx.query, ability, body.absentPersonId)
        if (isGuarded && !(await clearedPeople(tx.query)).includes(body.backupPersonId)) throw notCleared()
        await isHere(tx.query, body.backupPersonId, body.end)
        const { accountId, absentPersonId, backupPersonId, start, end } = body
        await isFree(tx, body)
        const coverId = newId(clock)
        const row = {
          id: newId(clock),
          coverId,
          accountId,
          absentPersonId,
          backupPersonId,
          during: range(start, end),
        }
        await insertCovers(tx.query, [{ ...row, recordedAt: now(), recordedBy: actor.name }])
        await record(tx, actor, 'add_cover', 'cover', coverId, absentPersonId, accountId, body)
        const during = { start: msOf(start), end: msOf(end) }
        await settleNamed({ deps, tx, outlook, actor }, { accountId, absentPersonId, during })
        return one(present(await findCover(tx.query, coverId)), 'cover', coverId)
      })
    },
    /** Ends a cover: the ASE, the backup, or a manager. */
    async dropCover(actor: Actor, id: string): Promise<Cover> {
      const ability = await filing(deps, actor)
      return inTurn(deps, change, async (tx, outlook) => {
        const cover = one(present(await findCover(tx.query, id)), 'cover', id)
        if (!isVisible(ability.visible('absences.read_covers'), cover.accountId)) throw notFound('cover', id)
        if (actor.id !== cover.backupPersonId) await mayFileFor(tx.query, ability, cover.absentPersonId)
        await supersedeCover(tx, id)
        const { accountId, absentPersonId, start, end } = cover
        const during = { start: msOf(start), end: msOf(end) }
        await settleNamed({ deps, tx, outlook, actor }, { accountId, absentPersonId, during })
        await record(tx, actor, 'drop_cover', 'cover', id, cover.absentPersonId, cover.accountId, null)
        return cover
      })
    },
    /** Who is busy, now or later. */
    async busy(actor: Actor): Promise<{ items: Busy[] }> {
      authorize(actor, 'absences.read')
      return { items: await listBusy(query, clock.now()) }
    },
    /** Sets a person busy from now until an instant; `until` not after now ends it. */
    async setBusy(actor: Actor, body: BusyBody): Promise<{ items: Busy[] }> {
      const ability = await filing(deps, actor)
      return change(async (tx) => {
        await mayFileFor(tx.query, ability, body.personId)
        const at = clock.now()
        const until = Temporal.Instant.from(body.until)
        if (until.epochMilliseconds - at.epochMilliseconds > LONGEST_BUSY_MS) {
          throw invalid([{ path: 'until', message: 'is more than a week away: note time off instead' }])
        }
        await endBusy(tx, body.personId, at, () => newId(clock))
        if (Temporal.Instant.compare(until, at) > 0) {
          const row = {
            id: newId(clock),
            personId: body.personId,
            during: range(at.toString(), until.toString()),
          }
          await insertBusyPeriods(tx.query, [{ ...row, recordedAt: at.toString() }])
        }
        await record(tx, actor, 'set_busy', 'busy_period', body.personId, body.personId, null, body)
        return { items: await listBusy(tx.query, at, body.personId) }
      })
    },
  }
}

/** Two who cover the same hours would each think that they act: one is enough. */
async function isFree(tx: Tx, { accountId, absentPersonId, start, end }: CoverBody): Promise<void> {
  const during = { start: msOf(start), end: msOf(end) }
  const name = await whoCoversSome(tx.query, { accountId, absentPersonId, during })
  if (name === null) return
  const message = `${name} covers some of these hours already: end that cover first, or name other hours`
  throw conflict('These hours have a backup already.', [{ path: 'start', message }])
}

const msOf = (text: string): number => Temporal.Instant.from(text).epochMilliseconds

function range(start: string, end: string): string {
  return `[${start},${end})`
}

function present<T>(row: T | undefined): T[] {
  return row === undefined ? [] : [row]
}

function one<T>(rows: readonly T[], what: string, id: string): T {
  const [row] = rows
  if (row === undefined) throw notFound(what, id)
  return row
}

function notCleared(): Error {
  return invalid([{ path: 'backupPersonId', message: 'is not cleared for this account' }])
}

async function isHere(query: Query, personId: string, until: string): Promise<void> {
  const person = await findPerson(query, personId)
  if (!person) throw invalid([{ path: 'backupPersonId', message: 'is nobody we know' }])
  if (person.leftOn === null || person.leftOn >= until.slice(0, 10)) return
  throw invalid([
    { path: 'backupPersonId', message: `leaves on ${dateInWords(person.leftOn)}, before the cover ends` },
  ])
}
