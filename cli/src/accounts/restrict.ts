/** `attache restrict ACCOUNT [on|off]` and `attache clearance PERSON on|off`: who is not cleared is shown before anything changes. */
import type { Command } from 'commander'
import { Argument } from 'commander'
import type { Answer } from '../api/types.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { confirmOr } from '../app/confirm.ts'
import { findAccount, findPerson } from './find.ts'

type NotCleared = Answer<'/api/v1/accounts/{id}/not-cleared'>

/** Adds the commands. */
export function addRestrict(program: Command): void {
  leaf(
    program,
    'restrict <account>',
    'Keep an account for cleared people only, or lift that. For directors.',
    restrict,
  ).addArgument(new Argument('[position]').choices(['on', 'off']).default('on'))
  leaf(
    program,
    'clearance <person>',
    'Record clearance, or take it back. For directors.',
    clearance,
  ).addArgument(new Argument('<position>').choices(['on', 'off']))
}

async function restrict(cli: Cli, [text, position]: [string, 'on' | 'off']): Promise<void> {
  const { id, name } = await findAccount(cli, text)
  const params = { path: { id } }
  if (position === 'off') return lift(cli, id, name)
  const seen = await cli.ask(cli.api.GET('/api/v1/accounts/{id}/not-cleared', { params }))
  const confirmed = await seenAndConfirmed(
    cli,
    seen,
    `${name} is for cleared people only from now on. Go on?`,
  )
  const body = { isRestricted: true, ...confirmed } as const
  const answer = await cli.ask(cli.api.PATCH('/api/v1/accounts/{id}', { params, body }))
  cli.show({ account: answer, notCleared: seen.items }, () => [`${name} is restricted: cleared people only.`])
}

async function lift(cli: Cli, id: string, name: string): Promise<void> {
  await confirmOr(cli, `Everybody who reads accounts may read ${name} from now on. Go on?`)
  const params = { path: { id } }
  const answer = await cli.ask(
    cli.api.PATCH('/api/v1/accounts/{id}', { params, body: { isRestricted: false } }),
  )
  cli.show({ account: answer, notCleared: [] }, () => [
    answer.contracts.some(({ instance }) => instance === 'us_government')
      ? `${name} is restricted no longer; a contract of a government keeps it for cleared people.`
      : `${name} is restricted no longer.`,
    `\`attache restrict "${name}"\` puts it on again.`,
  ])
}

async function clearance(cli: Cli, [text, position]: [string, 'on' | 'off']): Promise<void> {
  const { id, name } = await findPerson(cli, text)
  const params = { path: { id } }
  const isCleared = position === 'on'
  const seen = isCleared
    ? { items: [] }
    : await cli.ask(cli.api.GET('/api/v1/people/{id}/not-cleared', { params }))
  const question = `${name} is cleared no longer. Go on?`
  const confirmed = isCleared ? {} : await seenAndConfirmed(cli, seen, question)
  const body = { isCleared, ...confirmed }
  const answer = await cli.ask(cli.api.PATCH('/api/v1/people/{id}', { params, body }))
  cli.show({ person: answer, notCleared: seen.items }, () => [
    isCleared ? `${name} is cleared.` : `${name} is cleared no longer.`,
  ])
}

/**
 * Shows who is concerned and asks. Where an ASE stands in the way nobody is asked, and a script without `--yes` confirms
 * nothing: then the server refuses, and says why.
 */
async function seenAndConfirmed(cli: Cli, seen: NotCleared, question: string): Promise<{ confirmed?: true }> {
  if (seen.items.some(({ blocks }) => blocks)) return {}
  return (await confirmOr(cli, question, notClearedText(seen))) ? { confirmed: true } : {}
}

/** Who is not cleared, what becomes of it and what to do, two lines each. Pure. */
export function notClearedText({ items }: NotCleared): string[] {
  return items.flatMap(({ sentence, todo }) => [sentence, `  ${todo}`])
}
