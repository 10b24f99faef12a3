/** The help desk's process, driven from here. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { request } from 'undici'
import type { ControlCommand } from '../../../server/src/connectors/zendesk/testing/desk-control.ts'
import type { DeskState, Effect } from './evidence.ts'

const MAIN = fileURLToPath(new URL('desk-main.ts', import.meta.url))

/** A connection for each request: one that was kept could be closed just as the next request goes out on it. */
const ONCE = { reset: true } as const

export interface DeskProcess {
  readonly url: string
  /** One command; throws what the desk answers to a wrong one. */
  control<T>(command: ControlCommand): Promise<T>
  /** All that it applied so far. */
  journal(): Promise<readonly Effect[]>
  /** A ticket as it stands; no mishaps must be planned. */
  ticket(id: string): Promise<DeskState>
  stop(): Promise<void>
}

/** Starts the help desk. */
export async function startDesk(): Promise<DeskProcess> {
  const child = spawn(process.execPath, [MAIN], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const url = line.toString().trim()
  const kept: Effect[] = []
  const control = async <T>(command: ControlCommand): Promise<T> => {
    const asked = { method: 'PUT', body: JSON.stringify(command), ...ONCE }
    const answer = await request(`${url}/__control`, asked)
    const body = (await answer.body.json()) as T
    if (answer.statusCode !== 200)
      throw new Error(`the help desk refused ${command.do}: ${JSON.stringify(body)}`)
    return body
  }
  return {
    url,
    control,
    async journal() {
      const { journal } = await control<{ journal: Effect[] }>({ do: 'journal', after: kept.length })
      kept.push(...journal)
      return kept
    },
    async ticket(id) {
      const headers = { authorization: 'Bearer ada-token' }
      const answer = await request(`${url}/api/v2/tickets/${id}.json`, { headers, ...ONCE })
      return ((await answer.body.json()) as { ticket: DeskState }).ticket
    },
    async stop() {
      child.stdin.end()
      await once(child, 'exit')
    },
  }
}
