import { describe, expect, test } from 'vitest'
import { UsageError } from '../app/errors.ts'
import { changeSettings, flatten, readAssignments } from '../directory/setting-values.ts'
import { readEvents } from './event-input.ts'
import { replayChanges } from './replay-changes.ts'
import type { Known } from './replay-changes.ts'

const caught = (work: () => unknown): UsageError => {
  try {
    work()
  } catch (error) {
    if (error instanceof UsageError) return error
  }
  throw new Error('no usage error')
}

describe('events in a file', () => {
  const shape = (text: string) =>
    readEvents(text).map(({ value, place }) => [place, value['key'], value['ticketId']])

  test('one, an array, a body of the API, one a line', () => {
    expect(shape('{\n "ticketId": "1"\n}')).toEqual([['The event', 'preview-1', '1']])
    expect(shape('[{"ticketId":"1"},{"key":"k","ticketId":"2"}]')).toEqual([
      ['Event 1', 'preview-1', '1'],
      ['Event 2', 'k', '2'],
    ])
    expect(shape('{"source":"x","events":[{"ticketId":"1"}]}')).toEqual([['Event 1', 'preview-1', '1']])
    expect(shape('\ufeff{"ticketId":"1"}\n\n{"ticketId":"2"}\n')).toEqual([
      ['Line 1', 'preview-1', '1'],
      ['Line 3', 'preview-2', '2'],
    ])
  })

  test('what is no JSON is shown where it breaks', () => {
    const error = caught(() => readEvents('{"ticketId": "1"}\n{"ticketId": 5,}\n'))
    expect(error.message).toContain('at line 2, column 16')
    expect(error.lines).toEqual(['{"ticketId": 5,}', '               ^'])
    expect(caught(() => readEvents('{\n  "a": 1,\n  b\n}')).message).toContain('line 3, column 3')
  })

  test.each(['', '  \n', '7', '"x"', '[1]', 'null'])('“%s” holds no event', (text) => {
    expect(caught(() => readEvents(text)).exit).toBe(2)
  })
})

describe('settings written as key=value', () => {
  const present = {
    warnBeforeMinutes: 240,
    supportChannel: '#support',
    contractEndNoticeDays: [90, 60],
    emergency: { forms: ['emergency'], tags: ['emergency'], priorities: [] },
    onCall: { personId: null },
    preferredRegions: {},
  }
  const change = (...texts: string[]) => changeSettings(present, readAssignments(texts))

  test('take the type of what is there, groups as a whole', () => {
    expect(change('warnBeforeMinutes=120', 'supportChannel=#a=b')).toEqual({
      warnBeforeMinutes: 120,
      supportChannel: '#a=b',
    })
    expect(change('emergency.tags=a, b', 'emergency.forms=none')).toEqual({
      emergency: { forms: [], tags: ['a', 'b'], priorities: [] },
    })
    expect(change('contractEndNoticeDays=60,30')).toEqual({ contractEndNoticeDays: [60, 30] })
    expect(change('onCall.personId=none')).toEqual({ onCall: { personId: null } })
    expect(change('preferredRegions.europe=EMEA')).toEqual({ preferredRegions: { europe: 'EMEA' } })
  })

  test.each([
    'warnBeforeMinutes=soon',
    'emergency=x',
    'emergency.tag=x',
    'nothing=1',
    'onCall.who=x',
    'a',
    '__proto__=x',
  ])('%s is refused', (text) => expect(caught(() => change(text)).exit).toBe(2))

  test('are shown as they are written', () => {
    expect(Object.fromEntries(flatten(present))).toMatchObject({
      'emergency.tags': 'emergency',
      'emergency.priorities': 'none',
      'onCall.personId': 'none',
      contractEndNoticeDays: '90,60',
    })
  })
})

describe('what a replay changes', () => {
  const known: Known = {
    accounts: [],
    onCallPersonId: 'p',
    replyTargets: { high: { first: 240, next: 240 } },
  }
  const changes = (texts: string[], more: Partial<Known> = {}) =>
    replayChanges(readAssignments(texts), { ...known, ...more })

  test('modes of accounts, targets, emergencies, who is on call', () => {
    expect(changes(['mode=auto-assign'], { accounts: ['a'] })).toEqual({
      handlingMode: { accounts: ['a'], mode: 'auto_assign' },
    })
    expect(changes(['replyTargets.high.first=15', 'replyTargets.high.next=60'])).toEqual({
      replyTargets: { high: { first: 15, next: 60 } },
    })
    expect(changes(['emergency.tags=a,b', 'onCall=Omar', 'warnBeforeMinutes=120'])).toEqual({
      ...{ emergencyTags: ['a', 'b'], onCallPersonId: 'p', warnBeforeMinutes: 120 },
    })
  })

  test('is refused where a replay cannot change it', () => {
    expect(caught(() => changes(['supportChannel=#x'])).lines.join('\n')).toContain('warnBeforeMinutes=120')
    expect(caught(() => changes(['mode=both'])).exit).toBe(2)
    expect(caught(() => changes(['replyTargets.huge.first=1'])).message).toContain('high')
    expect(caught(() => changes([], { accounts: ['a'] })).message).toContain('--set mode')
  })
})
