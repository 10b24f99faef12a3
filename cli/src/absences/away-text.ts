/** Time off and cover as text. Pure. */
import type { paths } from '../api/schema.gen.ts'
import type { Item } from '../api/types.ts'
import { hoursInWords, moment, momentOr } from '../text/moments.ts'
import { table } from '../text/table.ts'
import type { View } from '../text/view.ts'
import { hang } from '../text/wrap.ts'

type Plan = paths['/api/v1/absence-plans/{id}']['get']['responses'][200]['content']['application/json']
type Preview = paths['/api/v1/absence-plans/preview']['post']['responses'][200]['content']['application/json']
type PlanRow = Item<'/api/v1/absence-plans'>
type Asked = Item<'/api/v1/cover-asks'>
type Stretch = { readonly start: string; readonly end: string }

const hours = (list: readonly Stretch[]): string => {
  const ms = list.reduce((sum, { start, end }) => sum + Date.parse(end) - Date.parse(start), 0)
  return hoursInWords(ms / 60_000)
}
const hoursOf = (number: number): string => hoursInWords(number * 60)
const isAny = (list: readonly Stretch[]): boolean => list.length > 0
const period = ({ start, end }: Stretch, view: View): string =>
  `${moment(start, view)} to ${moment(end, view)}`

/** What an absence would mean. */
export function previewText(preview: Preview, view: View): string[] {
  const { admission, accounts, isShortNotice, noticeDays, managerName, approvesBySending } = preview
  const words = {
    fine: 'Nobody else of the team is away.',
    told: `${admission.atOnce} of the team are away at once: the team is told.`,
    approved: `${admission.atOnce} of the team are away at once: ${approvesBySending ? 'you approve it by sending it' : `${managerName ?? 'a manager'} approves first`}.`,
  }
  return [
    ...(isShortNotice ? [view.style.warn(`Less than ${noticeDays} days of notice.`)] : []),
    words[admission.verdict],
    ...accounts.flatMap(({ accountName, needed, nobody, cheapest, candidates }) => [
      view.style.strong(
        `${accountName}: ${hours(needed)} need a name${isAny(nobody) ? `, in ${hours(nobody)} of them nobody named would answer` : ''}`,
      ),
      ...cheapest.parts.map((part) => `  cheapest cover: ${part.name} (${hours(part.hours)})`),
      ...(cheapest.left.length > 0 ? [`  left open: ${hours(cheapest.left)}`] : []),
      ...candidates
        .slice(0, 5)
        .flatMap(({ name, reasons }) => hang(`  ${name}  `, reasons.join(' · '), view.width)),
    ]),
    ...(accounts.length === 0 ? ['No account needs anybody meanwhile.'] : []),
  ]
}

/** Plans in a table. */
export function plansText(rows: readonly PlanRow[], view: View): string[] {
  if (rows.length === 0) return ['No time off is planned.']
  return table<PlanRow>(
    rows,
    [
      { head: 'WHO', value: ({ personName }) => personName, paint: view.style.strong },
      { head: 'FROM', value: ({ start }) => moment(start, view), whole: true },
      { head: 'TO', value: ({ end }) => moment(end, view), whole: true },
      { head: 'STATE', value: ({ state, isOverdue }) => (isOverdue ? 'to assign' : state), whole: true },
      {
        head: 'OPEN',
        value: ({ openHours }) => (openHours === 0 ? 'none' : hoursOf(openHours)),
        align: 'right',
        whole: true,
      },
      { head: 'ID', value: ({ id }) => id, whole: true },
    ],
    view,
  )
}

/** One plan, account by account. */
export function planText(plan: Plan, view: View): string[] {
  return [
    view.style.strong(`${plan.personName}, ${period(plan, view)}: ${plan.state}`),
    `id ${plan.id}`,
    ...plan.requests
      .filter(({ state }) => state !== 'cancelled')
      .flatMap((request) => [
        `${request.accountName}: ${request.state.replaceAll('_', ' ')}${isAny(request.open) ? `, ${hours(request.open)} open` : ''}${request.dueAt ? `, assigned after ${momentOr(request.dueAt, view)}` : ''}`,
        ...partsText(request.parts, view),
        ...request.asks
          .filter(({ state }) => state !== 'accepted')
          .map((one) => view.style.quiet(`  ${one.personName}: ${one.state}`)),
      ]),
  ]
}

/** Who covers how much; of many stretches from the first to the last. */
function partsText(parts: Plan['requests'][number]['parts'], view: View): string[] {
  return [...Map.groupBy(parts, ({ personId }) => personId).values()].map((own) => {
    const needed = own.reduce((sum, { neededHours }) => sum + neededHours, 0)
    const whole = { start: own[0]!.start, end: own.at(-1)!.end }
    const stretches = own.length === 1 ? '' : `, ${own.length} stretches`
    return `  ${own[0]!.personName}  ${hoursOf(needed)}, ${period(whole, view)}${stretches}`
  })
}

function openWords({ openHours, atWorkHours }: Asked): string {
  if (openHours === 0) return 'nothing is open any more'
  const theirs = atWorkHours === openHours ? 'all of them' : hoursOf(atWorkHours)
  return atWorkHours === 0
    ? `${hoursOf(openHours)} open, you are at work for none of them`
    : `${hoursOf(openHours)} open; you are at work for ${theirs}, which you would take`
}

/** What one is asked. */
export function askedText(rows: readonly Asked[], view: View): string[] {
  if (rows.length === 0) return ['You are asked to cover nothing.']
  return rows.flatMap((one) => [
    view.style.strong(`${one.accountName} for ${one.askedByName}, ${period(one, view)}`),
    `  ${openWords(one)}${isAny(one.yours) ? `; you have taken ${hours(one.yours)}` : ''}`,
    ...(one.mustSwapOnCall ? [view.style.warn('  your shift on call would have to be swapped')] : []),
    view.style.quiet(`  attache away accept ${one.id}`),
  ])
}
