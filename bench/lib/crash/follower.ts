/** Somebody who follows the live stream through every crash, resuming where it broke off. */
import { setTimeout as pause } from 'node:timers/promises'

export interface Follower {
  readonly seen: ReadonlySet<string>
  readonly problems: readonly string[]
  /** How often the stream was opened. */
  readonly openings: number
  stop(): void
}

/** Follows the decisions; the address may be dead at times. Resolves when the stream is open for the first time. */
export async function follow(addresses: readonly string[], token: string): Promise<Follower> {
  const seen = new Set<string>()
  const problems: string[] = []
  const stopping = new AbortController()
  const state = { lastEventId: '', openings: 0 }
  const hear = (event: string, data: string): void => {
    if (event === 'reset') problems.push('it was told that it may have missed something')
    if (event !== 'tickets.decided') return
    for (const id of (JSON.parse(data) as { decisionIds: string[] }).decisionIds) seen.add(id)
  }
  const read = async (address: string): Promise<void> => {
    const response = await fetch(`${address}/api/v1/live?kinds=tickets.decided`, {
      headers: {
        authorization: `Bearer ${token}`,
        ...(state.lastEventId === '' ? {} : { 'last-event-id': state.lastEventId }),
      },
      signal: stopping.signal,
    })
    if (!response.ok || !response.body) throw new Error(`answered with ${response.status}`)
    let rest = ''
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + chunk).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const { id, event, data } = fields(block)
        if (data !== undefined) hear(event ?? '', data)
        if (id !== undefined) state.lastEventId = id
        if (event === 'hello') state.openings += 1
      }
    }
  }
  const keepOn = async (): Promise<void> => {
    for (let turn = 0; !stopping.signal.aborted; turn++) {
      await read(addresses[turn % addresses.length]!).catch(() => {})
      await pause(50)
    }
  }
  void keepOn()
  while (state.openings === 0) await pause(20)
  return {
    seen,
    problems,
    get openings() {
      return state.openings
    },
    stop: () => stopping.abort(),
  }
}

function fields(block: string): Partial<Record<'id' | 'event' | 'data', string>> {
  return Object.fromEntries(
    block.split('\n').flatMap((line) => {
      const at = line.indexOf(': ')
      return at > 0 ? [[line.slice(0, at), line.slice(at + 2)]] : []
    }),
  )
}
