/** `attache on-call`: who is on call, now or at any time, who next, and what is amiss. */
import type { Command } from 'commander'
import type { Answer } from '../api/types.ts'
import { leaf } from '../app/command.ts'
import type { Cli } from '../app/cli.ts'
import { moment, momentFromNow } from '../text/moments.ts'
import { pairs } from '../text/table.ts'
import type { View } from '../text/view.ts'
import { wrap } from '../text/wrap.ts'
import { readMoment } from '../time/moment-input.ts'
import { addShifts } from './shifts.ts'

type OnCall = Answer<'/api/v1/on-call'>
type Watch = Answer<'/api/v1/on-call/watch'>

/** Adds the command. */
export function addOnCall(program: Command): void {
  const group = program.command('on-call').description('Who is on call for emergencies, shifts and rotas.')
  const now = 'Who is on call, now or at any time, and who next; what `attache on-call` alone does.'
  leaf(group, 'now', now, onCall, { isDefault: true })
    .option('--at <time>', 'the time asked about, as “fri 03:00”, “tomorrow 9:00” or “in 2h”')
    .option('--gaps', 'instead: hours of the next 90 days with nobody, and shifts that want a swap')
  addShifts(group)
}

async function onCall(cli: Cli, _: [], { at, gaps }: { at?: string; gaps?: true }): Promise<void> {
  if (gaps) {
    const answer = await cli.ask(cli.api.GET('/api/v1/on-call/watch'))
    return cli.show(answer, (view) => watchText(answer, view))
  }
  const query = at === undefined ? {} : { at: readMoment(at, cli.view).instant.toString() }
  const answer = await cli.ask(cli.api.GET('/api/v1/on-call', { params: { query } }))
  cli.show(answer, (view) => onCallText(answer, view))
}

/** Who is on call. Pure. */
export function onCallText({ at, responsible, others, by, until, next }: OnCall, view: View): string[] {
  const who = responsible ? `${responsible.name} is on call.` : 'Nobody is on call.'
  const change = until === null ? null : `${momentFromNow(until, view)}: ${next?.name ?? 'nobody'}`
  return [
    view.style.quiet(`${momentFromNow(at, view)}, ${view.zone}`),
    (responsible ? view.style.strong : view.style.bad)(who),
    ...pairs(
      [
        ['Also on call', others.length === 0 ? null : others.map(({ name }) => name).join(', ')],
        ['Zone', responsible?.zone ?? null],
        ['By', by === 'setting' ? 'the programme’s settings: no shift holds' : null],
        ['Next', change],
      ],
      view,
    ),
  ]
}

/** Hours with nobody, and what to swap. Pure. */
export function watchText({ gaps, findings }: Watch, view: View): string[] {
  if (gaps.length + findings.length === 0) return ['Somebody is on call at every hour of the next 90 days.']
  const holes = gaps.map(({ start, end }) =>
    view.style.bad(`Nobody  ${moment(start, view)} – ${moment(end, view)}`),
  )
  const swaps = findings.flatMap(({ start, sentence }) =>
    wrap(`${moment(start, view)}  ${sentence}`, view.width).map(view.style.warn),
  )
  return [...holes, ...swaps]
}
