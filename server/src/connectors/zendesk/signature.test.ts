import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { verifySignature } from './signature.ts'
import { instantMs } from './times.ts'

interface Vector {
  readonly id: string
  readonly name: string
  readonly secret: string
  readonly timestamp: string | null
  readonly body: string
  readonly signature: string | null
  readonly valid: boolean
  readonly tolerance_seconds?: number
}

const file = new URL('../../../../../shared/data/zendesk_api/webhook_signature_vectors.json', import.meta.url)
const vectors = existsSync(file)
  ? (JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] }).vectors
  : []

describe.skipIf(vectors.length === 0)('published signature vectors (../shared/data/zendesk_api)', () => {
  it.each(vectors)('$id $name', (vector) => {
    const { timestamp } = vector
    const signedAt =
      timestamp === null
        ? 0
        : /^\d+$/.test(timestamp)
          ? Number(timestamp) * 1000
          : (instantMs(timestamp) ?? 0)
    const nowMs = vector.tolerance_seconds ? signedAt + vector.tolerance_seconds * 1000 + 1 : signedAt
    const verdict = verifySignature({
      secret: vector.secret,
      timestampHeader: timestamp,
      signatureHeader: vector.signature,
      rawBody: Buffer.from(vector.body),
      nowMs,
    })
    expect(verdict === 'ok').toBe(vector.valid)
    if (vector.tolerance_seconds) expect(verdict).toBe('stale')
    if (timestamp === null || vector.signature === null) expect(verdict).toBe('missing')
  })
})

describe('a webhook signature', () => {
  const signed = {
    secret: 'dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==',
    timestampHeader: '2026-07-14T12:00:00Z',
    signatureHeader: 'DM4vdWm3RFsaESVGQ1PGkJ2ES0CrXVJSpknXWR06Kss=',
    rawBody: Buffer.from('{"ticket_id": 12345, "status": "open"}'),
    nowMs: Date.UTC(2026, 6, 14, 12),
  }

  it('holds for five minutes either way, to the millisecond', () => {
    expect(verifySignature({ ...signed, nowMs: signed.nowMs + 300_000 })).toBe('ok')
    expect(verifySignature({ ...signed, nowMs: signed.nowMs + 300_001 })).toBe('stale')
    expect(verifySignature({ ...signed, nowMs: signed.nowMs - 300_001 })).toBe('stale')
    expect(verifySignature({ ...signed, nowMs: signed.nowMs + 10_000, toleranceMs: 9_999 })).toBe('stale')
  })

  it('fails for one changed byte, another secret, an empty secret, and is missing without its headers', () => {
    expect(
      verifySignature({ ...signed, rawBody: Buffer.from('{"ticket_id": 12345, "status": "Open"}') }),
    ).toBe('wrong')
    expect(verifySignature({ ...signed, secret: 'other' })).toBe('wrong')
    expect(verifySignature({ ...signed, secret: '' })).toBe('wrong')
    expect(verifySignature({ ...signed, timestampHeader: undefined })).toBe('missing')
    expect(verifySignature({ ...signed, signatureHeader: '' })).toBe('missing')
  })
})
