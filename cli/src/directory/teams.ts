/** `attache teams`: teams of the regions, who leads them, where they are told, and moving people between them. */
import type { Command } from 'commander'
import { findPerson } from '../accounts/find.ts'
import type { Item } from '../api/types.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { NotFoundError } from '../app/errors.ts'
import { table } from '../text/table.ts'
import type { View } from '../text/view.ts'
import { findRegion, readRegions } from './regions.ts'

type Team = Item<'/api/v1/teams'>

interface Fields {
  readonly name?: string
  readonly leader?: string
  readonly channel?: string
}

/** Adds the commands. */
export function addTeams(program: Command): void {
  const teams = program
    .command('teams')
    .description('Teams of the regions: small enough to notice who is missing.')
  leaf(teams, 'list', 'Every team; what `attache teams` alone does.', list, { isDefault: true })
  const add = leaf(teams, 'add <name...>', 'Add a team to a region.', addOne)
  fields(add.requiredOption('--region <code>', 'the region it stands under, for good'))
  fields(leaf(teams, 'change <team...>', 'Rename it, give it another leader or channel.', change)).option(
    '--name <name>',
    'its new name',
  )
  leaf(teams, 'put <person> <team...>', 'Put somebody into a team of their region; `none`: out of it.', put)
  leaf(teams, 'remove <team...>', 'Remove a team that nobody is in.', remove)
}

const fields = (command: Command): Command =>
  command
    .option('--leader <person>', 'who approves where it becomes too thin; `none`: the region’s leader')
    .option('--channel <channel>', 'where it is told, internal; `none`: the region’s')

async function list(cli: Cli): Promise<void> {
  const answer = await cli.ask(cli.api.GET('/api/v1/teams'))
  const regions = cli.settings.json ? new Map<string, string>() : await readRegions(cli)
  const leaders = cli.settings.json ? new Map<string, string>() : await namesOf(cli, answer.items)
  cli.show(answer, (view) => teamsText(answer.items, { regions, leaders }, view))
}

async function namesOf(cli: Cli, teams: readonly Team[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(teams.flatMap(({ leaderId }) => leaderId ?? []))]
  const people = ids.map((id) => cli.ask(cli.api.GET('/api/v1/people/{id}', { params: { path: { id } } })))
  return new Map((await Promise.all(people)).map(({ id, name }) => [id, name]))
}

/** What is given, as the API takes it. */
async function given(cli: Cli, { name, leader, channel }: Fields) {
  return {
    ...(name !== undefined && { name }),
    ...(leader !== undefined && { leaderId: leader === 'none' ? null : (await findPerson(cli, leader)).id }),
    ...(channel !== undefined && { channel: channel === 'none' ? null : channel }),
  }
}

async function addOne(cli: Cli, [words]: [string[]], options: Fields & { region: string }): Promise<void> {
  const regionId = await findRegion(cli, options.region)
  const body = { ...(await given(cli, options)), name: words.join(' '), regionId }
  const made = await cli.ask(cli.api.POST('/api/v1/teams', { body }))
  cli.show(made, () => [`${made.name} stands; put people into it with \`attache teams put\`.`])
}

async function change(cli: Cli, [words]: [string[]], options: Fields): Promise<void> {
  const { id } = await findTeam(cli, words.join(' '))
  const [params, body] = [{ path: { id } }, await given(cli, options)]
  const changed = await cli.ask(cli.api.PATCH('/api/v1/teams/{id}', { params, body }))
  cli.show(changed, () => [`${changed.name} is changed.`])
}

async function put(cli: Cli, [who, words]: [string, string[]]): Promise<void> {
  const [person, name] = [await findPerson(cli, who), words.join(' ')]
  const team = name === 'none' ? null : await findTeam(cli, name)
  const options = { params: { path: { id: person.id } }, body: { teamId: team?.id ?? null } }
  const changed = await cli.ask(cli.api.PATCH('/api/v1/people/{id}', options))
  cli.show(changed, () => [`${changed.name} is in ${team?.name ?? 'no team'}.`])
}

async function remove(cli: Cli, [words]: [string[]]): Promise<void> {
  const { id } = await findTeam(cli, words.join(' '))
  const gone = await cli.ask(cli.api.DELETE('/api/v1/teams/{id}', { params: { path: { id } } }))
  cli.show(gone, () => [`${gone.name} is removed.`])
}

/** The team of that name or id; throws with those there are. */
export async function findTeam(cli: Cli, text: string): Promise<Team> {
  const { items } = await cli.ask(cli.api.GET('/api/v1/teams'))
  const wanted = text.toLowerCase()
  const [found, ...others] = items.filter(({ id, name }) => id === text || name.toLowerCase() === wanted)
  if (found && others.length === 0) return found
  const lines = (found ? [found, ...others] : items).map(({ id, name }) => `${name}  ${id}`)
  const message = found ? `“${text}” is several teams: write its id.` : `No team is called “${text}”.`
  throw new NotFoundError(message, { lines, todo: '`attache teams` lists them.' })
}

interface Names {
  readonly regions: ReadonlyMap<string, string>
  readonly leaders: ReadonlyMap<string, string>
}

/** The teams as a table. Pure. */
export function teamsText(rows: readonly Team[], { regions, leaders }: Names, view: View): string[] {
  if (rows.length === 0) return ['There is no team yet: `attache teams add NAME --region CODE`.']
  return table<Team>(
    rows,
    [
      { head: 'TEAM', value: ({ name }) => name, paint: view.style.strong },
      { head: 'REGION', value: ({ regionId }) => regions.get(regionId) ?? '', whole: true },
      { head: 'PEOPLE', value: ({ people }) => String(people), align: 'right', whole: true },
      {
        head: 'LEADER',
        value: ({ leaderId }) => (leaderId === null ? 'the region’s' : (leaders.get(leaderId) ?? '')),
      },
      { head: 'TOLD IN', value: ({ channel }) => channel ?? 'the region’s channel' },
    ],
    view,
  )
}
