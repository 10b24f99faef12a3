/** Seals values for one or several subjects: all of their keys open them, so that destroying one closes them for good. Pure. */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

const NONCE = 12
const TAG = 16

/** The value, readable only with these keys in this order; `entryId` binds it to its row. */
export function seal(value: unknown, keys: readonly Buffer[], entryId: string): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', combined(keys), nonce).setAAD(Buffer.from(entryId))
  const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

/** The value again; throws where the keys are others or the bytes were changed. */
export function unseal(sealed: Buffer, keys: readonly Buffer[], entryId: string): unknown {
  const decipher = createDecipheriv('aes-256-gcm', combined(keys), sealed.subarray(0, NONCE))
    .setAAD(Buffer.from(entryId))
    .setAuthTag(sealed.subarray(NONCE, NONCE + TAG))
  const text = Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()])
  return JSON.parse(text.toString('utf8')) as unknown
}

function combined(keys: readonly Buffer[]): Buffer {
  if (keys.length === 0) throw new Error('Nothing is sealed for nobody.')
  return createHmac('sha256', 'attache audit 1').update(Buffer.concat(keys)).digest()
}
