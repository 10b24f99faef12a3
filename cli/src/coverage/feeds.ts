/** `attache feeds`: calendars one gives out by a link; made and taken back. */
import { Option, type Command } from 'commander'
import { findAccount, findPerson } from '../accounts/find.ts'
import type { Answer, Body } from '../api/types.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { KEY_ADVICE } from '../app/config.ts'
import { CliError, EXIT, UsageError } from '../app/errors.ts'
import { findRegion } from '../directory/regions.ts'
import { findTeam } from '../directory/teams.ts'
import { moment } from '../text/moments.ts'
import type { View } from '../text/view.ts'

type Feeds = Answer<'/api/v1/feeds'>
type NewFeed = Body<'/api/v1/feeds', 'post'>
type About = NewFeed['about']

interface MakeOptions {
  readonly account?: string
  readonly who?: string
  readonly team?: string
  readonly region?: string
  readonly days: '30' | '90' | '365'
}

const CONTENTS = { 'on-call': 'on_call', coverage: 'coverage', absences: 'absences' } as const

/** Adds the commands. */
export function addFeeds(program: Command): void {
  const feeds = program
    .command('feeds')
    .description('Calendar feeds you give out by a link: listed, made, taken back.')
    .addHelpText(
      'after',
      `\nFeeds belong to a person. ${KEY_ADVICE}\n\n  attache feeds make coverage --account "Tasman Freight"\n  attache feeds make absences --who "Dana Whitlock" --days 90`,
    )
  leaf(feeds, 'list', 'Those that are good; what `attache feeds` alone does.', list, { isDefault: true })
  const make = leaf(
    feeds,
    'make <contents>',
    'Make one of coverage, absences or on-call: its address is told this once.',
    makeOne,
  )
  make
    .option('--account <account>', 'who answers for this account')
    .option('--who <person>', 'of this person')
    .option('--team <team>', 'of this team')
    .option('--region <code>', 'of this region')
    .addOption(
      new Option('--days <days>', 'good for so many days').choices(['30', '90', '365']).default('365'),
    )
  leaf(feeds, 'take-back <id>', 'Take one back: its link shows nothing any more.', takeBack)
}

async function list(cli: Cli): Promise<void> {
  const answer = await cli.ask(cli.api.GET('/api/v1/feeds'))
  cli.show(answer, (view) => feedLines(answer, view))
}

async function takeBack(cli: Cli, [id]: [string]): Promise<void> {
  const gone = await cli.ask(cli.api.DELETE('/api/v1/feeds/{id}', { params: { path: { id } } }))
  cli.show(gone, () => [`Taken back: ${gone.name}.`])
}

async function makeOne(cli: Cli, [what]: [string], options: MakeOptions): Promise<void> {
  const contents = Object.entries(CONTENTS).find(([name]) => name === what)?.[1]
  if (!contents) throw new UsageError(`A feed holds ${Object.keys(CONTENTS).join(', ')}; not “${what}”.`)
  const { days } = options
  const goodForDays = days === '30' ? 30 : days === '90' ? 90 : 365
  const body = { contents, ...(await aboutOf(cli, options)), goodForDays } as const
  const me = await cli.ask(cli.api.GET('/api/v1/me'))
  if (me.kind !== 'person')
    throw new CliError(EXIT.refused, 'A feed is read as the person who made it, and a token is nobody.', {
      todo: KEY_ADVICE,
    })
  const made = await cli.ask(cli.api.POST('/api/v1/feeds', { body }))
  cli.show(made, (view) => [made.url, view.style.quiet('Copy it now: it is shown this once.')])
}

/** Whom or what it is about; nothing named: everybody. */
async function aboutOf(cli: Cli, options: MakeOptions): Promise<{ about: About; aboutId: string | null }> {
  const finders = {
    account: async (text: string) => (await findAccount(cli, text)).id,
    who: async (text: string) => (await findPerson(cli, text)).id,
    team: async (text: string) => (await findTeam(cli, text)).id,
    region: (text: string) => findRegion(cli, text),
  }
  const named = (['account', 'who', 'team', 'region'] as const).filter((key) => options[key] !== undefined)
  const [one, ...others] = named
  if (others.length > 0) throw new UsageError(`Name one of ${named.map((name) => `--${name}`).join(', ')}.`)
  if (one === undefined) return { about: 'everybody', aboutId: null }
  return { about: one === 'who' ? 'person' : one, aboutId: await finders[one](options[one] ?? '') }
}

/** A line a feed. Pure. */
function feedLines({ items }: Feeds, view: View): string[] {
  if (items.length === 0) return ['You give no calendar out.']
  return items.map(({ id, name, lastUsedAt, expiresAt }) => {
    const used = lastUsedAt === null ? 'never read' : `read ${moment(lastUsedAt, view)}`
    return `${name}  ${view.style.quiet(`${used}, good until ${moment(expiresAt, view)}, ${id}`)}`
  })
}
