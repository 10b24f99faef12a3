/** `attache what-if`: what planned changes would open and close, before anything is saved. */
import type { Command } from 'commander'
import { findAccount, findPerson } from '../accounts/find.ts'
import type { paths } from '../api/schema.gen.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { NotFoundError, UsageError } from '../app/errors.ts'
import { hoursInWords } from '../text/moments.ts'
import { wrap } from '../text/wrap.ts'
import type { View } from '../text/view.ts'
import { readDay } from '../time/day-input.ts'
import { gapLines } from './gaps-text.ts'

type Body = NonNullable<
  paths['/api/v1/coverage/what-if']['post']['requestBody']
>['content']['application/json']
type Change = Body['changes'][number]
type WhatIf = paths['/api/v1/coverage/what-if']['post']['responses'][200]['content']['application/json']

interface Options {
  readonly off: readonly string[]
  readonly cover: readonly string[]
  readonly backup: readonly string[]
  readonly move: readonly string[]
  readonly second: readonly string[]
  readonly contract: readonly string[]
  readonly end: readonly string[]
  readonly pod: readonly string[]
  readonly leave: readonly string[]
}

/** Adds the command. */
export function addWhatIf(program: Command): void {
  const command = leaf(
    program,
    'what-if',
    'What planned changes would do to the next 90 days. Nothing is saved.',
    whatIf,
  )
  command
    .option('--off <person=first..last>', 'whole days off, in their zone', several, [])
    .option('--cover <account=backup@first..last>', 'cover for its ASE on these days', several, [])
    .option('--backup <account=person@day>', 'their standing backup from this day on', several, [])
    .option('--move <account=person@day>', 'a new primary ASE from this day on', several, [])
    .option('--second <account=person@day>', 'a second ASE from this day on', several, [])
    .option('--contract <account=first..last>', 'a new contract of these days', several, [])
    .option('--end <account=day>', 'its contracts end, with this as the last day', several, [])
    .option('--pod <person=pod@day>', 'a member of this pod, and of no other, from this day on', several, [])
    .option('--leave <person=day>', 'they leave, with this as their last day', several, [])
    .addHelpText('after', EXAMPLES)
}

const several = (value: string, before: readonly string[]): readonly string[] => [...before, value]

const EXAMPLES = `
Each may be given several times; days are YYYY-MM-DD.

  attache what-if --off "Hana Sato=2026-12-01..2026-12-04"
  attache what-if --move "Tasman Freight=Aroha Tane@2026-12-01" --leave "Hana Sato=2026-11-30"`

async function whatIf(cli: Cli, _: [], options: Options): Promise<void> {
  const readers: Readonly<Record<keyof Options, (cli: Cli, text: string) => Promise<Change>>> = {
    ...{ off: timeOff, cover, backup, end, leave, contract, pod },
    move: (from, text) => move(from, text, '--move', true),
    second: (from, text) => move(from, text, '--second', false),
  }
  const names = Object.keys(readers) as (keyof Options)[]
  const asked = names.flatMap((name) => options[name].map((text) => readers[name](cli, text)))
  if (asked.length === 0)
    throw new UsageError('Say what is planned, as --off, --move or --end; --help tells of all and how.')
  const changes = await Promise.all(asked)
  const answer = await cli.ask(cli.api.POST('/api/v1/coverage/what-if', { body: { changes } }))
  cli.show(answer, (view) => whatIfText(answer, view))
}

async function timeOff(cli: Cli, text: string): Promise<Change> {
  const [who, days] = parted(text, '=', '--off "NAME=FIRST..LAST"')
  const person = await findPerson(cli, who)
  return { kind: 'time_off', personId: person.id, ...stretch(cli, days, person.timeZone) }
}

async function cover(cli: Cli, text: string): Promise<Change> {
  const form = '--cover "ACCOUNT=BACKUP@FIRST..LAST"'
  const [name, rest] = parted(text, '=', form)
  const [who, days] = parted(rest, '@', form)
  const account = await findAccount(cli, name)
  const backup = await findPerson(cli, who)
  const answer = await cli.ask(cli.api.GET('/api/v1/who', { params: { query: { account: account.id } } }))
  if (!answer.ase) throw new UsageError(`${account.name} has no ASE whom somebody could cover for.`)
  const during = stretch(cli, days, answer.ase.zone)
  return { kind: 'cover', accountId: account.id, absentId: answer.ase.id, backupId: backup.id, ...during }
}

async function move(cli: Cli, text: string, option: string, isPrimary: boolean): Promise<Change> {
  const { account, person, day } = await accountPersonDay(cli, text, option)
  return { kind: 'assignment', accountId: account.id, personId: person.id, from: day, isPrimary }
}

async function backup(cli: Cli, text: string): Promise<Change> {
  const { account, person, day } = await accountPersonDay(cli, text, '--backup')
  return { kind: 'standing_backup', accountId: account.id, personId: person.id, from: day }
}

async function accountPersonDay(cli: Cli, text: string, option: string) {
  const form = `${option} "ACCOUNT=PERSON@DAY"`
  const [name, rest] = parted(text, '=', form)
  const [who, day] = parted(rest, '@', form)
  const [account, person] = [await findAccount(cli, name), await findPerson(cli, who)]
  return { account, person, day: readDay(day, cli.view) }
}

async function contract(cli: Cli, text: string): Promise<Change> {
  const [name, days] = parted(text, '=', '--contract "ACCOUNT=FIRST..LAST"')
  const { id } = await findAccount(cli, name)
  const [first = '', last = first] = days.split('..').map((day) => readDay(day, cli.view))
  if (last < first) throw lastBeforeFirst(days)
  return { kind: 'new_contract', accountId: id, startsOn: first, endsOn: last, ownHoursCovered: false }
}

async function pod(cli: Cli, text: string): Promise<Change> {
  const form = '--pod "PERSON=POD@DAY"'
  const [who, rest] = parted(text, '=', form)
  const [name, day] = parted(rest, '@', form)
  const person = await findPerson(cli, who)
  const { items } = await cli.ask(cli.api.GET('/api/v1/pods'))
  const found = items.find((one) => one.id === name || one.name.toLowerCase() === name.toLowerCase())
  if (!found) throw new NotFoundError(`No pod is called “${name}”.`, { lines: items.map((one) => one.name) })
  return { kind: 'pod_member', personId: person.id, podId: found.id, from: readDay(day, cli.view) }
}

async function end(cli: Cli, text: string): Promise<Change> {
  const [name, day] = parted(text, '=', '--end "ACCOUNT=DAY"')
  const { id } = await findAccount(cli, name)
  return { kind: 'end_contract', accountId: id, lastDay: readDay(day, cli.view) }
}

async function leave(cli: Cli, text: string): Promise<Change> {
  const [who, day] = parted(text, '=', '--leave "PERSON=DAY"')
  const { id } = await findPerson(cli, who)
  return { kind: 'leave', personId: id, lastDay: readDay(day, cli.view) }
}

function parted(text: string, at: string, form: string): [string, string] {
  const [before = '', after = ''] = text.split(at).map((part) => part.trim())
  if (before === '' || after === '') throw new UsageError(`“${text}” can’t be read: write ${form}.`)
  return [before, after]
}

const lastBeforeFirst = (days: string): UsageError =>
  new UsageError(`The last day of “${days}” is before the first.`)

/** Whole local days, the last one included. */
function stretch(cli: Cli, days: string, zone: string): { start: string; end: string } {
  const [first = '', last = first] = days.split('..').map((day) => readDay(day, cli.view))
  const at = (date: Temporal.PlainDate): string => date.toZonedDateTime(zone).toInstant().toString()
  const [from, until] = [Temporal.PlainDate.from(first), Temporal.PlainDate.from(last).add({ days: 1 })]
  if (Temporal.PlainDate.compare(from, until) >= 0) throw lastBeforeFirst(days)
  return { start: at(from), end: at(until) }
}

/** What would come to have nobody, and what no longer would. Pure. */
export function whatIfText({ sentence, before, after, added, closed }: WhatIf, view: View): string[] {
  const { style, width } = view
  const gaps = (title: string, list: WhatIf['added']): string[] =>
    list.length === 0 ? [] : ['', style.strong(title), ...list.flatMap((gap) => ['', ...gapLines(gap, view)])]
  return [
    ...wrap(sentence, width).map(style.strong),
    `Hours without proof: ${hoursInWords(before.minutes)} now, ${hoursInWords(after.minutes)} then.`,
    ...gaps('Would have nobody', added),
    ...gaps('Would be closed', closed),
    '',
    style.quiet('Nothing was saved.'),
  ]
}
