/** `attache settings`: the programme's settings, and changing them with a reason. */
import type { Command } from 'commander'
import { findPerson } from '../accounts/find.ts'
import type { Answer, Body } from '../api/types.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { moment } from '../text/moments.ts'
import { pairs } from '../text/table.ts'
import type { View } from '../text/view.ts'
import { hang } from '../text/wrap.ts'
import { readMoment } from '../time/moment-input.ts'
import { changeSettings, flatten, readAssignments } from './setting-values.ts'

type Versions = Answer<'/api/v1/settings'>
type Version = Versions['current']

interface SetOptions {
  readonly reason: string
  readonly from?: string
}

/** Adds the commands. */
export function addSettings(program: Command): void {
  const settings = program.command('settings').description('The programme’s settings, every version kept.')
  leaf(settings, 'show', 'The settings in force; what `attache settings` alone does.', show, {
    isDefault: true,
  })
    .option('--at <time>', 'as in force at this time')
    .option('--history', 'every version with who changed it and why')
  leaf(
    settings,
    'set <change...>',
    'Change settings, as warnBeforeMinutes=120 emergency.tags=down,sev1. For directors.',
    set,
  )
    .requiredOption('--reason <text>', 'why; kept with the version')
    .option('--from <time>', 'in force from then on; default: at once')
}

async function show(cli: Cli, _: [], { at, history }: { at?: string; history?: true }): Promise<void> {
  if (at !== undefined) {
    const query = { at: readMoment(at, cli.view).instant.toString() }
    const version = await cli.ask(cli.api.GET('/api/v1/settings/effective', { params: { query } }))
    return cli.show(version, (view) => versionText(version, view))
  }
  const answer = await cli.ask(cli.api.GET('/api/v1/settings'))
  cli.show(answer, (view) => (history ? historyText(answer, view) : versionText(answer.current, view)))
}

/** A version's settings, one a line. Pure. */
export function versionText(version: Version, view: View): string[] {
  return [view.style.strong(headOf(version, view)), ...pairs(flatten(version.settings), view)]
}

function headOf({ version, effectiveFrom, recordedBy, reason }: Version, view: View): string {
  if (version === 0) return 'The defaults: nobody has changed anything.'
  const from = effectiveFrom === null ? '' : ` from ${moment(effectiveFrom, view)}`
  return `Version ${version}${from}, by ${recordedBy ?? 'nobody known'}${reason ? `: ${reason}` : ''}`
}

function historyText({ versions }: Versions, view: View): string[] {
  if (versions.length === 0) return ['Nobody has changed anything: the defaults are in force.']
  return versions.flatMap((version) => hang('  ', headOf(version, view), view.width))
}

async function set(cli: Cli, [changes]: [string[]], { reason, from }: SetOptions): Promise<void> {
  const { current, versions } = await cli.ask(cli.api.GET('/api/v1/settings'))
  const newest = (versions[0] ?? current).settings
  const assigned = await namedPeople(cli, readAssignments(changes))
  const settings = changeSettings(newest, assigned) as Body<'/api/v1/settings', 'put'>['settings']
  const effectiveFrom = from === undefined ? undefined : readMoment(from, cli.view).instant.toString()
  const body = { reason, settings, ...(effectiveFrom && { effectiveFrom }) }
  const answer = await cli.ask(cli.api.PUT('/api/v1/settings', { body }))
  const changed = new Set(assigned.keys())
  cli.show(answer, (view) => [
    view.style.strong(headOf(answer, view)),
    ...pairs(
      flatten(answer.settings).filter(([key]) => changed.has(key)),
      view,
    ),
  ])
}

/** People are written by name: `onCall.personId=Omar Haddad`. */
async function namedPeople(
  cli: Cli,
  assigned: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const entries = [...assigned].map(async ([key, value]): Promise<[string, string]> => {
    if (!key.endsWith('personId') || value === '' || value === 'none') return [key, value]
    return [key, (await findPerson(cli, value)).id]
  })
  return new Map(await Promise.all(entries))
}
