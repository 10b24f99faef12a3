/** What people do with rotas: make and change them, end them, swap, enter a single shift. */
import { tooFarAhead } from '../../calendar/api.ts'
import { findPerson, personSubject } from '../../directory/api.ts'
import { authorize, type Actor } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { conflict, forbidden, invalid, notFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { changing, queryOn, recordChange, type Deps, type Query } from '../../platform/store/index.ts'
import type { FactsCache } from '../facts-cache.ts'
import { ON_CALL_CONSTRAINTS } from './constraints.ts'
import { onCallChanged } from './events.ts'
import { makeShifts } from './make-shifts.ts'
import { refuseOthers } from './may-be-on-call.ts'
import { mayChangeShifts } from './may-change.ts'
import { isLongTaking } from './long-taking.ts'
import type { EnteredShiftBody, OverrideBody, RotaBody, RotaView } from './on-call.contract.ts'
import {
  endRota,
  findOverride,
  findRota,
  insertOverrides,
  insertRota,
  listLayers,
  listRotas,
  putLayers,
  removeOverride,
  renameRota,
  type StoredRota,
} from './rotas.store.ts'
import { viewRotas } from './rotas-view.ts'
import { insertShifts, lockShift, supersedeShifts } from './shifts.store.ts'
import { tellingChanged } from './tell-changed.ts'
import { touchedMembers } from './touched-members.ts'

export type RotasService = ReturnType<typeof rotasService>

/** Where a shift comes from that somebody entered. */
export const ENTERED = 'entered'

const TOO_LONG =
  'More than 7 days, or every layer for more than 24 hours, is for a manager of whoever takes it or for support operations to enter: ask them, or take less.'

/** The service of rotas. */
export function rotasService(deps: Deps & { readonly facts: Pick<FactsCache, 'invalidate'> }) {
  const { clock } = deps
  const query = queryOn(deps.pool)
  const store = changing(deps, ON_CALL_CONSTRAINTS)
  /** Whoever changed something is answered by what it is now, before the database tells it on. */
  const change = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const answer = await store(work)
    deps.facts.invalidate()
    return answer
  }

  const record = (
    tx: Tx,
    actor: Actor,
    verb: string,
    subject: { kind: string; id: string },
    people: readonly string[],
    after: unknown,
  ) =>
    recordChange(
      tx,
      deps,
      {
        ...{ actor, action: `coverage.${verb}`, subject, after },
        about: [...new Set(people)].map((id) => ({ kind: 'person' as const, id })),
      },
      onCallChanged,
      { what: subject.kind, id: subject.id },
    )

  const views = (q: Query, rotas: readonly StoredRota[]) => viewRotas(q, clock, rotas)

  const one = async (q: Query, id: string): Promise<RotaView> => {
    const rota = await findRota(q, id)
    if (!rota) throw notFound('rota', id)
    return (await views(q, [rota]))[0]!
  }

  /** Somebody takes a shift: operations say so for anybody, managers for their people, engineers for themselves. */
  const maySwap = async (actor: Actor, personId: string, taking?: OverrideBody): Promise<void> => {
    authorize(actor, 'coverage.swap_shifts')
    const person = await findPerson(query, personId)
    if (!person) throw invalid([{ path: 'personId', message: 'is nobody we know' }])
    const ability = await deps.access.of(actor)
    ability.authorize('coverage.swap_shifts', personSubject(person))
    if (
      taking &&
      isLongTaking(taking, (await listLayers(query, taking.rotaId)).length) &&
      !ability.may('coverage.change_shifts', personSubject(person))
    )
      throw forbidden(TOO_LONG)
  }

  const put = async (tx: Tx, actor: Actor, rotaId: string, body: RotaBody): Promise<void> => {
    const before = await listLayers(tx.query, rotaId)
    // Of layers that stay as they are nobody is asked: they may be others' to mend.
    const { name } = body
    const { all } = touchedMembers({ before: { name, layers: before }, after: body })
    await refuseOthers(tx.query, clock, all)
    const known = new Set(before.map((layer) => layer.id))
    const layers = body.layers.map(({ id, ...layer }) => ({
      ...layer,
      id: id !== undefined && known.has(id) ? id : newId(clock),
    }))
    await putLayers(tx, rotaId, layers)
    await makeShifts(tx, clock, rotaId, actor.name)
  }

  return {
    /** Rotas with their layers and coming swaps. */
    async list(actor: Actor, ended: boolean): Promise<{ items: RotaView[] }> {
      authorize(actor, 'coverage.read_on_call')
      return { items: await views(query, await listRotas(query, ended)) }
    },
    /** One rota; 404 where there is none. */
    async get(actor: Actor, id: string): Promise<RotaView> {
      authorize(actor, 'coverage.read_on_call')
      return one(query, id)
    },
    /** Makes a rota, and its shifts for 120 days. */
    async make(actor: Actor, body: RotaBody): Promise<RotaView> {
      const may = await mayChangeShifts(deps, actor)
      return change(async (tx) => {
        const id = newId(clock)
        await may.rota(tx, id, body)
        await insertRota(tx, { id, name: body.name, createdBy: actor.name }, clock.now())
        await put(tx, actor, id, body)
        await record(tx, actor, 'make_rota', { kind: 'on_call_rota', id }, membersOf(body), body)
        return one(tx.query, id)
      })
    },
    /** Sets name and layers of a rota; shifts from now on follow. */
    async change(actor: Actor, id: string, body: RotaBody): Promise<RotaView> {
      const may = await mayChangeShifts(deps, actor)
      return change(async (tx) => {
        await running(tx, id)
        await may.rota(tx, id, body)
        await renameRota(tx, id, body.name)
        await put(tx, actor, id, body)
        await record(tx, actor, 'change_rota', { kind: 'on_call_rota', id }, membersOf(body), body)
        return one(tx.query, id)
      })
    },
    /** Ends a rota: it makes no shifts from now on. */
    async end(actor: Actor, id: string): Promise<RotaView> {
      const may = await mayChangeShifts(deps, actor)
      return change(async (tx) => {
        await running(tx, id)
        await may.rota(tx, id, null)
        await endRota(tx, id, clock.now())
        await makeShifts(tx, clock, id, actor.name, true)
        await record(tx, actor, 'end_rota', { kind: 'on_call_rota', id }, [], null)
        return one(tx.query, id)
      })
    },
    /** Somebody takes a stretch of a rota. */
    async swap(actor: Actor, body: OverrideBody): Promise<RotaView> {
      await maySwap(actor, body.personId, body)
      return change(async (tx) => {
        await running(tx, body.rotaId)
        const { rotaId, layerId = null, personId, start, end } = body
        if (layerId !== null && !(await listLayers(tx.query, rotaId)).some((layer) => layer.id === layerId))
          throw invalid([{ path: 'layerId', message: 'is no layer of this rota' }])
        if (Temporal.Instant.compare(Temporal.Instant.from(end), clock.now()) <= 0)
          throw invalid([{ path: 'end', message: 'has passed' }])
        await refuseOthers(tx.query, clock, [personId])
        const id = newId(clock)
        const made = { createdAt: clock.now().toString(), createdBy: actor.name }
        await tellingChanged(tx, clock, { key: `${id}:swap`, source: rotaId, actor }, async () => {
          await insertOverrides(tx.query, [
            { id, rotaId, layerId, personId, during: `[${start},${end})`, ...made },
          ])
          await makeShifts(tx, clock, rotaId, actor.name)
        })
        await record(tx, actor, 'swap_shift', { kind: 'on_call_override', id }, [personId], body)
        return one(tx.query, rotaId)
      })
    },
    /** Takes a swap back. */
    async unswap(actor: Actor, id: string): Promise<RotaView> {
      authorize(actor, 'coverage.swap_shifts')
      const swap = await findOverride(query, id)
      if (!swap) throw notFound('swap', id)
      await maySwap(actor, swap.personId)
      return change(async (tx) => {
        await running(tx, swap.rotaId)
        await tellingChanged(tx, clock, { key: `${id}:unswap`, source: swap.rotaId, actor }, async () => {
          await removeOverride(tx, id)
          await makeShifts(tx, clock, swap.rotaId, actor.name)
        })
        await record(tx, actor, 'unswap_shift', { kind: 'on_call_override', id }, [swap.personId], null)
        return one(tx.query, swap.rotaId)
      })
    },
    /** Enters a single shift. */
    async enter(actor: Actor, { personId, start, end }: EnteredShiftBody): Promise<{ id: string }> {
      await (await mayChangeShifts(deps, actor)).people([personId], query)
      refuseGoneOrFar(end, clock.nowMs())
      return change(async (tx) => {
        await refuseOthers(tx.query, clock, [personId])
        const id = newId(clock)
        const recorded = { recordedAt: clock.now().toString(), recordedBy: actor.name }
        const during = `[${start},${end})`
        const row = { id, shiftId: id, personId, during, source: ENTERED, externalId: null, ...recorded }
        await tellingChanged(tx, clock, { key: `${id}:enter`, source: ENTERED, actor }, () =>
          insertShifts(tx.query, [row]),
        )
        const after = { personId, start, end }
        await record(tx, actor, 'enter_shift', { kind: 'on_call_shift', id }, [personId], after)
        return { id }
      })
    },
    /** Takes back a shift that was entered; history keeps it. */
    async drop(actor: Actor, id: string): Promise<void> {
      const may = await mayChangeShifts(deps, actor)
      await change(async (tx) => {
        const shift = await lockShift(tx, id)
        if (!shift) throw notFound('shift', id)
        await may.people([shift.personId], tx.query)
        if (shift.source !== ENTERED)
          throw conflict('This shift comes from a rota or feed: swap it there, or change the rota.')
        await tellingChanged(tx, clock, { key: `${id}:drop`, source: ENTERED, actor }, () =>
          supersedeShifts(tx, [id]),
        )
        await record(tx, actor, 'drop_shift', { kind: 'on_call_shift', id }, [shift.personId], null)
      })
    },
  }
}

function refuseGoneOrFar(end: string, now: number): void {
  if (Temporal.Instant.from(end).epochMilliseconds <= now)
    throw invalid([{ path: 'end', message: 'has passed: what was is left as it was, choose a later one' }])
  const far = tooFarAhead('end', end, now)
  if (far.length > 0) throw invalid(far)
}

const membersOf = (body: RotaBody): string[] => body.layers.flatMap((layer) => layer.members)

async function running(tx: Tx, id: string): Promise<void> {
  const rota = await findRota(tx.query, id, true)
  if (!rota) throw notFound('rota', id)
  if (rota.endedAt !== null) throw conflict('This rota was ended: make another one.')
}
