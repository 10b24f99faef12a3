/** `attache on-call rotas`, `shifts`, `swap`, `enter`, `feeds`: who is on call when, and changing it. */
import type { Command } from 'commander'
import { findPerson } from '../accounts/find.ts'
import type { Answer, Item } from '../api/types.ts'
import { leaf, whole } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { NotFoundError } from '../app/errors.ts'
import { moment, momentOr } from '../text/moments.ts'
import { table } from '../text/table.ts'
import type { View } from '../text/view.ts'
import { readMoment } from '../time/moment-input.ts'

type Shifts = Answer<'/api/v1/on-call/shifts'>
type Rota = Item<'/api/v1/on-call/rotas'>
type Feed = Item<'/api/v1/on-call/feeds'>

interface Stretch {
  readonly from: string
  readonly to: string
}

/** Adds the commands. */
export function addShifts(onCall: Command): void {
  leaf(onCall, 'shifts', 'Shifts of the coming days, and hours with nobody.', shifts).option(
    '--days <number>',
    'so many days, 120 at most',
    whole(1, 120),
    14,
  )
  leaf(onCall, 'rotas', 'Rotas with their layers and members.', rotas)
  stretch(leaf(onCall, 'swap <person...>', 'Somebody takes a stretch of a rota.', swap))
    .requiredOption('--rota <rota>', 'the rota, by its name')
    .option('--layer <layer>', 'one layer of it; default: every layer')
  stretch(leaf(onCall, 'enter <person...>', 'Enter a single shift by hand.', enter))
  const feeds = 'Calendars and pagers that shifts are read from, how they are, and who is not known in them.'
  leaf(onCall, 'feeds', feeds, listFeeds).option('--read <id>', 'instead: read this one now')
}

const stretch = (command: Command): Command =>
  command
    .requiredOption('--from <time>', 'from when')
    .requiredOption('--to <time>', 'until when: the first moment after it')

const within = (cli: Cli, { from, to }: Stretch): { start: string; end: string } => {
  const [start, end] = [from, to].map((text) => readMoment(text, cli.view).instant.toString())
  return { start: start!, end: end! }
}

async function shifts(cli: Cli, _: [], { days }: { days: number }): Promise<void> {
  const answer = await cli.ask(cli.api.GET('/api/v1/on-call/shifts', { params: { query: { days } } }))
  cli.show(answer, (view) => shiftsText(answer, view))
}

/** Shifts in the order of time, and holes among them. Pure. */
export function shiftsText({ layers, gaps, isSetUp }: Shifts, view: View): string[] {
  if (!isSetUp) return ['There are no shifts yet: the programme’s settings say who is on call.']
  const rows = [
    ...layers.flatMap(({ name, shifts: own }) => own.map((shift) => ({ ...shift, name }))),
    ...gaps.map((gap) => ({ ...gap, personName: 'nobody', name: '', id: '' })),
  ].toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start))
  return table<(typeof rows)[number]>(
    rows,
    [
      { head: 'FROM', value: ({ start }) => moment(start, view), whole: true },
      { head: 'TO', value: ({ end }) => moment(end, view), whole: true },
      {
        head: 'WHO',
        value: ({ personName }) => personName,
        paint: (text, { id }) => (id === '' ? view.style.bad : view.style.strong)(text),
      },
      { head: 'LAYER', value: ({ name }) => name, optional: true },
    ],
    view,
  )
}

async function rotas(cli: Cli): Promise<void> {
  const answer = await cli.ask(cli.api.GET('/api/v1/on-call/rotas'))
  cli.show(answer, (view) => rotasText(answer.items, view))
}

/** Rotas, a line a layer. Pure. */
export function rotasText(rows: readonly Rota[], { style }: View): string[] {
  if (rows.length === 0) return ['There is no rota yet: one is made under On call, Rotas.']
  const clock = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  return rows.flatMap(({ name, endedAt, layers }) => [
    style.strong(endedAt === null ? name : `${name} (ended)`),
    ...layers.map(
      (one) =>
        `  ${one.name}  ${clock(one.startMinute)}-${clock(one.endMinute)} ${one.zone}: ${one.members.map((member) => member.name).join(', ')}`,
    ),
  ])
}

async function swap(
  cli: Cli,
  [words]: [string[]],
  options: Stretch & { rota: string; layer?: string },
): Promise<void> {
  const { items } = await cli.ask(cli.api.GET('/api/v1/on-call/rotas'))
  const rota = called(items, options.rota, 'rota')
  const layer = options.layer === undefined ? null : called(rota.layers, options.layer, 'layer')
  const { id: personId } = await findPerson(cli, words.join(' '))
  const body = { rotaId: rota.id, layerId: layer?.id ?? null, personId, ...within(cli, options) }
  const changed = await cli.ask(cli.api.POST('/api/v1/on-call/overrides', { body }))
  cli.show(changed, (view) => [
    `${words.join(' ')} takes ${moment(body.start, view)} to ${moment(body.end, view)}.`,
  ])
}

function called<T extends { readonly id: string; readonly name: string }>(
  rows: readonly T[],
  name: string,
  what: string,
): T {
  const found = rows.find((one) => one.id === name || one.name.toLowerCase() === name.toLowerCase())
  if (found) return found
  throw new NotFoundError(`There is no ${what} “${name}”.`, { lines: rows.map((one) => one.name) })
}

async function enter(cli: Cli, [words]: [string[]], options: Stretch): Promise<void> {
  const { id: personId } = await findPerson(cli, words.join(' '))
  const body = { personId, ...within(cli, options) }
  const made = await cli.ask(cli.api.POST('/api/v1/on-call/shifts', { body }))
  cli.show(made, (view) => [
    `${words.join(' ')} is on call from ${moment(body.start, view)} to ${moment(body.end, view)}.`,
  ])
}

async function listFeeds(cli: Cli, _: [], { read }: { read?: string }): Promise<void> {
  if (read !== undefined) {
    const params = { path: { id: read } }
    const one = await cli.ask(cli.api.POST('/api/v1/on-call/feeds/{id}/read', { params }))
    return cli.show(one, (view) => feedText(one, view))
  }
  const answer = await cli.ask(cli.api.GET('/api/v1/on-call/feeds'))
  cli.show(answer, (view) =>
    answer.items.length === 0
      ? ['Shifts are read from nowhere.']
      : answer.items.flatMap((one) => feedText(one, view)),
  )
}

/** How a feed is. Pure. */
function feedText({ id, name, host, isEnabled, lastReadAt, error, people }: Feed, view: View): string[] {
  const { style } = view
  const unknown = people.filter(({ personId }) => personId === null).map(({ who }) => who)
  return [
    `${style.strong(name)}  ${host}, ${isEnabled ? `read ${momentOr(lastReadAt, view, 'not yet')}` : 'switched off'}  ${style.quiet(id)}`,
    ...(error === null ? [] : [style.bad(`  ${error}`)]),
    ...(unknown.length === 0 ? [] : [style.warn(`  not known here: ${unknown.join(', ')}`)]),
  ]
}
