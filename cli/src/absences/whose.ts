/** Whose time off is meant: the person who is named, or whoever's key it is. */
import { findPerson } from '../accounts/find.ts'
import type { Cli } from '../app/cli.ts'
import { KEY_ADVICE } from '../app/config.ts'
import { UsageError } from '../app/errors.ts'

/** The id of the person of that name; without one of oneself, who has to be a person. */
export async function whose(cli: Cli, who: string | undefined): Promise<string> {
  if (who !== undefined) return (await findPerson(cli, who)).id
  const me = await cli.ask(cli.api.GET('/api/v1/me'))
  if (me.kind === 'person') return me.id
  throw new UsageError('A token is nobody who takes time off: say --who.', { todo: KEY_ADVICE })
}
