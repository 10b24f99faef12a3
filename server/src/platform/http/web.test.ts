import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '../room.ts'
import { addWeb } from './web.ts'

const SCRIPT = 'console.log("a script that is long enough")'
const folder = mkdtempSync(join(tmpdir(), 'attache-web-'))
const app = fastify() as unknown as App

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'assets', 'index-AbCdEfGh.js'), SCRIPT)
  writeFileSync(join(folder, 'assets', 'index-AbCdEfGh.js.gz'), gzipSync(SCRIPT))
  await addWeb(app, folder)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

const get = (url: string, encoding?: string) =>
  app.inject({ url, headers: { accept: 'text/html', ...(encoding && { 'accept-encoding': encoding }) } })

test('a script goes out packed to whoever takes it, and is kept for a year either way', async () => {
  const packed = await get('/assets/index-AbCdEfGh.js', 'gzip, br')
  expect(packed.headers).toMatchObject({
    'content-encoding': 'gzip',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: expect.stringMatching(/accept-encoding/i) as string,
  })
  expect(packed.headers['content-type']).toMatch(/javascript/)
  expect(gunzipSync(packed.rawPayload).toString()).toBe(SCRIPT)
  const plain = await get('/assets/index-AbCdEfGh.js')
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(plain.body).toBe(SCRIPT)
})

test('the page itself is asked for each time, also for paths of its own', async () => {
  for (const path of ['/', '/accounts/1']) {
    const page = await get(path, 'gzip')
    expect(page.statusCode).toBe(200)
    expect(page.headers['cache-control']).toBe('no-cache')
  }
})
