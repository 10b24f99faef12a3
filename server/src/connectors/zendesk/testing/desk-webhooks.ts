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

/** A sender of webhooks; retries carry the same invocation id as the first attempt. */
export function deskDeliveries(clock: Clock, faults: DeskFaults): DeskDeliveries {
  const underWay = new Set<Promise<void>>()
  const stopping = new AbortController()
  let invocations = 0
  let sent = 0
  let failed = 0

  const attempt = async (webhook: DeskWebhook, body: string, invocation: string): Promise<boolean> => {
    const timestamp = Temporal.Instant.fromEpochMilliseconds(clock.nowMs()).toString({
      smallestUnit: 'second',
    })
    const signature = createHmac('sha256', webhook.secret).update(timestamp).update(body).digest('base64')
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'x-zendesk-account-id': '1',
      'x-zendesk-webhook-id': 'local',
      'x-zendesk-webhook-invocation-id': invocation,
      'x-zendesk-webhook-signature': signature,
      'x-zendesk-webhook-signature-timestamp': timestamp,
    }
    try {
      const answer = await fetch(webhook.url, {
        method: 'POST',
        headers,
        body,
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(12_000)]),
      })
      await answer.arrayBuffer()
      return answer.ok || (answer.status < 500 && answer.status !== 409 && answer.status !== 429)
    } catch {
      return false
    }
  }

  const deliver = async (
    webhook: DeskWebhook,
    body: string,
    invocation: string,
    delayMs: number,
  ): Promise<void> => {
    if (delayMs > 0) await pause(delayMs, undefined, { signal: stopping.signal })
    for (let tries = 0; tries <= (webhook.retries ?? 5); tries += 1) {
      if (tries > 0)
        await pause((webhook.retryMs ?? 50) * 2 ** (tries - 1), undefined, { signal: stopping.signal })
      if (await attempt(webhook, body, invocation)) {
        sent += 1
        return
      }
    }
    failed += 1
  }

  const track = (work: Promise<void>): void => {
    const guarded = work.catch(() => undefined).finally(() => underWay.delete(guarded))
    underWay.add(guarded)
  }

  return {
    send(webhook, body) {
      const invocation = String((invocations += 1))
      track(deliver(webhook, body, invocation, faults.strikes('lateDelivery') ? faults.lateMs : 0))
      if (faults.strikes('duplicateDelivery')) track(deliver(webhook, body, invocation, faults.lateMs / 2))
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay)
    },
    counts: () => ({ sent, failed }),
    stop: () => stopping.abort(),
  }
}
