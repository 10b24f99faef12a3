/** `attache feeds`: calendars one gives out by a link; made and taken back. */
import type { Command } from 'commander'
import type { Answer } from '../api/types.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { moment } from '../text/moments.ts'
import type { View } from '../text/view.ts'

type Feeds = Answer<'/api/v1/feeds'>

/** Adds the command. */
export function addFeeds(program: Command): void {
  leaf(program, 'feeds', 'Calendar feeds you give out: listed, made for shifts on call, taken back.', feeds)
    .option('--on-call', 'make one of all shifts on call; its address is told this once')
    .option('--take-back <id>', 'take one back: its link shows nothing any more')
    .addHelpText(
      'after',
      '\nFeeds belong to a person: sign in with an API key of your own (--help of attache says how).',
    )
}

async function feeds(cli: Cli, _: [], options: { onCall?: true; takeBack?: string }): Promise<void> {
  if (options.takeBack !== undefined) {
    const params = { path: { id: options.takeBack } }
    const gone = await cli.ask(cli.api.DELETE('/api/v1/feeds/{id}', { params }))
    return cli.show(gone, () => [`Taken back: ${gone.name}.`])
  }
  if (options.onCall) {
    const body = { contents: 'on_call', about: 'everybody', goodForDays: 365 } as const
    const made = await cli.ask(cli.api.POST('/api/v1/feeds', { body }))
    return cli.show(made, () => [made.url, cli.view.style.quiet('Copy it now: it is shown this once.')])
  }
  const answer = await cli.ask(cli.api.GET('/api/v1/feeds'))
  cli.show(answer, () => feedLines(answer, cli.view))
}

/** A line a feed. Pure. */
function feedLines({ items }: Feeds, view: View): string[] {
  if (items.length === 0) return ['You give no calendar out.']
  return items.map(({ id, name, lastUsedAt, expiresAt }) => {
    const used = lastUsedAt === null ? 'never read' : `read ${moment(lastUsedAt, view)}`
    return `${name}  ${view.style.quiet(`${used}, good until ${moment(expiresAt, view)}, ${id}`)}`
  })
}
