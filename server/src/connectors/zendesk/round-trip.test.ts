import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../platform/clock.ts'
import type { IntakeEvent } from '../../tickets/model.ts'
import { zendeskHelpDesk } from './client.ts'
import { readWebhook } from './read-webhook.ts'
import { verifySignature } from './signature.ts'
import { triggerTemplate } from './trigger-body.ts'
import { startLocalHelpDesk } from './testing/local-help-desk.ts'
import type { DeskWebhook, HelpDeskOptions, LocalHelpDesk } from './testing/local-help-desk.ts'

const SECRET = 'a-signing-secret'
const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A desk whose webhooks arrive here, with what became of each; the receiver refuses the first `refuse` deliveries. */
async function deskWithReceiver(
  more: HelpDeskOptions = {},
  refuse = 0,
): Promise<{ desk: LocalHelpDesk; events: IntakeEvent[]; webhook: DeskWebhook }> {
  const events: IntakeEvent[] = []
  let refusals = refuse
  const receiver = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (refusals > 0) {
        refusals -= 1
        return void response.writeHead(503).end()
      }
      const rawBody = Buffer.concat(chunks)
      const header = (name: string): string => String(request.headers[name])
      const verdict = verifySignature({
        secret: SECRET,
        timestampHeader: header('x-zendesk-webhook-signature-timestamp'),
        signatureHeader: header('x-zendesk-webhook-signature'),
        rawBody,
        nowMs: systemClock.nowMs(),
      })
      const reading = readWebhook(rawBody, {
        source: 'zendesk',
        markerFieldId: '360001',
        ownUserIds: ['900'],
      })
      if (verdict === 'ok' && reading.kind === 'events') events.push(...reading.events)
      response.end()
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  closing.push(async () => {
    receiver.closeAllConnections()
    await new Promise((resolve) => receiver.close(resolve))
  })
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
  const webhook = { url, secret: SECRET, template: triggerTemplate({ markerFieldId: '360001' }), retryMs: 5 }
  const desk = await startLocalHelpDesk({ markerFieldId: 360001, strictness: 'built-in', webhook, ...more })
  closing.push(() => desk.stop())
  return { desk, events, webhook }
}

describe('a decision written to the help desk comes back as an event', () => {
  it('marked as ours, while what people do afterwards is theirs though the marker is still there', async () => {
    const { desk, events } = await deskWithReceiver()
    const auth = { kind: 'oauth', token: 'local-token' } as const
    const client = zendeskHelpDesk({ baseUrl: desk.url, auth, markerFieldId: '360001' }, systemClock)
    closing.push(() => client.close())
    desk.createTicket({ id: 7, organization_id: 5, priority: 'urgent', subject: 'Say "hi"' })
    await desk.delivered()
    const base = await client.read('7')
    if (base.kind !== 'ticket') throw new Error('no ticket')
    const change = {
      addFollowers: ['11'],
      removeFollowers: [],
      note: 'Org note',
      addTags: ['ase'],
      removeTags: [],
      fields: {},
    }
    await client.write(base.ticket, change, 'write-1')
    await desk.delivered()
    desk.actAs(11, 7, { status: 'pending', comment: { body: 'Looking', public: true } })
    await desk.delivered()
    expect(events).toMatchObject([
      {
        ticketId: '7',
        writeId: null,
        actor: { id: '501', kind: 'end_user' },
        comment: { author: 'customer', public: true },
        state: { status: 'new', priority: 'urgent', subject: 'Say "hi"' },
      },
      {
        ticketId: '7',
        writeId: 'write-1',
        actor: { id: '900', kind: 'agent' },
        comment: { author: 'agent', public: false },
        state: { tags: ['ase'] },
      },
      {
        ticketId: '7',
        writeId: null,
        actor: { id: '11', kind: 'agent' },
        comment: { author: 'agent', public: true },
        state: { status: 'pending' },
      },
    ])
    expect(new Set(events.map((event) => event.key)).size).toBe(3)
  })

  it('with one key for each change, though deliveries are repeated, late and out of order', async () => {
    const { desk, events } = await deskWithReceiver(
      { faults: { seed: 7, duplicateDelivery: 0.5, lateDelivery: 0.5, lateMs: 30 } },
      3,
    )
    desk.createTicket({ id: 7 })
    for (let n = 0; n < 20; n += 1) desk.actAs(n % 2 === 0 ? 11 : null, 7, { tags: [`round_${n}`] })
    await desk.delivered()
    expect(new Set(events.map((event) => event.key)).size).toBe(21)
    expect(events.length).toBeGreaterThan(21)
    const rounds = events.map((event) => Number(event.state.tags?.[0]?.slice('round_'.length) ?? -1))
    expect(rounds).not.toEqual(rounds.toSorted((a, b) => a - b))
  })

  it('read all the same where Zendesk escapes nothing and stamps to the minute', async () => {
    const { desk, events, webhook } = await deskWithReceiver()
    desk.setWebhook({ ...webhook, stampPrecision: 'minutes', escapeJson: false })
    desk.createTicket({ id: 8, subject: 'It says "no"' })
    await desk.delivered()
    expect(events).toMatchObject([{ ticketId: '8', state: { subject: 'It says "no"', stamp: null } }])
  })
})
