import { describe, expect, it } from 'vitest'
import { event, instant, play, type EventWords, type Step } from '../testing/ticket.ts'
import { acme, WEEK_OFF, type AccountWords, type WorldWords } from '../testing/world.ts'

const createdAt = instant('2025-03-04T10:00Z')
const created = (words: EventWords = {}) =>
  event('2025-03-04T10:00Z', {
    by: 'customer',
    comment: 'customer',
    createdAt,
    organizationId: 'org-acme',
    status: 'new',
    ...words,
  })
const at = (time: string, words: EventWords) => event(`2025-03-04T${time}Z`, words)
const auto: AccountWords = { mode: 'auto_assign' }

const outcomes = (steps: readonly Step[]) =>
  steps.map(({ decision, record }) => [decision?.outcome ?? 'none', record.state.assigneeId])

describe('a ticket’s life', () => {
  it('assigned by rule, taken by a person, lifted, closed', () => {
    const steps = play(acme(auto), [
      created(),
      at('11:00', { by: 'u-sam', assigneeId: 'u-sam', status: 'open' }),
      at('11:30', { comment: 'customer' }),
      at('12:00', { by: 'u-sam', status: 'solved', comment: 'agent' }),
      at('13:00', { by: 'customer', status: 'open', comment: 'customer' }),
      at('14:00', { by: 'u-lee', assigneeId: null }),
      at('15:00', { by: 'u-lee', status: 'closed' }),
    ])
    expect(outcomes(steps)).toEqual([
      ['assigned', 'u-dana'],
      ['locked', 'u-sam'],
      ['locked', 'u-sam'],
      ['locked', 'u-sam'],
      ['locked', 'u-sam'],
      ['assigned', 'u-dana'],
      ['dead', 'u-dana'],
    ])
  })

  it('given away by an integration, it is left alone until it is reopened', () => {
    const steps = play(acme(auto), [
      created(),
      at('11:00', { by: 'bot-router', assigneeId: 'u-sam' }),
      at('12:00', { by: 'u-sam', status: 'solved' }),
      at('13:00', { by: 'customer', status: 'open', comment: 'customer' }),
    ])
    expect(outcomes(steps).map(([, assignee]) => assignee)).toEqual(['u-dana', 'u-sam', 'u-sam', 'u-dana'])
  })

  it('reopened after its assignee left: nobody’s in engage', () => {
    const left: WorldWords = { people: { sam: { leftOn: '2025-03-04' } } }
    const steps = play(acme({}, left), [
      created(),
      at('11:00', { by: 'u-sam', assigneeId: 'u-sam' }),
      at('12:00', { by: 'u-sam', status: 'solved', comment: 'agent' }),
      event('2025-03-06T10:00Z', { by: 'customer', status: 'open', comment: 'customer' }),
      event('2025-03-06T11:00Z', { comment: 'customer' }),
    ])
    expect(outcomes(steps).slice(3)).toEqual([
      ['cleared', null],
      ['kept', null],
    ])
  })

  it('an emergency: taken from the ASE, offered back when lowered, raised again', () => {
    const steps = play(acme(auto), [
      created(),
      at('20:00', { by: 'customer', tags: ['emergency'] }),
      at('20:30', { comment: 'agent', by: 'u-omar' }),
      at('21:00', { by: 'u-omar', tags: [] }),
      at('22:00', { by: 'customer', tags: ['emergency'] }),
    ])
    expect(outcomes(steps).map(([, assignee]) => assignee)).toEqual([
      'u-dana',
      'u-omar',
      'u-omar',
      'u-omar',
      'u-omar',
    ])
    const kinds = steps.map(({ decision }) => decision!.tell.map(({ kind, urgency }) => `${kind} ${urgency}`))
    expect(kinds.slice(1)).toEqual([
      ['emergency page', 'emergency normal'],
      [],
      ['offered_back normal'],
      ['emergency normal'],
    ])
    const tasks = steps.map(({ decision }) => decision!.tasks.map(({ key }) => key))
    expect(tasks.map(({ length }) => length)).toEqual([0, 2, 0, 0, 1])
    expect(new Set(tasks.flat()).size).toBe(3)
    expect(steps.at(-1)!.record.state.followerIds).toEqual(['u-dana'])
  })

  it('older than the service: shadowed, asked, answered, carried out', () => {
    const old = instant('2024-06-03T10:00Z')
    const facts = acme(auto)
    const events = [
      created({ createdAt: old, assigneeId: 'u-sam', by: 'system' }),
      at('11:00', { comment: 'customer' }),
      at('12:00', { by: 'u-sam', status: 'solved' }),
      at('13:00', { status: 'open' }),
    ]
    const steps = play(facts, events)
    expect(outcomes(steps)).toEqual(Array(4).fill(['predates', 'u-sam']))
    expect(steps.map(({ decision }) => decision!.tasks.length)).toEqual([1, 0, 0, 0])
    expect(steps.at(-1)!.record.state.followerIds).toEqual(['u-dana'])
  })

  it('moved: to another account and on to one without ASE', () => {
    const facts = acme(auto, { accounts: { other: { ases: ['kai'], mode: 'engage' }, bare: { ases: [] } } })
    const steps = play(facts, [
      created({ tags: ['emergency'] }),
      at('11:00', { by: 'u-sam', organizationId: 'org-other' }),
      at('12:00', { by: 'u-sam', organizationId: 'org-bare' }),
      at('13:00', { by: 'u-sam', tags: [] }),
    ])
    expect(steps.map(({ record }) => record.state.followerIds)).toEqual([['u-dana'], ['u-kai'], [], []])
    expect(steps.map(({ record }) => record.ours.followers)).toEqual([['u-dana'], ['u-kai'], [], []])
    expect(
      steps.map(({ decision }) => decision!.tell.filter(({ urgency }) => urgency === 'page').length),
    ).toEqual([1, 0, 0, 0])
    expect(steps[3]!.record.ours.emergency).toBeNull()
  })

  it('warned once per deadline while the ASE is away, until it is answered', () => {
    const facts = acme({ backup: 'wren' }, { people: { dana: { off: [WEEK_OFF] } } })
    const steps = play(facts, [
      created(),
      at('11:00', { by: 'u-sam', comment: { id: '1', author: 'agent', public: false } }),
      at('12:00', { by: 'customer', priority: 'high' }),
      at('13:00', { by: 'u-wren', comment: 'agent' }),
      at('14:00', { by: 'customer', comment: 'customer' }),
    ])
    expect(steps.map(({ decision }) => decision!.tell.length)).toEqual([1, 0, 1, 0, 1])
    expect(steps.map(({ decision }) => decision!.voidWarnings)).toEqual([false, false, true, true, false])
    expect(steps.map(({ decision }) => decision!.follow.length)).toEqual([1, 0, 0, 0, 0])
    expect(steps[3]!.record.state.tags).not.toContain('ase_target_at_risk')
    expect(steps[4]!.record.state.tags).toContain('ase_target_at_risk')
  })

  it('pending, the warning is void; open again with the same deadline it is planned again', () => {
    const facts = acme({}, { people: { dana: { off: [WEEK_OFF] } } })
    const night = (time: string, words: EventWords) => at(time, { by: 'u-sam', ...words })
    const steps = play(facts, [
      created(),
      night('18:00', { status: 'pending' }),
      night('20:00', { status: 'open' }),
    ])
    const deadlines = steps.map(({ decision }) => decision!.target?.deadline ?? null)
    expect(deadlines[1]).toBeNull()
    expect(deadlines[2]).toBe(deadlines[0])
    expect(steps.map(({ decision }) => [decision!.tell.length, decision!.voidWarnings])).toEqual([
      [1, false],
      [0, true],
      [1, false],
    ])
    expect(steps[2]!.decision!.tell[0]!.key).toBe(steps[0]!.decision!.tell[0]!.key)
  })

  it('events out of order come to the same ticket', () => {
    const events = [
      created({ priority: 'high' }),
      at('10:20', { by: 'u-sam', comment: 'agent' }),
      at('11:00', { by: 'u-sam', status: 'pending' }),
    ]
    const inOrder = play(acme(), events).at(-1)!.record
    const shuffled = play(acme(), [events[2]!, events[1]!, events[0]!]).at(-1)!.record
    expect(shuffled.clock).toEqual(inOrder.clock)
    expect(shuffled.createdPriority).toBe(inOrder.createdPriority)
    expect(shuffled.state.status).toBe(inOrder.state.status)
  })

  it('late events and echoes decide nothing', () => {
    const steps = play(acme(auto), [
      created(),
      at('10:00', { by: 'bot', writeId: 'w1', assigneeId: 'u-dana' }),
      at('12:00', { status: 'open', by: 'u-dana' }),
      at('11:00', { tags: ['emergency'] }),
    ])
    expect(steps.map(({ decision }) => decision?.outcome ?? null)).toEqual(['assigned', null, 'kept', null])
    expect(steps.at(-1)!.record.state.tags).not.toContain('emergency')
  })
})
