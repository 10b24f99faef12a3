/** What a start says, and where people open the program. */
import type { Config } from '../config.ts'
import { currentOwner } from '../db/embedded/owner-lock.ts'
import { pathsIn } from '../db/embedded/paths.ts'
import type { Log } from '../log.ts'
import type { HelpDeskState } from '../room.ts'
import { VERSION } from './version.ts'

const say = (text: string): void => void process.stdout.write(`${text}\n`)

/** A line more for who starts it, or null; `address` is where people open the program. */
export type Greeting = (
  database: { readonly url: string; readonly log: Log },
  address: string,
) => Promise<string | null>

/** Nothing to add. */
export const noGreeting: Greeting = async () => null

interface Welcome {
  readonly address: string
  readonly token: string
  readonly config: Config
  readonly about: string
  readonly works: boolean
  readonly helpDesk: HelpDeskState
  readonly greeted: string | null
}

/** Tells who started the program where it is. */
export function welcome({ address, token, config, about, works, helpDesk, greeted }: Welcome): void {
  say(`
  Attaché ${VERSION} is ready.

${greeted === null ? '' : `    Set up    ${greeted}\n`}    Open      ${address}/enter?token=${token}
    API       ${address}/docs
    Data      ${config.dataDir} (${about})
    Mode      ${works ? 'pages, API and work' : 'pages and API only; `attache work` does the work'}
    Help desk ${deskOf(config, helpDesk)}

  The link lets in whoever has it: keep it to yourself. Ctrl-C stops.
`)
}

/** Where people open the program: passkeys need a name, and this machine's is `localhost`. */
export async function addressOf(config: Config): Promise<string> {
  if (config.publicUrl !== undefined) return config.publicUrl
  const owner = config.databaseUrl ? null : await currentOwner(pathsIn(config.dataDir).lock)
  return byName(owner?.address ?? `http://127.0.0.1:${config.port === 0 ? 4400 : config.port}`)
}

/** The address by the name of this machine. */
export const byName = (address: string): string => address.replace('//127.0.0.1:', '//localhost:')

function deskOf(config: Config, state: HelpDeskState): string {
  if (state === 'connected') return config.zendesk?.baseUrl ?? 'connected'
  return state === 'demo' ? 'the demo’s own, inside this program' : 'none connected'
}
