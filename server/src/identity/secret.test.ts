import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { identitySecret, secretOf } from './secret.ts'

const secret = secretOf('a secret of at least thirty-two signs')
const other = secretOf('another secret of thirty-two signs or more')

test('a signed token is read again; another signature, token or secret is not', () => {
  const value = secret.sign('token')
  expect(secret.verify(value)).toBe('token')
  for (const wrong of ['', 'token', 'token.', `x${value}`, other.sign('token'), `${value}x=`])
    expect(secret.verify(wrong), wrong).toBeNull()
})

test('what is sealed opens under the same secret and unchanged only', () => {
  const sealed = secret.seal('klient-sekret é')
  expect(sealed.includes('sekret')).toBe(false)
  expect(secret.open(sealed)).toBe('klient-sekret é')
  expect(other.open(sealed)).toBeNull()
  const changed = Buffer.from(sealed)
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  expect(secret.open(changed)).toBeNull()
  expect(secret.open(Buffer.alloc(3))).toBeNull()
})

test('the file is made once, for its owner only, and the settings win over it', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'attache-identity-'))
  try {
    const first = identitySecret({ dataDir, identitySecret: undefined })
    expect(identitySecret({ dataDir, identitySecret: undefined }).text).toBe(first.text)
    expect((await stat(join(dataDir, 'identity-secret'))).mode & 0o777).toBe(0o600)
    const given = { reveal: () => 'x'.repeat(40), toString: () => '', toJSON: () => '' }
    expect(identitySecret({ dataDir, identitySecret: given }).text).toBe('x'.repeat(40))
  } finally {
    await rm(dataDir, { recursive: true })
  }
})
