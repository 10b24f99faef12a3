/** Facts of the programme that a guide names instead of repeating them, so that no guide goes stale. Pure. */
import type { Region, Settings } from '../directory/api.ts'

export interface LiveFact {
  /** Written as `{{key}}`. */
  readonly key: string
  readonly label: string
  readonly value: string
  /** The page where it is set. */
  readonly path: string
}

const SET_BY = { directors: 'a director', managers: 'a manager', ases: 'the ASEs themselves' } as const
const MODES = {
  engage: 'engage (Global Support works the ticket, the ASE joins in)',
  auto_assign: 'auto-assign (new tickets go to the ASE)',
} as const

/** Every fact that a text may name, as it stands. `leaders` are names by person id. */
export function liveFacts(
  settings: Settings,
  regions: readonly Region[],
  leaders: ReadonlyMap<string, string>,
): LiveFact[] {
  const { replyTargets, emergency, tags } = settings
  const setting = (key: string, label: string, value: string): LiveFact => ({
    key,
    label,
    value,
    path: '/settings',
  })
  return [
    setting('who_sets_ases', 'Who sets an ASE', SET_BY[settings.whoMaySetAse]),
    setting('default_mode', 'Default handling mode', MODES[settings.defaultHandlingMode]),
    setting('accounts_per_ase', 'Accounts per ASE, at most', String(settings.maxAccountsPerAse)),
    setting('hours_per_week', 'ASE hours per account and week', String(settings.aseHoursPerAccountPerWeek)),
    setting('handover_days', 'Business days a hand-over may overlap', String(settings.handoverOverlapDays)),
    setting(
      'contract_notice_days',
      'Days before a contract’s end when notices go out',
      list(settings.contractEndNoticeDays.map(String)),
    ),
    setting('urgent_first', 'First reply, urgent', minutes(replyTargets.urgent.first)),
    setting('high_first', 'First reply, high', minutes(replyTargets.high.first)),
    setting('normal_first', 'First reply, normal', minutes(replyTargets.normal.first)),
    setting('low_first', 'First reply, low', minutes(replyTargets.low.first)),
    setting('warn_before', 'How long before a target somebody is told', minutes(settings.warnBeforeMinutes)),
    setting('emergency_signs', 'What declares an emergency', emergencySigns(emergency)),
    setting('support_channel', 'Global Support’s channel', settings.supportChannel),
    setting('ase_tag', 'Tag of tickets with an ASE', tags.ase),
    setting('risk_tag', 'Tag of tickets whose target is at risk', tags.targetAtRisk),
    {
      key: 'region_leaders',
      label: 'Regions and their leaders',
      value: leadersOf(regions, leaders),
      path: '/settings/regions',
    },
  ]
}

function emergencySigns({ forms, tags, priorities }: Settings['emergency']): string {
  const signs = [
    ...forms.map((form) => `the form “${form}”`),
    ...tags.map((tag) => `the tag “${tag}”`),
    ...priorities.map((priority) => `priority ${priority}`),
  ]
  return signs.length === 0 ? 'nothing so far' : list(signs, 'or')
}

function leadersOf(regions: readonly Region[], leaders: ReadonlyMap<string, string>): string {
  if (regions.length === 0) return 'none yet'
  const words = regions.map(
    ({ name, leaderId }) => `${name}: ${(leaderId && leaders.get(leaderId)) || 'nobody yet'}`,
  )
  return words.join(' · ')
}

/** “30 min”, “4 h”, “1 h 30 min”. */
function minutes(count: number): string {
  const hours = Math.floor(count / 60)
  const rest = count % 60
  return [hours > 0 && `${hours} h`, rest > 0 && `${rest} min`].filter(Boolean).join(' ')
}

function list(words: readonly string[], and = 'and'): string {
  if (words.length < 2) return words[0] ?? 'none'
  return `${words.slice(0, -1).join(', ')} ${and} ${words.at(-1)}`
}

const PLACE = /\{\{\s*([^{}]*?)\s*\}\}/g

/** The text with every fact in its place. A key that is none stays as it is written. */
export function withFacts(body: string, facts: readonly LiveFact[]): string {
  const values = new Map(facts.map(({ key, value }) => [key, value]))
  return body.replaceAll(PLACE, (all, key: string) => values.get(key) ?? all)
}

/** Keys that the text names and that are no fact, each once. */
export function unknownFacts(body: string, facts: readonly LiveFact[]): string[] {
  const known = new Set(facts.map(({ key }) => key))
  const named = [...body.matchAll(PLACE)].map(([, key = '']) => key)
  return [...new Set(named)].filter((key) => !known.has(key))
}
