/** The protocol of docs/adr/0005-one-guarded-update.md, played against a help desk with mishaps. */
import { setImmediate } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { manualClock, systemClock } from '../../platform/clock.ts'
import type { RemoteTicket, TicketChange } from '../../tickets/ports.ts'
import { zendeskHelpDesk } from './client.ts'
import type { ZendeskHelpDesk } from './client.ts'
import { startLocalHelpDesk } from './testing/local-help-desk.ts'
import type { FaultPlan, LocalHelpDesk } from './testing/local-help-desk.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

type ManualClock = ReturnType<typeof manualClock>
interface Scene {
  readonly desk: LocalHelpDesk
  readonly client: ZendeskHelpDesk
  readonly clock: ManualClock
}

async function scene(faults?: FaultPlan): Promise<Scene> {
  const clock = manualClock('2026-03-02T10:00:00Z')
  const desk = await startLocalHelpDesk({
    clock,
    markerFieldId: 360001,
    strictness: 'built-in',
    limits: 'off',
    ...(faults ? { faults } : {}),
  })
  closing.push(() => desk.stop())
  return { desk, client: clientOf(desk, 30_000), clock }
}

function clientOf({ url: baseUrl }: LocalHelpDesk, timeoutMs: number): ZendeskHelpDesk {
  const auth = { kind: 'oauth', token: 'local-token' } as const
  const limits = { requestsPerMinute: 1e6, ticketUpdatesPerMinute: 1e6, updatesPerTicketPer10Minutes: 1e6 }
  const client = zendeskHelpDesk({ baseUrl, auth, markerFieldId: '360001', timeoutMs, limits }, systemClock)
  closing.unshift(() => client.close())
  return client
}

const note = (text: string): TicketChange => ({
  addFollowers: [],
  removeFollowers: [],
  note: text,
  addTags: [text],
  removeTags: [],
  fields: {},
})

async function readUntilThere({ client, clock }: Scene): Promise<RemoteTicket> {
  for (;;) {
    const outcome = await client.read('7')
    if (outcome.kind === 'ticket') return outcome.ticket
    clock.advance(1000)
  }
}

/** What a write worker does; `between` is what people do between its read and its write. */
async function carryOut(at: Scene, writeId: string, between: () => void): Promise<void> {
  for (;;) {
    const ticket = await readUntilThere(at)
    if (ticket.writeId === writeId) return
    at.clock.advance(1000)
    between()
    const outcome = await at.client.write(ticket, note(writeId), writeId)
    if (outcome.kind === 'applied') return
    if (outcome.kind === 'gone' || outcome.kind === 'refused') throw new Error(outcome.kind)
    at.clock.advance(2000)
  }
}

describe('a decision is carried out exactly once', () => {
  it.each([1, 2, 3, 4, 5])(
    'whatever breaks, and nothing that people do meanwhile is lost (seed %i)',
    async (seed) => {
      const at = await scene({
        seed,
        dropAfterApply: 0.15,
        dropBeforeApply: 0.1,
        errorAfterApply: 0.1,
        unavailable: 0.1,
        rateLimited: 0.1,
      })
      at.desk.createTicket({ id: 7, tags: [] })
      let turn = seed
      const people: string[] = []
      const meddle = (): void => {
        turn += 1
        if (turn % 4 !== 0) return
        const tag = `person_${turn}`
        people.push(tag)
        at.desk.actAs(11, 7, { tags: [...(at.desk.store.ticket(7)?.tags ?? []), tag] })
      }
      const writes = Array.from({ length: 40 }, (_, n) => `write_${n}`)
      for (const writeId of writes) await carryOut(at, writeId, meddle)
      const ours = at.desk.journal().flatMap(({ writeId }) => writeId ?? [])
      expect(ours).toEqual(writes)
      expect(at.desk.store.ticket(7)?.tags.toSorted()).toEqual([...writes, ...people].toSorted())
      expect(Object.keys(at.desk.faults.counts())).toHaveLength(5)
    },
  )

  /** A write that the help desk applies only after we have given it up, read again and repeated it `waitedMs` later. */
  async function repeatedWhileUnderWay(waitedMs: number): Promise<(string | null)[]> {
    const at = await scene()
    at.desk.createTicket({ id: 7 })
    const base = await readUntilThere(at)
    const letGo = at.desk.faults.hold()
    expect((await clientOf(at.desk, 1000).write(base, note('w'), 'w')).kind).toBe('unknown')
    at.clock.advance(waitedMs)
    const again = await readUntilThere(at)
    expect(again.writeId).toBeNull()
    expect((await at.client.write(again, note('w'), 'w')).kind).toBe('applied')
    letGo()
    await setImmediate()
    return at.desk
      .journal()
      .slice(1)
      .map(({ writeId }) => writeId)
  }

  it('also when the help desk applies the first attempt after the second, because two seconds lie between', async () => {
    expect(await repeatedWhileUnderWay(2000)).toEqual(['w'])
  })

  it('but not without that wait: within one second the guard is blind', async () => {
    expect(await repeatedWhileUnderWay(0)).toEqual(['w', 'w'])
  })
})
