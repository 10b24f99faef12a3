/** Secrets that are handed out once: links and keys. Only their hash is kept. */
import { createHash, randomBytes } from 'node:crypto'

const KEY = /^att_[A-Za-z0-9_-]{43}$/

/** A new secret of a link: 256 bits. */
export function newLinkSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** A new API key or service token; its beginning tells what it is, in a log or a scanner for secrets. */
export function newKey(): string {
  return `att_${randomBytes(32).toString('base64url')}`
}

/** Whether the text has the form of a key of ours; nothing else is looked up. */
export function isKey(text: string): boolean {
  return KEY.test(text)
}

/** What is shown of a key later on. */
export function beginningOf(key: string): string {
  return key.slice(0, 8)
}

/** What is kept. The secrets are random and long, so that a plain hash cannot be guessed back. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}
