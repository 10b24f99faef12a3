/** Delivers applied changes as signed webhooks: retried, and late or twice when the fault plan says so. */
import { createHmac } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '../../../platform/clock.ts'
import type { DeskFaults } from './desk-faults.ts'
import type { DeskWebhook } from './desk-types.ts'

export interface DeskDeliveries {
  /** Starts delivering one body; the desk does not wait for it. */
  send(webhook: DeskWebhook, body: string): void
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>
  counts(): { readonly sent: number; readonly failed: number }
  stop(): void
}

interface Delivery {
  readonly webhook: DeskWebhook
  readonly body: string
  readonly invocation: string
  readonly clock: Clock
  readonly stop: AbortSignal
}

/** A sender of webhooks; retries carry the same invocation id as the first attempt. */
export function deskDeliveries(clock: Clock, faults: DeskFaults): DeskDeliveries {
  const underWay = new Set<Promise<void>>()
  const stopping = new AbortController()
  const counts = { invocations: 0, sent: 0, failed: 0 }
  const start = (delivery: Delivery, delayMs: number): void => {
    const work = deliver(delivery, delayMs)
      .then((arrived) => void (arrived ? (counts.sent += 1) : (counts.failed += 1)))
      .catch(() => undefined)
      .finally(() => underWay.delete(work))
    underWay.add(work)
  }
  return {
    send(webhook, body) {
      const invocation = String((counts.invocations += 1))
      const delivery = { webhook, body, invocation, clock, stop: stopping.signal }
      start(delivery, faults.strikes('lateDelivery') ? faults.lateMs : 0)
      if (faults.strikes('duplicateDelivery')) start(delivery, faults.lateMs / 2)
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay)
    },
    counts: () => ({ sent: counts.sent, failed: counts.failed }),
    stop: () => stopping.abort(),
  }
}

async function deliver(delivery: Delivery, delayMs: number): Promise<boolean> {
  const { retries = 5, retryMs = 50 } = delivery.webhook
  const wait = (ms: number): Promise<void> => pause(ms, undefined, { signal: delivery.stop })
  if (delayMs > 0) await wait(delayMs)
  for (let tries = 0; tries <= retries; tries += 1) {
    if (tries > 0) await wait(retryMs * 2 ** (tries - 1))
    if (await attempt(delivery)) return true
  }
  return false
}

/** One attempt; an answer that is no reason to try again counts as arrived, also a refusal. */
async function attempt({ webhook, body, invocation, clock, stop }: Delivery): Promise<boolean> {
  const timestamp = Temporal.Instant.fromEpochMilliseconds(clock.nowMs()).toString({ smallestUnit: 'second' })
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'x-zendesk-account-id': '1',
    'x-zendesk-webhook-id': 'local',
    'x-zendesk-webhook-invocation-id': invocation,
    'x-zendesk-webhook-signature': createHmac('sha256', webhook.secret)
      .update(timestamp)
      .update(body)
      .digest('base64'),
    'x-zendesk-webhook-signature-timestamp': timestamp,
  }
  try {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(12_000)])
    const answer = await fetch(webhook.url, { method: 'POST', headers, body, signal })
    await answer.arrayBuffer()
    return answer.status < 500 && answer.status !== 409 && answer.status !== 429
  } catch {
    return false
  }
}
