/** Who is asked in the place of an account's primary ASE, and when. Pure. */
import {
  clipIntervals,
  intersectIntervals,
  mergeIntervals,
  subtractIntervals,
  union,
  type EpochMs,
  type Interval,
} from '../../calendar/api.ts'
import type { Fallback } from '../../accounts/api.ts'
import type { Account, Facts } from '../compile-facts.ts'
import { primaryTurns, stretchesWithoutAse, type Turn } from '../segments.ts'
import { podMembers } from '../who-covers.ts'
import type { Horizon } from './horizon.ts'

/** What holds for the account's primary ASE over a stretch; all of a contract lies in one of them. */
export interface Episode extends Interval {
  readonly kind: 'without_ase' | 'present' | 'away' | 'left'
  /** The primary ASE. */
  readonly personId: string | null
  /** When it began, which may lie before the stretch: it names the episode. */
  readonly since: EpochMs
}

/** Somebody who is asked, over merged stretches in order. */
export interface StandIn {
  readonly personId: string
  readonly role: 'cover' | 'standing_backup' | 'pod' | 'night_contact'
  readonly asked: readonly Interval[]
}

/** The account's episodes within the horizon, in order. */
export function episodesOf({ facts, from, to }: Horizon, account: Account): Episode[] {
  const contracted = clipIntervals(mergeIntervals(account.contracts), from, to)
  const without = subtractIntervals(mergeIntervals(account.contracts), mergeIntervals(account.assignments))
  const bare = stretchesWithoutAse(account, from, to).map((stretch): Episode => {
    const whole = without.find(({ start, end }) => start <= stretch.start && stretch.start < end)
    return { ...stretch, kind: 'without_ase', personId: null, since: whole?.start ?? stretch.start }
  })
  const turns = primaryTurns(facts, account, from, to).flatMap((turn) => episodesIn(turn))
  const served = turns.flatMap((episode) =>
    intersectIntervals([episode], contracted).map((part) => ({ ...episode, ...part })),
  )
  return [...bare, ...served].sort((a, b) => a.start - b.start)
}

function episodesIn({ person, start, end, since }: Turn): Episode[] {
  const personId = person.row.id
  const stays = Math.min(end, Math.max(start, person.gone))
  const here = [{ start, end: stays }].filter((one) => one.start < one.end)
  const stretches = person.away().filter((away) => away.start < stays && away.end > start)
  const away = stretches.map((stretch): Episode => {
    const part = { start: Math.max(stretch.start, start), end: Math.min(stretch.end, stays) }
    return { ...part, kind: 'away', personId, since: stretch.start }
  })
  const present = subtractIntervals(here, away).map((part): Episode => ({
    ...part,
    kind: 'present',
    personId,
    since,
  }))
  const left: Episode[] =
    stays < end ? [{ start: stays, end, kind: 'left', personId, since: person.gone }] : []
  return [...present, ...away, ...left]
}

/**
 * While the primary is away or has left: accepted cover, the standing backup, the pod where the account's fallback
 * comes to it. While they are only off duty: the night contact. Nobody stands in while an ASE of the account themselves.
 */
export function standInsOf(horizon: Horizon, account: Account, episodes: readonly Episode[]): StandIn[] {
  const { facts } = horizon
  const away = mergeIntervals(episodes.filter(({ kind }) => kind === 'away' || kind === 'left'))
  const present = mergeIntervals(episodes.filter(({ kind }) => kind === 'present'))
  const standIns: StandIn[] = []
  const add = (personId: string | null, role: StandIn['role'], asked: readonly Interval[]): void => {
    if (personId === null || asked.length === 0 || !facts.person(personId)) return
    const others = subtractIntervals(asked, assignedTo(account, personId))
    if (others.length > 0) standIns.push({ personId, role, asked: others })
  }
  if (away.length > 0) {
    for (const cover of account.covers)
      add(
        cover.backupId,
        'cover',
        intersectIntervals(intersectIntervals(away, [cover]), assignedTo(account, cover.absentId)),
      )
    for (const { standingBackupId, from, to } of account.policies)
      add(standingBackupId, 'standing_backup', intersectIntervals(away, [{ start: from, end: to }]))
    for (const { personId, asked } of podAsks(facts, account, episodes)) add(personId, 'pod', asked)
  }
  for (const { nightContactId, from, to } of account.policies)
    if (nightContactId !== null)
      add(nightContactId, 'night_contact', intersectIntervals(present, [{ start: from, end: to }]))
  return standIns
}

function assignedTo(account: Account, personId: string): Interval[] {
  return mergeIntervals(account.assignments.filter(({ row }) => row.personId === personId))
}

/** The fallback goes by its order: what stands after a step that always answers is never asked. */
function asksPod(fallback: readonly Fallback[]): boolean {
  return fallback[0] === 'pod'
}

function podAsks(
  facts: Facts,
  account: Account,
  episodes: readonly Episode[],
): { personId: string; asked: Interval[] }[] {
  const asking = account.policies.filter(({ fallback }) => asksPod(fallback))
  if (asking.length === 0) return []
  const asked = new Map<string, Interval[]>()
  for (const { from, to } of asking)
    for (const episode of episodes) {
      const within =
        episode.kind === 'away' || episode.kind === 'left' ? clipIntervals([episode], from, to) : []
      for (const stretch of within)
        for (const part of byMembership(facts, episode.personId!, stretch))
          for (const member of podMembers(facts, account, [{ personId: episode.personId! }], part.start) ??
            [])
            asked.set(member.row.id, union(asked.get(member.row.id) ?? [], [part]))
    }
  return [...asked].map(([personId, stretches]) => ({ personId, asked: stretches }))
}

/** The stretch, cut wherever somebody joins or leaves a pod of the person. */
function byMembership(facts: Facts, personId: string, { start, end }: Interval): Interval[] {
  const edges = facts
    .podsOf(personId)
    .flatMap(({ members }) => members.flatMap((member) => [member.start, member.end]))
  const cuts = [...new Set([start, ...edges.filter((at) => at > start && at < end)])].sort((a, b) => a - b)
  return cuts.map((cut, index) => ({ start: cut, end: cuts[index + 1] ?? end }))
}
