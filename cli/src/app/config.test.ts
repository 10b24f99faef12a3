import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { announcedAddress, defaultDataDir, loadSettings, readToken } from './config.ts'
import { CliError, UsageError } from './errors.ts'

// Loaded by address: nothing of the CLI, its tests included, is built on the server.
const server = async (file: string) =>
  import(new URL(`../../../server/src/platform/${file}`, import.meta.url).href)
const { defaultDataDir: serversRule } = await server('config/defaults.ts')
const { directorTokenPath } = await server('auth/director-token.ts')
const { pathsIn } = await server('db/embedded/paths.ts')

const dataDir = mkdtempSync(join(tmpdir(), 'attache-cli-'))
afterAll(() => rmSync(dataDir, { recursive: true }))

test('the data directory is found by the server’s own rule', () => {
  const envs = [{}, { XDG_DATA_HOME: '/xdg' }, { LOCALAPPDATA: 'C:\\local' }]
  for (const env of envs)
    for (const platform of ['linux', 'darwin', 'win32', 'freebsd'])
      for (const isRoot of [true, false]) {
        const machine = { platform, home: '/home/dana', isRoot }
        expect(defaultDataDir(env, machine)).toBe(serversRule(env, machine))
      }
})

describe('the server’s address', () => {
  const lock = (content: unknown): void => writeFileSync(pathsIn(dataDir).lock, JSON.stringify(content))

  test('is the one named, else the one announced, else the configured, else the default', () => {
    const env = { ATTACHE_DATA_DIR: dataDir, ATTACHE_PUBLIC_URL: 'https://attache.example.com/' }
    expect(loadSettings({}, false, env).server).toBe('https://attache.example.com')
    lock({ pid: process.pid, address: 'http://127.0.0.1:4242' })
    expect(loadSettings({}, false, env).server).toBe('http://127.0.0.1:4242')
    expect(loadSettings({ server: 'http://localhost:9/' }, false, env).server).toBe('http://localhost:9')
    expect(loadSettings({ dataDir: '/nowhere' }, false, {}).server).toBe('http://127.0.0.1:4400')
    expect(loadSettings({ dataDir: '/nowhere' }, false, { ATTACHE_PORT: '4500' }).server).toBe(
      'http://127.0.0.1:4500',
    )
  })

  test('of a server that is gone, or not there yet, is not used', () => {
    for (const content of [
      { pid: 2 ** 30, address: 'http://127.0.0.1:1' },
      { pid: process.pid },
      'nonsense',
    ]) {
      lock(content)
      expect(announcedAddress(dataDir)).toBeNull()
    }
  })

  test('is refused where it is none', () => {
    expect(() => loadSettings({ server: 'localhost:4400' }, false, {})).toThrow(UsageError)
  })
})

describe('the token', () => {
  const settings = (options: Parameters<typeof loadSettings>[0]) =>
    loadSettings({ dataDir, ...options }, false, {})

  test('is read from the data directory', () => {
    writeFileSync(directorTokenPath(dataDir), 'abc-123\n')
    expect(readToken(settings({ server: 'http://[::1]:4400' }))).toBe('abc-123')
  })

  test('of this machine is not sent to another, and none goes in the clear', () => {
    expect(() => readToken(settings({ server: 'https://attache.example.com' }))).toThrow(/--token-file/)
    const tokenFile = directorTokenPath(dataDir)
    expect(readToken(settings({ server: 'https://attache.example.com', tokenFile }))).toBe('abc-123')
    expect(() => readToken(settings({ server: 'http://10.0.0.7:4400', tokenFile }))).toThrow(/in the clear/)
  })

  test('that is missing says how to get it', () => {
    const gone = settings({ server: 'http://127.0.0.1:1', tokenFile: join(dataDir, 'none') })
    expect(() => readToken(gone)).toThrow(
      expect.objectContaining({ exit: 4, todo: expect.stringContaining('director-token') }),
    )
    expect(() => readToken(gone)).toThrow(CliError)
  })
})

test('colours on a terminal only, and not where NO_COLOR or a dumb terminal says otherwise', () => {
  const colour = (isTerminal: boolean, env: Record<string, string>) =>
    loadSettings({}, isTerminal, env).colour
  expect([
    colour(true, {}),
    colour(false, {}),
    colour(true, { NO_COLOR: '1' }),
    colour(true, { TERM: 'dumb' }),
  ]).toEqual([true, false, false, false])
})
