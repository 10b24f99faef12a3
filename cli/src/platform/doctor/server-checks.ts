/** Whether the server answers, is ready, knows us, and agrees about version and time. */
import { reach } from '../../api/client.ts'
import type { Cli } from '../../app/cli.ts'
import { now } from '../../app/clock.ts'
import { CliError } from '../../app/errors.ts'
import { VERSION } from '../../app/version.ts'
import { clean } from '../../text/clean.ts'
import { duration } from '../../text/moments.ts'
import { bad, good, warn } from './finding.ts'
import type { Finding } from './finding.ts'

const SKEW_WORTH_TELLING_MS = 2_000
const TIMEOUT_MS = 15_000

export interface First {
  readonly findings: Finding[]
  /** There is no point in asking on. */
  readonly stop: boolean
}

/** What has to hold before anything else can be asked. */
export async function reachable(cli: Cli): Promise<First> {
  const { server } = cli.settings
  try {
    const ready = await readiness(server)
    const me = await cli.ask(cli.api.GET('/api/v1/me'))
    const who = good(`The token is known: ${me.name} (${me.roles.join(', ').replaceAll('_', ' ')})`)
    return {
      findings: [good(`Attaché answers at ${server}`), ...ready, who, ...(await agreeing(cli))],
      stop: false,
    }
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    return { findings: [bad(error.message, error.todo)], stop: true }
  }
}

interface Readiness {
  readonly checks?: Readonly<Record<string, { readonly ok: boolean; readonly detail: string | null }>>
}

async function readiness(server: string): Promise<Finding[]> {
  const response = await reach(server, () =>
    fetch(`${server}/readyz`, { signal: AbortSignal.timeout(TIMEOUT_MS) }),
  )
  const { checks } = clean(await response.json().catch(() => ({}))) as Readiness
  if (!checks)
    return [bad(`${server} does not answer as Attaché does.`, 'Is that its address? See --server.')]
  return Object.entries(checks)
    .filter(([name, { ok }]) => name !== 'shutdown' || !ok)
    .map(([name, { ok, detail }]) =>
      ok ? good(READY[name] ?? name) : bad(`Not ready, ${name}: ${detail ?? ''}`),
    )
}

const READY: Readonly<Record<string, string>> = {
  database: 'The database answers',
  migrations: 'The database is of this release',
}

async function agreeing(cli: Cli): Promise<Finding[]> {
  const before = now().epochMilliseconds
  const programme = await cli.ask(cli.api.GET('/api/v1/programme'))
  const between = (before + now().epochMilliseconds) / 2
  const skew = Temporal.Instant.from(programme.now).epochMilliseconds - between
  return [
    programme.version === VERSION
      ? good(`Version ${VERSION}, ${programme.name}${programme.isDemo ? ' (demo)' : ''}`)
      : warn(
          `The server is ${programme.version}, this command ${VERSION}.`,
          'Use the same release on both sides.',
        ),
    Math.abs(skew) < SKEW_WORTH_TELLING_MS
      ? good('The clocks agree')
      : warn(
          `The server’s clock is ${duration(skew)} ${skew > 0 ? 'ahead of' : 'behind'} this machine’s.`,
          SET_CLOCK,
        ),
    programme.helpDesk === 'connected'
      ? good('The help desk is connected')
      : warn(
          'No help desk is connected: nothing comes in by itself.',
          'The settings ATTACHE_ZENDESK_* connect one; see docs/configuration.md.',
        ),
  ]
}

const SET_CLOCK = 'Deadlines and duty are judged by the server’s: set both by NTP.'
