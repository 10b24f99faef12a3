/** Settings to replay with, written as `key=value`. Pure. */
import type { Body } from '../api/types.ts'
import { UsageError } from '../app/errors.ts'

export type Changes = Body<'/api/v1/replays', 'post'>['changes']

/** What names are resolved with, and the targets that stay where one of a pair is changed. */
export interface Known {
  /** Ids of the accounts whose mode is changed; empty: every account. */
  readonly accounts: readonly string[]
  readonly onCallPersonId: string | null | undefined
  readonly replyTargets: Readonly<Record<string, { first: number; next: number }>>
}

const KEYS = [
  'mode=auto_assign (with --accounts: of those only)',
  'defaultHandlingMode=engage',
  'warnBeforeMinutes=120',
  'replyTargets.urgent.first=15',
  'emergency.tags=a,b   emergency.forms=…   emergency.priorities=urgent',
  'onCall=NAME',
  'integrationUserIds=1,2',
]

type Apply = (changes: Changes, text: string, known: Known) => void

const list = (text: string): string[] =>
  text === '' || text === 'none' ? [] : text.split(',').map((word) => word.trim())

const mode = (text: string): 'engage' | 'auto_assign' => {
  const word = text.replace('-', '_')
  if (word === 'engage' || word === 'auto_assign') return word
  throw new UsageError(`“${text}” is no handling mode: engage or auto_assign.`)
}

const minutes = (text: string, key: string): number => {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new UsageError(`${key} is a whole number of minutes; “${text}” is none.`)
}

const APPLY: Readonly<Record<string, Apply>> = {
  mode: (changes, text, { accounts }) =>
    (changes.handlingMode = { accounts: [...accounts], mode: mode(text) }),
  defaultHandlingMode: (changes, text) => (changes.defaultHandlingMode = mode(text)),
  warnBeforeMinutes: (changes, text) => (changes.warnBeforeMinutes = minutes(text, 'warnBeforeMinutes')),
  'emergency.tags': (changes, text) => (changes.emergencyTags = list(text)),
  'emergency.forms': (changes, text) => (changes.emergencyForms = list(text)),
  // The server knows the four priorities and says so.
  'emergency.priorities': (changes, text) => (changes.emergencyPriorities = list(text) as 'urgent'[]),
  onCall: (changes, _, { onCallPersonId }) => (changes.onCallPersonId = onCallPersonId ?? null),
  integrationUserIds: (changes, text) => (changes.integrationUserIds = list(text)),
}

/** The changes that a replay takes; throws `UsageError` for a key that a replay cannot change. */
export function replayChanges(assigned: ReadonlyMap<string, string>, known: Known): Changes {
  const changes: Changes = {}
  for (const [key, text] of assigned) {
    const target = /^replyTargets\.(\w+)\.(first|next)$/.exec(key)
    const apply = target ? null : (APPLY[key] ?? APPLY[key.replace(/\.personId$/, '')])
    if (target) setTarget(changes, known, target[1] ?? '', target[2] as 'first' | 'next', minutes(text, key))
    else if (apply) apply(changes, text, known)
    else throw new UsageError(`A replay cannot change ${key}. It can change:`, { lines: KEYS })
  }
  if (known.accounts.length > 0 && !assigned.has('mode'))
    throw new UsageError('--accounts goes with --set mode=…: it names whose mode is changed.')
  return changes
}

function setTarget(
  changes: Changes,
  known: Known,
  priority: string,
  which: 'first' | 'next',
  value: number,
): void {
  const present = changes.replyTargets?.[priority] ?? known.replyTargets[priority]
  if (!present)
    throw new UsageError(
      `There are no reply targets for “${priority}”: ${Object.keys(known.replyTargets).join(', ')}.`,
    )
  changes.replyTargets = {
    ...known.replyTargets,
    ...changes.replyTargets,
    [priority]: { ...present, [which]: value },
  }
}
