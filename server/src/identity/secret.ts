/** The secret of sign-in: it signs session cookies and seals what the database must not be able to tell. */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Secret } from '../platform/config.ts'

export interface IdentitySecret {
  /** The secret itself, for better-auth. */
  readonly text: string
  /** A cookie's value for a session token: the token and its signature, as better-auth writes it. */
  sign(token: string): string
  /** The token in a cookie's value, or null when the signature is not ours. */
  verify(value: string): string | null
  /** Encrypted and authenticated; only `open` reads it again. */
  seal(text: string): Buffer
  /** What was sealed, or null when it was changed or sealed under another secret. */
  open(sealed: Buffer): string | null
  /** A hash that nobody can guess back without the secret: for counting attempts at an address. */
  digest(text: string): string
}

const MIN_LENGTH = 32
const IV_BYTES = 12
const TAG_BYTES = 16

/** The secret of the settings, else of the file in the data directory, which is made when it is not there. */
export function identitySecret(config: {
  readonly dataDir: string
  readonly identitySecret: Secret | undefined
}): IdentitySecret {
  return secretOf(config.identitySecret?.reveal() ?? secretInFile(config.dataDir))
}

function secretInFile(dataDir: string): string {
  const path = join(dataDir, 'identity-secret')
  mkdirSync(dataDir, { recursive: true })
  try {
    const made = randomBytes(48).toString('base64url')
    writeFileSync(path, `${made}\n`, { mode: 0o600, flag: 'wx' })
    return made
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  }
  chmodSync(path, 0o600)
  const text = readFileSync(path, 'utf8').trim()
  if (text.length < MIN_LENGTH)
    throw new Error(
      `${path} holds no secret: delete it and start again. Everybody has to sign in again then.`,
    )
  return text
}

/** Everything that is derived from the secret's text. */
export function secretOf(text: string): IdentitySecret {
  const key = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', text, '', `attache ${purpose}`, 32))
  const sealing = key('seal')
  const digesting = key('digest')
  const signature = (token: string): string => createHmac('sha256', text).update(token).digest('base64')
  return {
    text,
    sign: (token) => `${token}.${signature(token)}`,
    verify(value) {
      const dot = value.lastIndexOf('.')
      const token = value.slice(0, Math.max(dot, 0))
      const given = Buffer.from(value.slice(dot + 1))
      const right = Buffer.from(signature(token))
      return given.length === right.length && timingSafeEqual(given, right) ? token : null
    },
    seal(plain) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', sealing, iv)
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body])
    },
    open(sealed) {
      try {
        const decipher = createDecipheriv('aes-256-gcm', sealing, sealed.subarray(0, IV_BYTES))
        decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
        const body = sealed.subarray(IV_BYTES + TAG_BYTES)
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
      } catch {
        return null
      }
    },
    digest: (plain) => createHmac('sha256', digesting).update(plain).digest('base64url'),
  }
}
