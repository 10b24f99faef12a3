import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../coverage/api.ts'
import type { Fallback, HandlingMode } from '../../accounts/api.ts'
import type { Priority, TicketStatus } from '../model.ts'
import { expectedAssignee, noCause, type Cause, type TicketRecord } from '../record.ts'
import { isEmergency } from '../targets.ts'
import { because, carriedOut, event, play, ticket, type EventWords } from '../testing/ticket.ts'
import { acme, type AccountWords } from '../testing/world.ts'
import { accountOf, decide } from './decide.ts'
import type { Input } from './draft.ts'

const HOUR = 3_600_000
const FROM = Date.UTC(2025, 1, 24)
const iso = (at: number): string => new Date(at).toISOString()
const hour = fc.integer({ min: 0, max: 24 * 60 }).map((hours) => FROM + hours * HOUR)
const stretch = fc
  .tuple(hour, fc.integer({ min: 1, max: 24 * 14 }))
  .map(([start, hours]) => `${iso(start)}/${iso(start + hours * HOUR)}`)
const person = fc.record({
  off: fc.array(stretch, { maxLength: 2 }),
  busy: fc.array(stretch, { maxLength: 1 }),
  region: fc.constantFrom('EMEA', 'AMER', 'APAC'),
  holidays: fc.subarray(['2025-03-03', '2025-03-10', '2025-03-14 12:00-24:00']),
  manager: fc.constantFrom('mara', 'dana'),
})
const leaver = fc.constantFrom<{ leftOn?: string }>({}, {}, {}, { leftOn: '2025-03-05' })
const someone = fc.tuple(person, leaver).map(([one, gone]) => ({ ...one, ...gone }))

const account: fc.Arbitrary<AccountWords> = fc
  .record({
    mode: fc.constantFrom<(HandlingMode | null)[]>('engage', 'auto_assign', null),
    fallback: fc.subarray<Fallback>(['pod', 'region', 'global_support', 'leave_unassigned']),
    ases: fc.constantFrom<NonNullable<AccountWords['ases']>[]>(
      ['dana'],
      ['dana', 'kai'],
      [],
      [
        { person: 'kai', from: '2025-03-04', primary: true },
        { person: 'dana', to: '2025-03-03', primary: true },
        { person: 'dana', from: '2025-03-04', to: '2025-03-14', primary: false, replacedBy: 'kai' },
      ],
    ),
    contracts: fc.constantFrom<NonNullable<AccountWords['contracts']>[]>(
      [{}],
      [{ weekend: 'Europe/Amsterdam', to: '2025-03-12' }],
      [{ from: '2025-02-28' }, { replies: 'AMER' }],
      [],
    ),
    backup: fc.constantFrom('wren', 'kai', 'sam'),
    nightContact: fc.constantFrom('ines', 'omar'),
    covers: fc
      .array(stretch, { maxLength: 2 })
      .map((all) => all.map((valid) => ['dana', 'wren', valid] as const)),
  })
  .map((words) => words)

const facts: fc.Arbitrary<Facts> = fc
  .record({
    account,
    dana: someone,
    kai: someone,
    wren: someone,
    sam: leaver,
    onCall: fc.constantFrom('', 'omar', 'dana', 'kai'),
  })
  .map(({ account: words, onCall, dana, kai, wren, sam }) =>
    acme(words, { onCall, people: { dana, kai, wren, sam }, accounts: { other: { ases: ['kai'] } } }),
  )

const user = fc.constantFrom(null, 'u-dana', 'u-kai', 'u-sam', 'u-omar', 'u-stranger')
const state = {
  assigneeId: user,
  status: fc.constantFrom<TicketStatus[]>('new', 'open', 'pending', 'hold', 'solved', 'closed', 'spam'),
  priority: fc.constantFrom<(Priority | null)[]>(null, 'urgent', 'high', 'normal', 'low'),
  tags: fc.subarray(['emergency', 'ase', 'ase_target_at_risk']),
  organizationId: fc.constantFrom(null, 'org-acme', 'org-acme', 'org-acme', 'org-other', 'org-unknown'),
  preferredRegion: fc.constantFrom(null, 'AMER', 'nowhere'),
}
const anyTicket: fc.Arbitrary<TicketRecord> = fc
  .record({
    ...state,
    created: hour.map(iso),
    followerIds: fc.subarray(['u-dana', 'u-kai', 'u-wren']),
    locked: fc.boolean(),
    heldBy: fc.constantFrom('rule' as const, 'integration' as const, 'unknown' as const),
    account: fc.constantFrom(null, 'acme', 'other'),
    ours: fc.record({
      followers: fc.subarray(['u-dana', 'u-wren']),
      emergency: fc.constantFrom(
        null,
        { since: FROM, paged: true, takenFrom: 'u-dana' },
        { since: FROM, paged: false, takenFrom: null },
      ),
      predates: fc.constantFrom(
        null,
        { askedAt: FROM, choice: null, carriedOut: false },
        { askedAt: FROM, choice: { kind: 'ase' as const }, carriedOut: false },
        { askedAt: FROM, choice: { kind: 'person' as const, personId: 'sam' }, carriedOut: true },
      ),
      toldDeadline: fc.constantFrom(null, FROM),
      handedOver: fc.boolean(),
    }),
    pending: fc.option(user, { nil: undefined, freq: 6 }),
  })
  .map(({ locked, pending, ours, heldBy, ...words }) => {
    const waits = pending !== undefined && !locked && pending !== words.assigneeId
    const holding = locked ? { lockedBy: 'u-lee' } : words.assigneeId === null ? {} : { heldBy }
    return ticket({ ...words, ...holding, ours: { ...ours, ...(waits && { pendingAssignee: pending }) } })
  })
const anyCause: fc.Arbitrary<Cause> = fc.constantFrom(...Object.values(because), noCause)

const input: fc.Arbitrary<Input> = fc
  .record({ facts, ticket: anyTicket, cause: anyCause, at: hour })
  .map((given) => ({
    ...given,
    settings: given.facts.settings(given.at).settings,
  }))
const check = (property: (given: Input) => void): void =>
  fc.assert(fc.property(input, property), { numRuns: 600, endOnFailure: true })

const live = (given: Input): boolean =>
  !given.cause.echo && !['closed', 'spam'].includes(given.ticket.state.status)
const isGone = (given: Input, userId: string): boolean =>
  given.at >= (given.facts.personByHelpDeskUser(userId)?.gone ?? Infinity)

describe('every decision', () => {
  it('P1: is taken without a fault, twice the same, and changes nothing it was given', () => {
    check((given) => {
      const before = structuredClone({ ticket: given.ticket, cause: given.cause })
      const first = decide(given)
      expect(decide(given)).toEqual(first)
      expect({ ticket: given.ticket, cause: given.cause }).toEqual(before)
      expect(JSON.parse(JSON.stringify(first.because))).toEqual(first.because)
    })
  })

  it('P2: never assigns an emergency to an ASE who is not on call', () => {
    check((given) => {
      const { assignee } = decide(given)
      if (!isEmergency(given.ticket, given.settings) || assignee.kind !== 'assign') return
      expect(assignee).toMatchObject({ role: 'on_call', personId: given.settings.onCall.personId })
    })
  })

  it('P3: never breaks a lock while its assignee is active', () => {
    check((given) => {
      const { lock } = given.ticket
      const decision = decide(given)
      if (lock && !isGone(given, lock.assigneeId)) expect(decision.assignee).toEqual({ kind: 'keep' })
    })
  })

  it('P4: in engage mode neither rule 4 nor 5 assigns anybody', () => {
    check((given) => {
      const decision = decide(given)
      const found = accountOf(given)
      const mode = found && (given.facts.policy(found, given.at)?.mode ?? given.settings.defaultHandlingMode)
      if (mode !== 'engage' || decision.assignee.kind !== 'assign') return
      expect(['on_call', 'customers_choice']).toContain(decision.assignee.role)
    })
  })

  it('P5: assigns, tells, pages and gives followers and tasks to nobody who has left', () => {
    check((given) => {
      const { assignee, follow, tell, tasks } = decide(given)
      const people = [
        ...(assignee.kind === 'assign' ? [assignee.personId] : []),
        ...follow.map(({ personId }) => personId),
        ...tell.flatMap(({ to }) => ('personId' in to ? [to.personId] : [])),
        ...tasks.flatMap(({ owner }) => (owner && 'personId' in owner ? [owner.personId] : [])),
      ]
      for (const id of people) expect(given.at).toBeLessThan(given.facts.person(id)!.gone)
    })
  })

  it('P6: of a dead ticket or an echo has no effect', () => {
    check((given) => {
      if (live(given)) return
      const { assignee, proposal, follow, unfollow, tell, tasks, addTags, removeTags, note } = decide(given)
      expect(assignee).toEqual({ kind: 'keep' })
      expect([proposal, note]).toEqual([null, null])
      expect([...follow, ...unfollow, ...tell, ...tasks, ...addTags, ...removeTags]).toEqual([])
    })
  })

  it('P7: has no effect that is true already', () => {
    check((given) => {
      const { assignee, follow, unfollow, addTags, removeTags } = decide(given)
      const { state: now, ours } = given.ticket
      if (assignee.kind === 'assign') expect(assignee.userId).not.toBe(expectedAssignee(given.ticket))
      if (assignee.kind === 'clear') expect(expectedAssignee(given.ticket)).not.toBeNull()
      for (const { userId } of follow) expect([...now.followerIds, ...ours.followers]).not.toContain(userId)
      for (const id of unfollow) expect(ours.followers).toContain(id)
      for (const tag of addTags) expect(now.tags).not.toContain(tag)
      for (const tag of removeTags) expect(now.tags).toContain(tag)
      expect(new Set(follow.map(({ userId }) => userId)).size).toBe(follow.length)
    })
  })

  it('P8: is done once: carried out, another event adds no notice, page, task, follower or note', () => {
    check((given) => {
      if (given.cause.echo) return
      const first = decide(given)
      const after = carriedOut(given.ticket, first, accountOf(given)?.row.id ?? null)
      const second = decide({ ...given, ticket: after, cause: noCause })
      expect(second).toMatchObject({
        tell: [],
        tasks: [],
        note: null,
        follow: [],
        unfollow: [],
        addTags: [],
        removeTags: [],
      })
      expect(second.assignee).toEqual({ kind: 'keep' })
      expect(second.voidWarnings).toBe(false)
      const { pendingAssignee: _, ...ours } = first.ours
      expect({ ...second.ours, followers: [] }).toEqual({ ...ours, followers: [] })
    })
  })

  it('P8: in shadow too no notice, page or task comes twice', () => {
    check((given) => {
      if (given.cause.echo) return
      const first = decide(given)
      const after = { ...given.ticket, ours: first.ours, accountId: accountOf(given)?.row.id ?? null }
      expect(decide({ ...given, ticket: after, cause: noCause })).toMatchObject({
        tell: [],
        tasks: [],
        note: null,
      })
    })
  })

  it('P9: changes nothing outside without a running assignment, but to take our follower away', () => {
    check((given) => {
      const decision = decide(given)
      if (decision.outcome !== 'no_service' && decision.outcome !== 'unknown_organization') return
      expect(decision).toMatchObject({
        assignee: { kind: 'keep' },
        follow: [],
        tell: [],
        tasks: [],
        addTags: [],
        note: null,
      })
      if (!given.cause.organizationChanged) expect(decision.unfollow).toEqual([])
    })
  })

  it('P10: assigns in rule 4 only on creation, change of organisation, reopening and the lifting of a lock', () => {
    check((given) => {
      const { assignee } = decide(given)
      if (assignee.kind !== 'assign' || assignee.role !== 'ase') return
      const { created, organizationChanged, reopened, lockLifted } = given.cause
      expect(created || organizationChanged || reopened || lockLifted).toBe(true)
    })
  })

  it('P11: leaves a ticket to nobody only where the account opted into it, or its assignee has left', () => {
    check((given) => {
      const decision = decide(given)
      if (decision.outcome !== 'left_unassigned') return
      expect(given.facts.policy(accountOf(given)!, given.at)!.fallback).toContain('leave_unassigned')
      expect(decision.beforeReturn).toBe(true)
    })
  })

  it('P12: pages only for an emergency or under weekend cover, one person or channel', () => {
    check((given) => {
      const decision = decide(given)
      const pages = decision.tell.filter(({ urgency }) => urgency === 'page')
      expect(pages.length).toBeLessThanOrEqual(1)
      if (pages.length === 1) expect(decision.fired.includes(2) || decision.fired.includes(6)).toBe(true)
    })
  })

  it('P13: says why: the rule that settled it stands in the trail', () => {
    check((given) => {
      const { rule, because: trail } = decide(given)
      const stands = rule === 6 ? 4 : rule
      expect(trail.some((reason) => reason.rule === stands)).toBe(true)
    })
  })
})

describe('every sequence of events', () => {
  const change: fc.Arbitrary<EventWords> = fc
    .record(
      {
        ...state,
        comment: fc.constantFrom('agent' as const, 'customer' as const, null),
        by: fc.constantFrom('u-sam', 'u-omar', 'bot-1', 'system', 'customer'),
      },
      { requiredKeys: ['by'] },
    )
    .map((words) => words as EventWords)
  const events = fc
    .array(fc.tuple(hour, change), { minLength: 1, maxLength: 12 })
    .map((all) =>
      all.map(([at, words], index) =>
        event(iso(at), { ...(index === 0 && { organizationId: 'org-acme' }), ...words }),
      ),
    )

  it('P14: tells each thing once, and takes the assignee from nobody whom a person chose', () => {
    fc.assert(
      fc.property(facts, events, (world, all) => {
        const steps = play(world, all)
        const keys = steps.flatMap(({ decision }) => decision?.tasks.map(({ key }) => key) ?? [])
        const pages = steps.flatMap(
          ({ decision }) =>
            decision?.tell.filter(({ urgency }) => urgency === 'page').map(({ key }) => key) ?? [],
        )
        expect(new Set(keys).size).toBe(keys.length)
        expect(new Set(pages).size).toBe(pages.length)
        for (const { record } of steps) {
          if (record.lock) expect(record.lock.assigneeId).toBe(record.state.assigneeId)
          expect(record.heldBy === null).toBe(record.state.assigneeId === null)
          if (record.clock) expect(record.clock.pauses.slice(0, -1).every(({ to }) => to !== null)).toBe(true)
        }
      }),
      { numRuns: 200, endOnFailure: true },
    )
  })
})
