/** Live updates: events name what changed, and what is on the screen is fetched again. */
import { useSyncExternalStore } from 'react'
import { queryClient } from './client.ts'
import { eventReader, type StreamEvent } from './event-stream.ts'

/** live: connected · connecting: at the start · lost: stopped, trying again. */
export type LiveState = 'connecting' | 'live' | 'lost'

const TICKETS = ['/api/v1/tickets', '/api/v1/decisions']
const PEOPLE = ['/api/v1/people', '/api/v1/presence', '/api/v1/capacity', '/api/v1/interests']
const COVERAGE = ['/api/v1/now', '/api/v1/who', '/api/v1/accounts']
const OPERATIONS = [
  '/api/v1/writes',
  '/api/v1/parked-events',
  '/api/v1/jobs',
  '/api/v1/unknown-organizations',
]
const PROGRAMME = ['/api/v1/settings', '/api/v1/regions', '/api/v1/schedules', '/api/v1/holiday-sets']
/** What is fetched again after an event of a room; of a room not named here: everything. */
const PATHS: Readonly<Record<string, readonly string[]>> = {
  hello: [],
  tickets: [...TICKETS, ...OPERATIONS],
  imports: ['/api/v1/imports'],
  guides: ['/api/v1/guides'],
  notify: ['/api/v1/tickets', '/api/v1/inbox'],
  preferences: ['/api/v1/preferences', '/api/v1/saved-views'],
  tasks: ['/api/v1/tickets'],
  directory: [...COVERAGE, ...PROGRAMME, ...PEOPLE],
  accounts: [...COVERAGE, ...PEOPLE, '/api/v1/ase-requests'],
  prospects: ['/api/v1/prospects', '/api/v1/capacity'],
  absences: [
    ...COVERAGE,
    ...PEOPLE,
    ...['/api/v1/time-off', '/api/v1/covers', '/api/v1/pod', '/api/v1/on-call'],
    ...['/api/v1/absence-plans', '/api/v1/cover-asks'],
  ],
  coverage: [...COVERAGE, '/api/v1/on-call'],
}
const RETRY_MS = [1000, 2000, 5000, 10_000, 20_000]
/** The server sends a sign of life every 15 seconds. */
const SILENCE_MS = 40_000
const TOGETHER_MS = 400

let state: LiveState = 'connecting'
let connection: AbortController | null = null
let lastId: string | null = null
let failures = 0
let pending = new Set<string>()
let flushing: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** Follows the server until `stopLive`; a lost connection is taken up again where it stopped. */
export function startLive(): void {
  if (connection) return
  connection = new AbortController()
  void follow(connection)
}

/** Ends it. */
export function stopLive(): void {
  connection?.abort()
  connection = null
  become('connecting')
}

async function follow(session: AbortController): Promise<void> {
  while (!session.signal.aborted) {
    await readOnce(session.signal).catch(() => undefined)
    if (session.signal.aborted) return
    become('lost')
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS[Math.min(failures, RETRY_MS.length - 1)]))
    failures += 1
  }
}

/** Reads one connection to its end. */
async function readOnce(signal: AbortSignal): Promise<void> {
  const attempt = new AbortController()
  const end = (): void => attempt.abort()
  signal.addEventListener('abort', end, { once: true })
  let silence = setTimeout(end, SILENCE_MS)
  try {
    const headers = { accept: 'text/event-stream', ...(lastId === null ? {} : { 'last-event-id': lastId }) }
    const response = await fetch('/api/v1/live', { headers, signal: attempt.signal })
    if (response.status === 401)
      return void queryClient.invalidateQueries({ queryKey: ['get', '/api/v1/me'] })
    if (!response.ok || !response.body) return
    opened()
    const read = eventReader()
    const decoder = new TextDecoder()
    const reader = response.body.getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      clearTimeout(silence)
      silence = setTimeout(end, SILENCE_MS)
      read(decoder.decode(part.value, { stream: true })).forEach(heard)
    }
  } finally {
    clearTimeout(silence)
    signal.removeEventListener('abort', end)
  }
}

function opened(): void {
  failures = 0
  become('live')
}

/** Events that come close together are answered once. */
function heard({ kind, id }: StreamEvent): void {
  if (id !== null) lastId = id
  pending.add(kind.split('.')[0] ?? '')
  flushing ??= setTimeout(() => {
    const rooms = pending
    pending = new Set()
    flushing = undefined
    refetch(rooms)
  }, TOGETHER_MS)
}

function refetch(rooms: ReadonlySet<string>): void {
  const lists = [...rooms].map((room) => PATHS[room])
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) =>
      lists.some(
        (paths) => paths === undefined || paths.some((path) => String(queryKey[1]).startsWith(path)),
      ),
  })
}

function become(next: LiveState): void {
  if (next === state) return
  state = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the screen follows what happens. */
export function useLive(): LiveState {
  return useSyncExternalStore(subscribe, () => state)
}
