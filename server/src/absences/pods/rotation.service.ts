/** What people do with a proposed rotation: look at it, change it, apply it in one stroke, or skip it. */
import { listRegions, personNames, settingsInForce } from '../../directory/api.ts'
import { authorize, type Actor } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { conflict, invalid, notFound } from '../../platform/errors.ts'
import { changing, queryOn, recordChange, type Deps, type Query } from '../../platform/store/index.ts'
import { ABSENCE_CONSTRAINTS } from '../constraints.ts'
import { podChanged } from '../events.ts'
import type { MovesBody, RotationView } from './pods.contract.ts'
import { mayChangePods, podFacts, type PodsService } from './pods.service.ts'
import { listPods } from './pods.store.ts'
import { rotatingPods } from './pods-view.ts'
import { proposeIn, PROPOSED_BEFORE_DAYS } from './rotation-watch.ts'
import { rotationDates } from './rotation.ts'
import {
  decideRotation,
  findRotation,
  listRotations,
  setMoves,
  type StoredRotation,
} from './rotation.store.ts'

export type RotationService = ReturnType<typeof rotationService>

/** The service of rotations. */
export function rotationService(deps: Deps, pods: PodsService) {
  const { clock } = deps
  const query = queryOn(deps.pool)
  const change = changing(deps, ABSENCE_CONSTRAINTS)

  const record = (tx: Tx, actor: Actor, verb: string, row: StoredRotation, after: unknown) =>
    recordChange(
      tx,
      deps,
      {
        ...{ actor, action: `pods.${verb}`, subject: { kind: 'pod_rotation', id: row.id }, after },
        about: row.moves.map(({ personId }) => ({ kind: 'person' as const, id: personId })),
      },
      podChanged,
      { id: row.id },
    )

  const onProposed = async (
    actor: Actor,
    id: string,
    work: (tx: Tx, row: StoredRotation) => Promise<void>,
  ): Promise<RotationView> => {
    authorize(actor, 'pods.change')
    const ability = await deps.access.of(actor)
    return change(async (tx) => {
      const row = await findRotation(tx.query, id, true)
      if (!row) throw notFound('rotation', id)
      mayChangePods(ability, row.regionId)
      if (row.state !== 'proposed') throw conflict(`This rotation was ${row.state} already.`)
      await work(tx, row)
      return one(await views(tx.query, [(await findRotation(tx.query, id)) ?? row]))
    })
  }

  return {
    /** Proposals with their history, newest first, and when the next one comes. */
    async list(actor: Actor, regionId: string | undefined) {
      authorize(actor, 'pods.read')
      const { fiscalYearStartMonth } = await settingsInForce(query, clock.nowMs())
      const today = clock.now().toString().slice(0, 10)
      const nextOn = one(rotationDates(today, fiscalYearStartMonth, 1))
      const proposedFrom = Temporal.PlainDate.from(nextOn).subtract({ days: PROPOSED_BEFORE_DAYS }).toString()
      return { items: await views(query, await listRotations(query, regionId ?? null)), nextOn, proposedFrom }
    },
    /** One proposal; 404 where there is none. */
    async get(actor: Actor, id: string): Promise<RotationView> {
      authorize(actor, 'pods.read')
      const row = await findRotation(query, id)
      if (!row) throw notFound('rotation', id)
      return one(await views(query, [row]))
    },
    /** Proposes a region's rotation now, ahead of its time. */
    async propose(actor: Actor, regionId: string, startsOn: string | undefined): Promise<RotationView> {
      authorize(actor, 'pods.change')
      const ability = await deps.access.of(actor)
      return change(async (tx) => {
        mayChangePods(ability, regionId)
        const { fiscalYearStartMonth } = await settingsInForce(tx.query, clock.nowMs())
        const today = clock.now().toString().slice(0, 10)
        const on = startsOn ?? one(rotationDates(today, fiscalYearStartMonth, 1))
        if (on < today) throw invalid([{ path: 'startsOn', message: 'has passed' }])
        const id = await proposeIn(tx, deps, await podFacts(tx.query, clock.nowMs()), regionId, on, actor)
        if (id === null)
          throw conflict('There is a rotation of that date already, or the region has no pods.')
        return one(await views(tx.query, [one([await findRotation(tx.query, id)])!]))
      })
    },
    /** Sets other moves than those proposed. */
    edit: (actor: Actor, id: string, { moves }: MovesBody): Promise<RotationView> =>
      onProposed(actor, id, async (tx, row) => {
        const before = Temporal.PlainDate.from(row.startsOn).subtract({ days: 1 }).toString()
        const there = rotatingPods(await podFacts(tx.query, clock.nowMs()), row.regionId, before)
        moves.forEach((move, index) => {
          const from = there.find((pod) => pod.id === move.fromPodId)
          if (!from?.members.some((one) => one.personId === move.personId))
            throw invalid([{ path: `moves.${index}.personId`, message: 'is no member of that pod then' }])
          if (!there.some((pod) => pod.id === move.toPodId))
            throw invalid([{ path: `moves.${index}.toPodId`, message: 'is no pod of this region' }])
        })
        for (const pod of there)
          if (pod.members.every((one) => moves.some((move) => move.personId === one.personId)))
            throw invalid([
              {
                path: 'moves',
                message: `takes everybody out of ${pod.name}: somebody who knows its accounts has to stay`,
              },
            ])
        const known = new Map(row.moves.map((move) => [`${move.personId} ${move.toPodId}`, move.because]))
        const because = (personId: string, to: string) =>
          known.get(`${personId} ${to}`) ?? ['Chosen by hand.']
        const leaving = new Set(moves.map((move) => move.fromPodId))
        const stays = there
          .filter((pod) => !leaving.has(pod.id))
          .map(
            (pod) =>
              row.stays.find((stay) => stay.podId === pod.id) ?? {
                podId: pod.id,
                because: 'Chosen by hand.',
              },
          )
        await setMoves(
          tx,
          id,
          moves.map((move) => ({ ...move, because: because(move.personId, move.toPodId) })),
          stays,
        )
        await record(tx, actor, 'edit_rotation', row, { moves })
      }),
    /** Memberships end and begin on the date, all of them or none; a date that has passed: today. */
    apply: (actor: Actor, id: string): Promise<RotationView> =>
      onProposed(actor, id, async (tx, row) => {
        const today = clock.now().toString().slice(0, 10)
        const on = row.startsOn < today ? today : row.startsOn
        await pods.move(tx, actor, row.moves, on)
        await decideRotation(tx, id, 'applied', personOf(actor), clock.now())
        await record(tx, actor, 'apply_rotation', row, { on })
      }),
    /** Everybody stays where they are. */
    skip: (actor: Actor, id: string): Promise<RotationView> =>
      onProposed(actor, id, async (tx, row) => {
        await decideRotation(tx, id, 'skipped', personOf(actor), clock.now())
        await record(tx, actor, 'skip_rotation', row, null)
      }),
  }
}

const personOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.id : null)

async function views(query: Query, rows: readonly StoredRotation[]): Promise<RotationView[]> {
  const names = await listPods(query)
  const regions = await listRegions(query)
  const ids = rows.flatMap((row) => [...row.moves.map((move) => move.personId), row.decidedBy ?? []].flat())
  const people = await personNames(query, [...new Set(ids)])
  return rows.map((row) => {
    const mentioned = row.moves.map((move) => move.personId)
    return {
      ...row,
      moves: row.moves.map((move) => ({ ...move, because: [...move.because] })),
      stays: [...row.stays],
      decidedBy: row.decidedBy === null ? null : (people.get(row.decidedBy) ?? null),
      regionCode: regions.find((region) => region.id === row.regionId)?.code ?? '',
      podNames: Object.fromEntries(
        names.filter((pod) => pod.regionId === row.regionId).map((pod) => [pod.id, pod.name]),
      ),
      personNames: Object.fromEntries(mentioned.map((id) => [id, people.get(id) ?? ''])),
    }
  })
}

function one<T>(rows: readonly T[]): T {
  const [row] = rows
  if (row === undefined) throw new Error('what was just written is not there')
  return row
}
