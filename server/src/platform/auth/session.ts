/** The session cookie: signed, not stored. A new director token ends all of them. */
import { createHmac, timingSafeEqual } from 'node:crypto'

export interface Session {
  /** When it was begun, milliseconds since the epoch. */
  readonly begun: number
  /** In the demo programme: the person whose eyes are borrowed. */
  readonly personaId: string | null
}

export const SESSION_COOKIE = 'attache_session'
export const SESSION_SECONDS = 30 * 24 * 3600

/** The cookie's value for a session. */
export function sealSession(session: Session, key: Buffer): string {
  const body = Buffer.from(JSON.stringify(session)).toString('base64url')
  return `${body}.${sign(body, key).toString('base64url')}`
}

/** The session in a cookie's value, or null when it is not ours or over. */
export function openSession(value: string, key: Buffer, nowMs: number): Session | null {
  const [body = '', signature = ''] = value.split('.')
  const given = Buffer.from(signature, 'base64url')
  const right = sign(body, key)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null
  const session = JSON.parse(Buffer.from(body, 'base64url').toString()) as Session
  return nowMs - session.begun < SESSION_SECONDS * 1000 ? session : null
}

function sign(body: string, key: Buffer): Buffer {
  return createHmac('sha256', key).update(body).digest()
}
