/** Asking a server whether it answers. */
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { codeOf } from '../errors.ts'

export type Answer = { kind: 'ready'; version: string } | { kind: 'refused password' } | { kind: 'not yet' }

/** Signs in and asks its version; 'not yet' while nobody listens, or it starts, recovers or stops. */
export async function probe(url: string): Promise<Answer> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version')
    return { kind: 'ready', version: rows[0]?.server_version ?? '' }
  } catch (error) {
    return { kind: ['28P01', '28000'].includes(codeOf(error) ?? '') ? 'refused password' : 'not yet' }
  } finally {
    await client.end().catch(() => {})
  }
}

/** The preferred port of 127.0.0.1 if it is free, else any free one; another program may still take it meanwhile. */
export async function freePort(preferred: number): Promise<number> {
  return (await tryPort(preferred)) ?? (await tryPort(0)) ?? 0
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(null))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const taken = (server.address() as AddressInfo).port
      server.close(() => resolve(taken))
    })
  })
}
