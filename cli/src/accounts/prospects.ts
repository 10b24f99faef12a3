/** `attache prospects`: customers who may sign, and whether there is room for them. */
import type { Command } from 'commander'
import { goesOn, readPages } from '../api/pages.ts'
import type { Answer, Item } from '../api/types.ts'
import { leaf, limitOption } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { readRegions } from '../directory/regions.ts'
import { table } from '../text/table.ts'
import type { View } from '../text/view.ts'

type Prospect = Item<'/api/v1/prospects'>
type Quarter = Answer<'/api/v1/capacity/forecast'>['quarters'][number]

interface Options {
  readonly limit: number
  readonly all?: true
  readonly forecast?: true
}

/** Adds the command. */
export function addProspects(program: Command): void {
  leaf(program, 'prospects', 'Customers who may sign, by their likely start.', prospects)
    .option('--all', 'those that signed or did not as well')
    .option('--forecast', 'instead: whether there is room in the coming quarters if they sign')
    .addOption(limitOption())
}

async function prospects(cli: Cli, _: [], { limit, all, forecast }: Options): Promise<void> {
  if (forecast) return quarters(cli)
  const query = all ? {} : { open: 'true' as const }
  const page = await readPages(limit, (one) =>
    cli.ask(cli.api.GET('/api/v1/prospects', { params: { query: { ...query, ...one } } })),
  )
  const regions = cli.settings.json ? new Map<string, string>() : await readRegions(cli)
  cli.show(page, (view) => [...prospectsText(page.items, regions, view), ...goesOn(page)])
}

/** The prospects as a table. Pure. */
export function prospectsText(
  rows: readonly Prospect[],
  regions: ReadonlyMap<string, string>,
  view: View,
): string[] {
  if (rows.length === 0) return ['There is no such prospect.']
  return table<Prospect>(
    rows,
    [
      { head: 'PROSPECT', value: ({ name }) => name, paint: view.style.strong },
      { head: 'REGION', value: ({ regionId }) => regions.get(regionId) ?? '', whole: true },
      { head: 'STAGE', value: ({ stage }) => stage, whole: true },
      { head: 'LIKELY', value: ({ likelihood }) => `${likelihood} %`, align: 'right', whole: true },
      { head: 'ASES', value: ({ aseCount }) => String(aseCount), align: 'right', whole: true },
      { head: 'HOURS', value: ({ hoursPerWeek }) => String(hoursPerWeek), align: 'right', whole: true },
      { head: 'START', value: ({ startsOn }) => startsOn, whole: true },
      { head: 'LANGUAGES', value: ({ languages }) => languages.join(', '), optional: true },
    ],
    view,
  )
}

async function quarters(cli: Cli): Promise<void> {
  const answer = await cli.ask(cli.api.GET('/api/v1/capacity/forecast'))
  cli.show(answer, (view) => forecastText(answer.quarters, view))
}

/** Room and need by quarter as a table. Pure. */
export function forecastText(rows: readonly Quarter[], view: View): string[] {
  const { style } = view
  const number = (value: (row: Quarter) => number) => ({
    value: (row: Quarter) => String(value(row)),
    align: 'right' as const,
    whole: true,
  })
  return table<Quarter>(
    rows,
    [
      { head: 'QUARTER', value: ({ quarter, fiscalYear }) => `Q${quarter} FY${fiscalYear}`, whole: true },
      { head: 'UNTIL', value: ({ endsOn }) => endsOn, whole: true },
      { head: 'ROOM', ...number(({ room }) => room) },
      { head: 'WITHOUT AN ASE', ...number(({ unassigned }) => unassigned) },
      { head: 'NEEDED', ...number(({ needed }) => needed) },
      { head: 'EXPECTED', ...number(({ expected }) => expected) },
      {
        head: 'LEFT',
        ...number(({ left }) => left),
        paint: (text: string, { left }: Quarter) => (left < 0 ? style.bad : style.good)(text),
      },
    ],
    view,
  )
}
