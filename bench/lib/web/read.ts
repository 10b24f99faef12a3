/** One read of the API, and how long the server took to begin its answer. */
import type { Program } from '../bench-server.ts'

export interface Answer {
  readonly status: number
  /** Milliseconds, by the server's own `server-timing`. */
  readonly ms: number
  /** Bytes of the answer; of a stream those of its first piece. */
  readonly bytes: number
  /** The body where it is JSON. */
  readonly json: unknown
}

/** A read; of a stream or an export only its first bytes are waited for. */
export type Read = (path: string) => Promise<Answer>

export function reader({ address, token }: Pick<Program, 'address' | 'token'>): Read {
  return async (path) => {
    const stop = new AbortController()
    const began = performance.now()
    const response = await fetch(address + path, {
      headers: { authorization: `Bearer ${token}` },
      signal: stop.signal,
    })
    const told = /app;dur=([\d.]+)/.exec(response.headers.get('server-timing') ?? '')?.[1]
    const ms = told === undefined ? performance.now() - began : Number(told)
    const type = response.headers.get('content-type') ?? ''
    if (isLong(path, type)) {
      const first = await response.body!.getReader().read()
      stop.abort()
      return { status: response.status, ms, bytes: first.value?.length ?? 0, json: null }
    }
    const text = await response.text()
    return {
      status: response.status,
      ms,
      bytes: text.length,
      json: type.includes('json') ? JSON.parse(text) : null,
    }
  }
}

/** Of streams and exports the first byte counts: some last for good, some are all that there is. */
const isLong = (path: string, type: string): boolean =>
  type.startsWith('text/event-stream') || /\/export(\?|$)/.test(path)
