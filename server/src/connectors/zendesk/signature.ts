/** Whether a webhook came from Zendesk: base64(HMAC-SHA256(secret, timestamp + raw body)), and recently. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { instantMs } from './times.ts'

export interface SignatureInput {
  /** The webhook's signing secret, used as the literal text. */
  readonly secret: string
  /** `X-Zendesk-Webhook-Signature-Timestamp` */
  readonly timestampHeader: string | null | undefined
  /** `X-Zendesk-Webhook-Signature` */
  readonly signatureHeader: string | null | undefined
  /** The body's bytes as they came: parsing and printing again would change them. */
  readonly rawBody: Uint8Array
  readonly nowMs: number
  readonly toleranceMs?: number
}

/** Judges a delivery's signature; `stale` is said only of a right one, so it tells a forger nothing. */
export function verifySignature(input: SignatureInput): 'ok' | 'missing' | 'wrong' | 'stale' {
  const { secret, timestampHeader, signatureHeader, rawBody, nowMs, toleranceMs = 300_000 } = input
  if (!timestampHeader || !signatureHeader) return 'missing'
  if (secret === '') return 'wrong'
  const expected = createHmac('sha256', secret).update(timestampHeader).update(rawBody).digest()
  const given = Buffer.from(signatureHeader, 'base64')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'wrong'
  const at = signedAt(timestampHeader)
  return at !== null && Math.abs(nowMs - at) <= toleranceMs ? 'ok' : 'stale'
}

function signedAt(header: string): number | null {
  return /^\d{1,12}$/.test(header) ? Number(header) * 1000 : instantMs(header)
}
