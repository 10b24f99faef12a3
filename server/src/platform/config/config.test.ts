import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { describeConfig, loadConfig } from '../config.ts'
import type { ConfigError } from '../config.ts'
import { defaultDataDir } from './defaults.ts'

const HELP_DESK = {
  ATTACHE_ZENDESK_BASE_URL: 'https://example.zendesk.com/',
  ATTACHE_ZENDESK_EMAIL: 'attache@example.com',
  ATTACHE_ZENDESK_TOKEN: 'tok-123',
  ATTACHE_ZENDESK_USER_ID: '77',
  ATTACHE_ZENDESK_WEBHOOK_SECRET: 'hook-456',
  ATTACHE_ZENDESK_MARKER_FIELD_ID: '360001',
  ATTACHE_ZENDESK_FIELDS: '{"attache_rule": "360002"}',
}

function problemsOf(env: Record<string, string>, flags = {}): readonly string[] {
  try {
    loadConfig(flags, env)
    return []
  } catch (error) {
    return (error as ConfigError).problems
  }
}

test('nothing set is enough', () => {
  const config = loadConfig({}, {})
  expect(config).toMatchObject({ host: '127.0.0.1', port: 4400, bodyLimitBytes: 1048576, trustProxy: false })
  expect(config.zendesk).toBeNull()
  expect(config.databaseUrl).toBeUndefined()
})

test('internal hosts are a list; what is none is named', () => {
  const config = loadConfig({}, { ATTACHE_ALLOW_INTERNAL_HOSTS: ' idp.corp, 10.0.0.0/8,,127.0.0.1:3000 ' })
  expect(config.allowInternalHosts).toEqual(['idp.corp', '10.0.0.0/8', '127.0.0.1:3000'])
  expect(loadConfig({}, {}).allowInternalHosts).toEqual([])
  expect(problemsOf({ ATTACHE_ALLOW_INTERNAL_HOSTS: 'fine.corp,http://no,10.0.0.0/99' })).toEqual([
    expect.stringContaining('http://no'),
    expect.stringContaining('10.0.0.0/99'),
  ])
})

test('all problems are told at once, each with its variable', () => {
  const problems = problemsOf({
    ATTACHE_PORT: '70000',
    ATTACHE_LOG_LEVEL: 'loud',
    ATTACHE_POOL_SIZE: 'many',
    ATTACHE_PUBLIC_URL: 'attache.example.com',
    DATABASE_URL: 'mysql://x',
    ATTACHE_ZENDESK_TOKEN: 'tok-123',
    ATTACHE_ZENDESK_FIELDS: '{"a": 1}',
    ATTACHE_POTR: '1',
  })
  const variables = problems.map((problem) => problem.split(/[ .]/)[0])
  expect(variables).toEqual([
    'ATTACHE_PORT',
    'ATTACHE_PUBLIC_URL',
    'DATABASE_URL',
    'ATTACHE_POOL_SIZE',
    'ATTACHE_LOG_LEVEL',
    'ATTACHE_ZENDESK_FIELDS',
    'ATTACHE_ZENDESK_BASE_URL',
    'ATTACHE_ZENDESK_EMAIL',
    'ATTACHE_ZENDESK_USER_ID',
    'ATTACHE_ZENDESK_WEBHOOK_SECRET',
    'ATTACHE_ZENDESK_MARKER_FIELD_ID',
    'ATTACHE_POTR',
  ])
  expect(problems.join()).not.toContain('tok-123')
})

test.each(['0.0.0.0', '::', '10.0.0.5', 'attache.example.com'])(
  'listening on %s needs the https address that people open',
  (host) => {
    const refused = /ATTACHE_HOST is reachable.*ATTACHE_PUBLIC_URL.*tunnel/
    expect(problemsOf({ ATTACHE_HOST: host })[0]).toMatch(refused)
    expect(problemsOf({ ATTACHE_HOST: host, ATTACHE_PUBLIC_URL: 'http://attache.example.com' })[0]).toMatch(
      refused,
    )
    const env = { ATTACHE_HOST: host, ATTACHE_PUBLIC_URL: 'https://attache.example.com' }
    expect(loadConfig({}, env).host).toBe(host)
  },
)

test.each(['127.0.0.1', 'localhost', '::1', '127.0.1.1'])('listening on %s is this machine’s own', (host) => {
  expect(loadConfig({}, { ATTACHE_HOST: host }).host).toBe(host)
})

test('the command line wins over the environment', () => {
  expect(loadConfig({ port: '0' }, { ATTACHE_PORT: '5000' }).port).toBe(0)
})

test('an empty variable is one that is not set', () => {
  expect(loadConfig({}, { ATTACHE_PORT: '', DATABASE_URL: '' }).port).toBe(4400)
})

test('a help desk is connected when all of it is given, and its secrets never print', () => {
  const config = loadConfig({}, { ...HELP_DESK, DATABASE_URL: 'postgres://u:pass-789@h/d' })
  expect(config.zendesk).toMatchObject({
    baseUrl: 'https://example.zendesk.com',
    fields: { attache_rule: '360002' },
  })
  expect(config.zendesk?.token.reveal()).toBe('tok-123')
  expect(config.databaseOwnerUrl?.reveal()).toBe('postgres://u:pass-789@h/d')
  const printed = `${JSON.stringify(config)} ${inspect(config, { depth: 9 })} ${String(config.zendesk?.token)}`
  for (const secret of ['tok-123', 'hook-456', 'pass-789']) expect(printed).not.toContain(secret)
})

test('the help desk needs https, but for one on this machine', () => {
  const at = (url: string) => problemsOf({ ...HELP_DESK, ATTACHE_ZENDESK_BASE_URL: url })
  expect(at('http://example.zendesk.com')).toEqual([
    'ATTACHE_ZENDESK_BASE_URL must use https, or be this machine',
  ])
  expect(at('http://127.0.0.1:9999')).toEqual([])
})

test('the data lies where the system keeps such things', () => {
  const of = (platform: string, isRoot = false, env = {}) =>
    defaultDataDir(env, { platform, home: '/home/ann', isRoot })
  expect(of('linux')).toBe('/home/ann/.local/share/attache')
  expect(of('linux', false, { XDG_DATA_HOME: '/data' })).toBe('/data/attache')
  expect(of('linux', true)).toBe('/var/lib/attache')
  expect(of('darwin')).toBe('/home/ann/Library/Application Support/attache')
})

test('docs/configuration.md is what the schema says', async () => {
  const path = fileURLToPath(new URL('../../../../docs/configuration.md', import.meta.url))
  expect(await readFile(path, 'utf8')).toBe(describeConfig())
})
