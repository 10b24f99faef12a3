/** Known secrets are masked, prose is not, and no text takes long. Every secret here is made up. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MASK } from '../secrets.ts'
import { maskSecretsIn, maskedText } from './mask.ts'

// Put together here, so that the file itself holds nothing that a scanner would take for a secret.
const A40 = 'aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5hJ7k'
const jwt = `${'eyJ'}hbGciOiJIUzI1NiJ9.${'eyJ'}zdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U`
const key = (kind: string) => `-----BEGIN ${kind}-----\nMIIEow${A40}\n${A40}\n-----END ${kind}-----`

describe('is masked', () => {
  test.each([
    ['AWS access key', `use ${'AKIA'}IOSFODNN7EXAMPLE please`, 'IOSFODNN7'],
    ['GitLab token', `token ${'glpat-'}${A40.slice(0, 20)} is mine`, A40.slice(0, 20)],
    ['GitLab token', `${'glrt-'}${A40.slice(0, 20)}`, A40.slice(0, 20)],
    ['GitHub token', `${'ghp_'}${A40.slice(0, 36)}`, A40.slice(0, 36)],
    ['GitHub token', `${'github_pat_'}${A40}`, A40],
    ['Slack token', `${'xoxb-'}123456789012-${A40}`, A40],
    [
      'Slack webhook',
      `https://hooks.slack.com/services/T00000000/B00000000/${A40.slice(0, 24)}`,
      A40.slice(0, 24),
    ],
    ['Google API key', `${'AIza'}${A40.slice(0, 35)}`, A40.slice(0, 35)],
    ['Stripe key', `${'sk_live_'}${A40}`, A40],
    ['npm token', `${'npm_'}${A40.slice(0, 36)}`, A40.slice(0, 36)],
    ['JSON web token', `the session was ${jwt}.`, 'zdWIiOiIxMjM0'],
    ['private key', `here:\n${key('RSA PRIVATE KEY')}\nthanks`, 'MIIEow'],
    ['private key', `${key('OPENSSH PRIVATE KEY').slice(0, 90)}`, 'MIIEow'],
    ['private key', key('PGP PRIVATE KEY BLOCK'), 'MIIEow'],
    ['private key', `{"private_key": "${key('PRIVATE KEY').replaceAll('\n', '\\n')}"}`, 'MIIEow'],
    ['bearer token', `curl -H "X: Bearer ${A40}"`, A40],
    [
      'authorization header',
      `Authorization: Basic ${Buffer.from('u:hunter22').toString('base64')}`,
      'dTpodW50',
    ],
    ['password in a connection string', 'postgres://app:hunter2@db.corp/main', 'hunter2'],
    ['password in a connection string', 'mongodb+srv://app:p@ss/w0rd@cluster0.example.net', 'p@ss/w0rd'],
    ['password in a connection string', 'redis://:s3cr3t@cache:6379/0', 's3cr3t'],
    ['password in an address', 'https://deploy:hunter2@git.corp/x.git', 'hunter2'],
    ['password or key', 'DB_PASSWORD=correcthorse', 'correcthorse'],
    ['password or key', 'password: hunter2', 'hunter2'],
    ['password or key', `aws_secret_access_key = ${A40}`, A40],
    ['password or key', '"client_secret": "abcd-efgh"', 'abcd-efgh'],
    ['password or key', "token: 'one two three'", 'one two three'],
    ['password or key', 'https://x.example/cb?access_token=abcdef&state=1', 'abcdef'],
    ['password or key', `AccountName=x;AccountKey=${A40}==;Suffix=y`, A40],
  ])('%s: %s', (kind, text, secret) => {
    const masked = maskSecretsIn(text)
    expect(masked.text).not.toContain(secret)
    expect(masked.text).toContain(MASK)
    expect(masked.kinds).toContain(kind)
  })

  test('what stands around it stays', () => {
    expect(maskedText(`before\n${key('RSA PRIVATE KEY')}\nafter`)).toBe(`before\n${MASK}\nafter`)
    expect(maskedText('psql postgres://app:hunter2@db.corp/main -c x')).toBe(
      `psql postgres://app:${MASK}@db.corp/main -c x`,
    )
    expect(maskedText('password: "hunter2", then ask')).toBe(`password: "${MASK}", then ask`)
    expect(maskedText('https://x.example/cb?access_token=abcdef&state=1')).toBe(
      `https://x.example/cb?access_token=${MASK}&state=1`,
    )
  })
})

describe('stays', () => {
  test.each([
    'Password: ask Jim in the morning.',
    'Their secret: customer calls first, then writes.',
    'The token expires on Friday, renew it.',
    'Basic troubleshooting was done; bearer of bad news: none.',
    'Bearer authentication is on.',
    'See https://docs.example.com/security/tokens:overview and http://host:8080/a@b',
    'Mail ops@example.com, or call +1 415 555 0100.',
    'Runs GitLab 17.4.1-ee on RHEL 9.2, PostgreSQL 14.11; sha 9f8c2d7a1b3e4f5061728394a5b6c7d8e9f00112.',
    'risk-based authentication, disk-usage, task-force-one-two-three-four-five-six-seven-eight',
    'password=${DB_PASSWORD}',
    'token: null',
    '-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----',
    'EMEA: 08:00–18:00 Europe/Amsterdam; weekend cover: no',
    'postgres://db.corp/main needs a login',
    '',
  ])('%s', (text) => {
    expect(maskSecretsIn(text)).toEqual({ text, kinds: [] })
  })
})

describe('for every text', () => {
  const words = fc.constantFrom(
    'password',
    'token',
    '=',
    ': ',
    ':',
    '"',
    "'",
    '@',
    '://',
    'postgres',
    'https',
    'Bearer ',
    'Authorization: ',
    MASK,
    ' ',
    '\n',
    'glpat-',
    'ghp_',
    'eyJ',
    '.',
    '-',
    'AKIA',
    '-----BEGIN ',
    'RSA ',
    'PRIVATE KEY-----',
    '-----END ',
    'a',
    'Z9',
    'x'.repeat(40),
    '_',
  )
  const mixed = fc
    .array(fc.oneof(words, fc.string({ maxLength: 12 })), { maxLength: 60 })
    .map((parts) => parts.join(''))

  test('masking again changes nothing', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const once = maskedText(text)
        expect(maskedText(once)).toBe(once)
      }),
      { numRuns: 3000 },
    )
  })

  test('also where a mask lets what stands before it look like a secret', () => {
    const once = maskedText('Authorization: aPRIVATE KEY-----0')
    expect(maskedText(once)).toBe(once)
  })

  test('a known secret is found wherever it stands', () => {
    const secret = `${'glpat-'}${A40.slice(0, 24)}`
    const around = fc.string({ maxLength: 80 }).map((text) => text.replaceAll(/[A-Za-z0-9_]$/g, ' '))
    fc.assert(
      fc.property(around, fc.string({ maxLength: 80 }), (before, after) => {
        expect(maskedText(`${before} ${secret} ${after}`)).not.toContain(secret)
      }),
      { numRuns: 1000 },
    )
  })

  test('what was masked is at most a few characters longer', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const { text: masked, kinds } = maskSecretsIn(text)
        const marks = masked.split(MASK).length - 1
        expect(masked.length).toBeLessThanOrEqual(text.length + marks * MASK.length)
        expect(kinds.length === 0).toBe(masked === text)
      }),
      { numRuns: 1000 },
    )
  })

  test.each([
    'a'.repeat(200_000),
    '-'.repeat(200_000),
    'a-'.repeat(100_000),
    'a_'.repeat(100_000),
    'token'.repeat(40_000),
    'token_'.repeat(33_000),
    'token:'.repeat(33_000),
    'password = '.repeat(18_000),
    'Authorization: '.repeat(13_000),
    'bearer '.repeat(28_000),
    `bearer ${'x'.repeat(200_000)}`,
    'eyJaaaaaaaa.'.repeat(16_000),
    `eyJ${'a'.repeat(200_000)}`,
    '-----BEGIN PRIVATE KEY-----'.repeat(7_000),
    '-----BEGIN '.repeat(18_000),
    'postgres://'.repeat(18_000),
    'postgres://a:'.repeat(15_000),
    `postgres://a:${'@'.repeat(200_000)}`,
    'https://:'.repeat(22_000),
    'glpat-'.repeat(33_000),
    'hooks.slack.com/services/'.repeat(8_000),
    '"'.repeat(200_000),
    ' '.repeat(200_000),
  ])('200,000 characters of %#  are searched in no time', (text) => {
    const began = process.cpuUsage()
    maskSecretsIn(text)
    // 20 kB is the longest field: ten times that may take a tenth of a second of a processor and more.
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(2_000)
  })
})
