/** What a ticket asks of people, it asks of one in each role: over random programmes, at every change. */
import { describe, expect, it } from 'vitest'
import { engineersAt } from '../../coverage/api.ts'
import { atEveryChange, type Moment } from '../../coverage/testing/crowded-programme.ts'
import { obligationNow } from '../emergencies/obligation.ts'
import { noCause } from '../record.ts'
import { ticket } from '../testing/ticket.ts'
import { decide } from './decide.ts'
import type { Decision } from './decision.ts'

const HOUR = 3_600_000

const decided = ({ facts, account, at }: Moment, words: Parameters<typeof ticket>[0]): Decision =>
  decide({
    ticket: { ...ticket({ organizationId: `org-${account}`, ...words }), updatedAt: at },
    cause: { ...noCause, created: true },
    facts,
    settings: facts.settings(at).settings,
    at,
  })

const created = (at: number): string => Temporal.Instant.fromEpochMilliseconds(at).toString()

describe('an emergency', () => {
  it('has one who leads it and at most one who follows up, whoever else is told; looked at again it stays theirs', () => {
    let owed = 0
    atEveryChange((moment) => {
      const { facts, account, at } = moment
      const what = { created: created(at), tags: ['emergency'] }
      const decision = decided(moment, what)
      const { tasks, tell } = decision
      expect(tell.filter(({ urgency }) => urgency === 'page').length).toBeLessThanOrEqual(1)
      expect(tasks.filter(({ kind }) => kind === 'emergency_lead').length).toBeLessThanOrEqual(1)
      const [followUp, ...others] = tasks.filter(({ kind }) => kind === 'emergency_follow_up')
      expect(others).toEqual([])
      if (!followUp?.owner || !('personId' in followUp.owner)) return
      owed += 1
      const { personId: ownerId } = followUp.owner
      const [primary] = engineersAt(facts, facts.account(account)!, at)
      expect(primary).toBeDefined()
      const stands = { ownerId, dueAt: followUp.dueAt, beganAt: at }
      const record = ticket({ organizationId: `org-${account}`, ...what })
      expect(obligationNow(facts, facts.account(account)!, record, stands, at)).toEqual({
        ownerId,
        dueAt: followUp.dueAt,
      })
    })
    expect(owed, 'mornings that somebody owes were met').toBeGreaterThan(0)
  })
})

describe('a reply that nobody of ours gives in time', () => {
  it('is asked of one backup or one channel, never of two, and never of both', () => {
    let asked = 0
    atEveryChange((moment) => {
      const { facts, at } = moment
      for (const priority of ['urgent', 'high'] as const) {
        const decision = decided(moment, { created: created(at - HOUR / 4), priority, assigneeId: 'u-ana' })
        const warned = decision.tell.filter(({ kind }) => kind === 'target_at_risk')
        const holder = facts.personByHelpDeskUser('u-ana')?.row.id
        const others = warned.filter(({ to }) => !('personId' in to && to.personId === holder))
        expect(others.length).toBeLessThanOrEqual(1)
        asked += others.length
      }
    })
    expect(asked, 'replies at risk were met').toBeGreaterThan(0)
  })
})
