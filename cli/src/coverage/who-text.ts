/** The answer to `who` as people read it. Pure. */
import type { Answer } from '../api/types.ts'
import { moment, momentFromNow } from '../text/moments.ts'
import { pairs } from '../text/table.ts'
import { trail } from '../text/trail.ts'
import type { View } from '../text/view.ts'
import { wrap } from '../text/wrap.ts'

type Who = Answer<'/api/v1/who'>
type Engineer = Who['engineers'][number]

const PRESENCE = {
  on_duty: 'on duty',
  busy: 'on duty, busy',
  off_duty: 'off duty',
  away: 'away',
  left: 'has left',
} as const

const ACTING = {
  ase: 'ASE',
  backup: 'backup',
  pod: 'pod member',
  night_contact: 'night contact',
  region: 'Global Support of the region',
  global_support: 'Global Support',
  nobody: 'nobody: left unassigned, as the account chose',
  no_service: 'nobody: the service does not run',
} as const

/** The lines of the answer; `asked` is how the time was understood, null where it was not given. */
export function whoText(answer: Who, view: View, asked: { readonly note: string | null } | null): string[] {
  const { style, width } = view
  const when = asked ? [`${momentFromNow(answer.at, view)}, ${view.zone}`] : []
  const notes = asked?.note ? wrap(asked.note, width).map(style.warn) : []
  return [
    ...when.map(style.quiet),
    ...notes,
    ...wrap(answer.sentence, width).map(style.strong),
    '',
    ...pairs(facts(answer, view), view),
    ...(answer.because.length > 0 ? ['', style.strong('Because'), ...trail(answer.because, view)] : []),
  ]
}

function facts(answer: Who, view: View): [string, string | null][] {
  const others = answer.engineers.filter(({ id }) => id !== answer.ase?.id)
  return [
    ['Account', `${answer.accountName} (${answer.regionCode}, ${answer.accountZone})`],
    ['ASE', answer.ase ? engineer(answer.ase, view) : (answer.noService ?? 'none')],
    ...others.map((one): [string, string] => ['Also ASE', engineer(one, view)]),
    ['Answers', acting(answer, view)],
    [
      'ASE back',
      answer.returnAt === null || answer.state === 'named' ? null : momentFromNow(answer.returnAt, view),
    ],
    ['On call', answer.onCall?.name ?? 'nobody'],
    ['Mode', `${answer.handlingMode === 'engage' ? 'engage' : 'auto-assign'}, ${live(answer.isLive)}`],
  ]
}

const live = (isLive: boolean): string => (isLive ? 'live' : 'shadow: nothing is written outside')

function engineer({ name, presence, until, regionCode, zone }: Engineer, view: View): string {
  const end = until === null ? '' : ` until ${moment(until, view)}`
  return `${name}, ${PRESENCE[presence]}${end} (${regionCode}, ${zone})`
}

function acting({ acting: { kind, personName, channel, until } }: Who, view: View): string {
  const end = until === null ? '' : `, until ${moment(until, view)}`
  const what = personName === null ? ACTING[kind] : `${personName} (${ACTING[kind]})`
  return `${what}${channel === null ? '' : `, ${channel}`}${end}`
}
