/** What people do with pods: make them, change who is in them and in which order, dissolve them. */
import { standingAccounts } from '../../accounts/api.ts'
import { listRegions, standingDirectory } from '../../directory/api.ts'
import { authorize, type Ability, type Actor } from '../../platform/auth/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { conflict, invalid, notFound } from '../../platform/errors.ts'
import { newId } from '../../platform/ids.ts'
import { changing, recordChange, snapshot, type Deps, type Query } from '../../platform/store/index.ts'
import { ABSENCE_CONSTRAINTS } from '../constraints.ts'
import { podChanged } from '../events.ts'
import { insertPodMembers, insertPods } from '../rows.ts'
import { aseOf, hasMember, lastsBeyond, mustBeAse } from './membership.ts'
import type { MemberBody, NewPodBody, Pod, PodChangesBody, PodsQuery } from './pods.contract.ts'
import {
  findPod,
  listMembers,
  listPods,
  supersedeMembers,
  supersedePod,
  type StoredMember,
  type StoredPod,
} from './pods.store.ts'
import { podView, type PodFacts } from './pods-view.ts'

export type PodsService = ReturnType<typeof podsService>

/** Everything pods are shown from, on one snapshot. */
export async function podFacts(query: Query, now: number): Promise<PodFacts> {
  return {
    directory: await standingDirectory(query),
    accounts: await standingAccounts(query),
    pods: await listPods(query),
    members: await listMembers(query),
    now,
  }
}

/** Managers change the pods of their region, directors all. */
export function mayChangePods(ability: Ability, regionId: string): void {
  ability.authorize('pods.change', { kind: 'person', id: regionId, regionId, managerId: null })
}

/** The service of pods. */
export function podsService(deps: Deps) {
  const { clock } = deps
  const change = changing(deps, ABSENCE_CONSTRAINTS)
  const todayIn = (zone: string): string => clock.now().toZonedDateTimeISO(zone).toPlainDate().toString()

  const record = (tx: Tx, actor: Actor, verb: string, id: string, about: readonly string[], after: unknown) =>
    recordChange(
      tx,
      deps,
      {
        ...{ actor, action: `pods.${verb}`, subject: { kind: 'pod', id }, after },
        about: about.map((personId) => ({ kind: 'person' as const, id: personId })),
      },
      podChanged,
      { id },
    )

  const members = (
    tx: Tx,
    podId: string,
    rows: readonly Pick<StoredMember, 'personId' | 'from' | 'until' | 'position'>[],
    by: Actor,
  ) =>
    insertPodMembers(
      tx.query,
      rows.map(({ personId, from, until, position }) => ({
        ...{ id: newId(clock), podId, personId, position, valid: `[${from},${until ?? ''})` },
        ...{ recordedAt: clock.now().toString(), recordedBy: by.name },
      })),
    )

  /** Loads and locks a pod that the actor may change, changes it, and answers it as it is now. */
  const onPod = async (
    actor: Actor,
    id: string,
    work: (tx: Tx, pod: StoredPod, rows: StoredMember[]) => Promise<void>,
  ): Promise<Pod> => {
    authorize(actor, 'pods.change')
    const ability = await deps.access.of(actor)
    return change(async (tx) => {
      const pod = await findPod(tx.query, id, true)
      if (!pod) throw notFound('pod', id)
      mayChangePods(ability, pod.regionId)
      await work(tx, pod, await listMembers(tx.query, id))
      return seen(tx.query, ability, id, undefined)
    })
  }

  const seen = async (query: Query, ability: Ability, id: string, on: string | undefined): Promise<Pod> => {
    const facts = await podFacts(query, clock.nowMs())
    const pod = facts.pods.find((one) => one.id === id)
    if (!pod) throw notFound('pod', id)
    return podView(facts, pod, on ?? todayIn(pod.zone), ability.visible('accounts.read'))
  }

  return {
    /** Pods by name; dissolved ones where asked for. */
    async list(actor: Actor, wanted: PodsQuery): Promise<{ items: Pod[] }> {
      authorize(actor, 'pods.read')
      if (wanted.accountId !== undefined) await deps.access.reading(actor, 'accounts.read', wanted.accountId)
      const visible = (await deps.access.of(actor)).visible('accounts.read')
      const facts = await snapshot(deps, (tx) => podFacts(tx.query, clock.nowMs()))
      const ase = aseOf(facts, wanted.accountId, wanted.on ?? todayIn('UTC'))
      const items = facts.pods
        .filter((pod) => wanted.regionId === undefined || pod.regionId === wanted.regionId)
        .map((pod) => podView(facts, pod, wanted.on ?? todayIn(pod.zone), visible))
        .filter((pod) => wanted.dissolved === true || !pod.isDissolved)
        .filter((pod) => wanted.accountId === undefined || hasMember(pod, ase))
      return { items }
    },
    /** One pod; 404 where there is none. */
    async get(actor: Actor, id: string, on: string | undefined): Promise<Pod> {
      authorize(actor, 'pods.read')
      const ability = await deps.access.of(actor)
      return snapshot(deps, (tx) => seen(tx.query, ability, id, on))
    },
    /** Makes a pod with its first members. */
    async make(actor: Actor, body: NewPodBody): Promise<Pod> {
      authorize(actor, 'pods.change')
      const ability = await deps.access.of(actor)
      return change(async (tx) => {
        mayChangePods(ability, body.regionId)
        if ((await listRegions(tx.query, body.regionId)).length === 0)
          throw invalid([{ path: 'regionId', message: 'is no region we know' }])
        for (const [index, personId] of body.members.entries())
          await mustBeAse(tx, personId, body.from, `members.${index}`)
        const podId = newId(clock)
        const { name, regionId, zone, covers, from } = body
        const recorded = { recordedAt: clock.now().toString(), recordedBy: actor.name }
        await insertPods(tx.query, [{ id: newId(clock), podId, name, regionId, zone, covers, ...recorded }])
        const rows = body.members.map((personId, position) => ({ personId, position, from, until: null }))
        await members(tx, podId, rows, actor)
        await record(tx, actor, 'make', podId, body.members, body)
        return seen(tx.query, ability, podId, undefined)
      })
    },
    /** Changes what is named; the rest stays. */
    change: (actor: Actor, id: string, body: PodChangesBody): Promise<Pod> =>
      onPod(actor, id, async (tx, pod) => {
        await supersedePod(tx, id)
        const { name = pod.name, zone = pod.zone, covers = pod.covers } = body
        const recorded = { recordedAt: clock.now().toString(), recordedBy: actor.name }
        const row = { id: newId(clock), podId: id, name, zone, covers, regionId: pod.regionId }
        await insertPods(tx.query, [{ ...row, ...recorded }])
        await record(tx, actor, 'change', id, [], body)
      }),
    /** Adds a member from a date on, asked last. */
    addMember: (actor: Actor, id: string, { personId, from }: MemberBody): Promise<Pod> =>
      onPod(actor, id, async (tx, _, rows) => {
        await mustBeAse(tx, personId, from, 'personId')
        const position = Math.max(-1, ...rows.map((row) => row.position)) + 1
        await members(tx, id, [{ personId, from, until: null, position }], actor)
        await record(tx, actor, 'add_member', id, [personId], { personId, from })
      }),
    /** Ends a membership: `on` is the first day no longer a member; one that had not begun by then never was. */
    endMember: (actor: Actor, id: string, personId: string, on: string): Promise<Pod> =>
      onPod(actor, id, async (tx, _, rows) => {
        const running = rows.filter((row) => row.personId === personId && lastsBeyond(row, on))
        if (running.length === 0) throw conflict('They are no member on that day or after it.')
        await endRows(tx, id, running, on, actor)
        await record(tx, actor, 'end_member', id, [personId], { personId, on })
      }),
    /** Sets who is asked first, second, … */
    order: (actor: Actor, id: string, wanted: readonly string[]): Promise<Pod> =>
      onPod(actor, id, async (tx, pod, rows) => {
        const lasting = rows.filter((row) => lastsBeyond(row, todayIn(pod.zone)))
        const ids = new Set(lasting.map((row) => row.personId))
        if (ids.size !== wanted.length || !wanted.every((personId) => ids.has(personId)))
          throw invalid([{ path: 'members', message: 'has to name every present and coming member once' }])
        await supersedeMembers(
          tx,
          lasting.map((row) => row.id),
        )
        const ordered = lasting.map((row) => ({ ...row, position: wanted.indexOf(row.personId) }))
        await members(tx, id, ordered, actor)
        await record(tx, actor, 'order', id, wanted, { members: wanted })
      }),
    /** Ends every membership: `on` is the first day without the pod. */
    dissolve: (actor: Actor, id: string, on: string): Promise<Pod> =>
      onPod(actor, id, async (tx, _, rows) => {
        const running = rows.filter((row) => lastsBeyond(row, on))
        if (running.length === 0)
          throw conflict('Nobody is a member on that day or after it: it is dissolved already.')
        await endRows(tx, id, running, on, actor)
        await record(
          tx,
          actor,
          'dissolve',
          id,
          running.map((row) => row.personId),
          { on },
        )
      }),
    /** For a rotation: members of several pods move on a date, all or none. */
    async move(
      tx: Tx,
      actor: Actor,
      moves: readonly { personId: string; fromPodId: string; toPodId: string }[],
      on: string,
    ): Promise<void> {
      const rows = await listMembers(tx.query)
      // All go before anybody comes: nobody is in two pods on the way.
      for (const { personId, fromPodId } of moves) {
        const running = rows.filter(
          (row) => row.podId === fromPodId && row.personId === personId && lastsBeyond(row, on),
        )
        if (running.length === 0)
          throw conflict('Somebody who is to move has left their pod meanwhile: change the moves first.')
        await endRows(tx, fromPodId, running, on, actor)
      }
      for (const [index, { personId, toPodId }] of moves.entries()) {
        const last = Math.max(0, ...rows.filter((row) => row.podId === toPodId).map((row) => row.position))
        await members(tx, toPodId, [{ personId, from: on, until: null, position: last + 1 + index }], actor)
      }
      for (const id of new Set(moves.flatMap((one) => [one.fromPodId, one.toPodId]))) {
        const people = moves.filter((one) => one.fromPodId === id || one.toPodId === id)
        await record(
          tx,
          actor,
          'rotate',
          id,
          people.map((one) => one.personId),
          { on, moves: people },
        )
      }
    },
  }

  async function endRows(tx: Tx, podId: string, rows: readonly StoredMember[], on: string, actor: Actor) {
    await supersedeMembers(
      tx,
      rows.map((row) => row.id),
    )
    const kept = rows.filter((row) => row.from < on).map((row) => ({ ...row, until: on }))
    await members(tx, podId, kept, actor)
  }
}
