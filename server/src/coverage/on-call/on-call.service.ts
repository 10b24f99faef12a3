/** Answers about who is on call, for everybody inside. Nothing is written. */
import { authorize, type Access, type Actor } from '../../platform/auth/index.ts'
import type { Clock } from '../../platform/clock.ts'
import { isUuid, toIso, type Query } from '../../platform/store/index.ts'
import type { z } from 'zod'
import type { Facts } from '../compile-facts.ts'
import type { FactsCache } from '../facts-cache.ts'
import { intervalAt } from '../presence.ts'
import { onCallAt } from '../who-is-on-call.ts'
import { listFeeds } from './feeds.store.ts'
import { onCallFindings, onCallGaps } from './gaps.ts'
import type { onCallAnswer, shiftsAnswer, watchAnswer } from './on-call.contract.ts'
import { listLayers, listRotas } from './rotas.store.ts'
import { listShifts, type StoredShift } from './shifts.store.ts'

type OnCall = z.infer<typeof onCallAnswer>
type Shifts = z.infer<typeof shiftsAnswer>
type Watch = z.infer<typeof watchAnswer>

export interface OnCallDeps {
  readonly facts: FactsCache
  readonly clock: Clock
  readonly access: Access
  readonly query: Query
}

const DAY = 86_400_000
/** The next change is looked for so far ahead. */
const NEXT_WITHIN = 35 * DAY
/** Gaps and findings are looked for so far ahead. */
export const WATCHED_AHEAD = 90 * DAY

export type OnCallService = ReturnType<typeof onCallService>

/** The service. */
export function onCallService({ facts, clock, query }: OnCallDeps) {
  return {
    /** Who is on call at an instant, and who next. */
    async at(actor: Actor, asked: number | null): Promise<OnCall> {
      authorize(actor, 'coverage.read_on_call')
      return onCallView(await facts.current(), asked ?? clock.nowMs())
    },
    /** Shifts by layer over some days, and the gaps. */
    async shifts(actor: Actor, asked: number | null, days: number): Promise<Shifts> {
      authorize(actor, 'coverage.read_on_call')
      const known = await facts.current()
      const from = asked ?? clock.nowMs()
      const to = from + days * DAY
      const layers = layersOf(
        known,
        await listShifts(query, from, to),
        await listRotas(query, true),
        await listLayers(query),
        await listFeeds(query),
      )
      const gaps = onCallGaps(known, from, to)
      return {
        ...{ from: toIso(from), to: toIso(to), layers, isSetUp: layers.length > 0 },
        gaps: gaps.map(({ start, end }) => ({ start: toIso(start), end: toIso(end) })),
      }
    },
    /** What is amiss within the next 90 days. */
    async watch(actor: Actor): Promise<Watch> {
      authorize(actor, 'coverage.read_on_call')
      const known = await facts.current()
      const from = clock.nowMs()
      const to = from + WATCHED_AHEAD
      return {
        ...{ from: toIso(from), to: toIso(to) },
        gaps: onCallGaps(known, from, to).map(({ start, end }) => ({ start: toIso(start), end: toIso(end) })),
        findings: onCallFindings(known, from, to).map(({ code, personId, shift, accounts }) => ({
          ...{ code, personId, personName: nameOf(known, personId), accounts },
          ...{ start: toIso(shift.start), end: toIso(shift.end) },
          sentence: sentenceOf(code, nameOf(known, personId), accounts),
        })),
      }
    },
  }
}

/** What a finding says, and what to do about it. */
export function sentenceOf(code: Watch['findings'][number]['code'], name: string, accounts: number): string {
  switch (code) {
    case 'ase_on_call':
      return `${name} is the ASE of ${accounts} accounts and takes turns on call: ASEs of that many have no on-call duty.`
    case 'backup_on_call':
      return `${name} covers ${accounts} accounts while on call: swap the shift.`
    case 'away_on_call':
      return `${name} is away for some of the shift: swap it.`
  }
}

function onCallView(facts: Facts, at: number): OnCall {
  const responsibleId = onCallAt(facts, at)
  const shifts = facts.shifts(at, at + 1)
  const others = shifts
    .map((shift) => shift.personId)
    .filter((id, index, all) => id !== responsibleId && all.indexOf(id) === index && isThere(facts, id, at))
  const until = nextChange(facts, at, responsibleId)
  const isShift = shifts.some((shift) => shift.personId === responsibleId)
  return {
    at: toIso(at),
    responsible: personOf(facts, responsibleId),
    others: others.flatMap((id) => personOf(facts, id) ?? []),
    by: responsibleId === null ? null : isShift ? 'shift' : 'setting',
    until: toIso(until),
    next: until === null ? null : personOf(facts, onCallAt(facts, until)),
  }
}

function isThere(facts: Facts, id: string, at: number): boolean {
  const person = facts.person(id)
  return person !== null && at < person.gone && !intervalAt(person.timeOff, at)
}

/** The first instant after `at` at which somebody else is responsible. */
function nextChange(facts: Facts, at: number, present: string | null): number | null {
  const to = at + NEXT_WITHIN
  const edges = facts.shifts(at, to).flatMap(({ personId, start, end }) => {
    const off = facts.person(personId)?.timeOff.flatMap((one) => [one.start, one.end]) ?? []
    return [start, end, ...off]
  })
  const coming = [...new Set(edges)].filter((edge) => edge > at && edge < to).sort((a, b) => a - b)
  return coming.find((edge) => onCallAt(facts, edge) !== present) ?? null
}

function layersOf(
  facts: Facts,
  shifts: readonly StoredShift[],
  rotas: Awaited<ReturnType<typeof listRotas>>,
  layers: Awaited<ReturnType<typeof listLayers>>,
  feeds: Awaited<ReturnType<typeof listFeeds>>,
): Shifts['layers'] {
  const viewed = shifts.map((shift) => {
    const rota = rotas.find((one) => one.id === shift.source)
    const layerId = rota ? layerIn(shift.externalId) : null
    const source = rota ? ('rota' as const) : isUuid(shift.source) ? ('feed' as const) : ('entered' as const)
    const feed = feeds.find((one) => one.id === shift.source)
    return {
      ...{ id: shift.id, personId: shift.personId, personName: nameOf(facts, shift.personId) },
      ...{ personZone: facts.person(shift.personId)?.row.zone ?? 'UTC', start: shift.start, end: shift.end },
      ...{ source, sourceId: source === 'entered' ? null : shift.source },
      ...{ sourceName: rota?.name ?? feed?.name ?? null, layerId },
      overrideId: rota ? (shift.externalId?.split('!')[1]?.slice(0, 36) ?? null) : null,
    }
  })
  const ofRotas = layers.flatMap((layer) => {
    const rota = rotas.find((one) => one.id === layer.rotaId)
    if (!rota || (rota.endedAt !== null && !viewed.some((one) => one.layerId === layer.id))) return []
    const siblings = layers.filter((one) => one.rotaId === rota.id)
    // What was cut off at a change of the rota has no layer of its own any more: it stands with the first.
    const isHere = (one: (typeof viewed)[number]): boolean =>
      one.layerId === layer.id ||
      (one.sourceId === rota.id && layer === siblings[0] && !siblings.some(({ id }) => id === one.layerId))
    return [
      {
        ...{
          key: layer.id,
          name: siblings.length > 1 ? `${rota.name}: ${layer.name}` : rota.name,
          source: 'rota' as const,
        },
        ...{ sourceId: rota.id, layerId: layer.id, zone: layer.zone },
        shifts: viewed.filter(isHere),
      },
    ]
  })
  const placed = new Set(ofRotas.flatMap((one) => one.shifts.map(({ id }) => id)))
  const rest = Map.groupBy(
    viewed.filter(({ id }) => !placed.has(id)),
    (one) => one.sourceId ?? 'entered',
  )
  for (const feed of feeds) if (!rest.has(feed.id)) rest.set(feed.id, [])
  const others = [...rest].map(([key, of]) => ({
    ...{ key, name: feeds.find((one) => one.id === key)?.name ?? of[0]?.sourceName ?? 'Entered by hand' },
    ...{ source: of[0]?.source ?? ('feed' as const), sourceId: key === 'entered' ? null : key },
    ...{ layerId: null, zone: null, shifts: of },
  }))
  return [...ofRotas, ...others]
}

/** A rota names its shifts by their layer. */
const layerIn = (externalId: string | null): string | null => externalId?.slice(0, 36) ?? null

const nameOf = (facts: Facts, id: string): string => facts.person(id)?.row.name ?? 'Somebody'

function personOf(facts: Facts, id: string | null): OnCall['responsible'] {
  const person = id === null ? null : facts.person(id)
  return person && { id: person.row.id, name: person.row.name, zone: person.row.zone }
}
