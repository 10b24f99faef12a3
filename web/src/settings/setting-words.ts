/** Settings in words: for readers, for the default beside a field, for what changed. */
import { plainName } from '../ui/diff/value-diff.tsx'
import type { SettingAbout } from './setting-kind.ts'
import { MONTHS, settingAbout } from './setting-list.ts'

/** Names of what settings point at, as far as they are known. */
export interface Names {
  readonly schedule: (id: string) => string
  readonly person: (id: string) => string
}

/** “30 min”, “4 h”, “1 h 30 min”, “2 d”. */
export function minutesWords(count: number): string {
  const days = count % 1440 === 0 && count >= 2880 ? count / 1440 : 0
  if (days > 0) return `${days} d`
  const hours = Math.floor(count / 60)
  const rest = count % 60
  return [hours > 0 ? `${hours} h` : '', rest > 0 || count === 0 ? `${rest} min` : '']
    .filter(Boolean)
    .join(' ')
}

const listWords = (list: readonly unknown[]): string => (list.length === 0 ? 'none' : list.join(', '))

/** A setting's whole value. */
export function settingWords({ kind }: SettingAbout, value: unknown, names: Names): string {
  switch (kind.type) {
    case 'number':
      return `${String(value)} ${kind.unit}`
    case 'numbers':
      return `${listWords(value as number[])} ${kind.unit}`
    case 'minutes':
      return `${minutesWords(value as number)} before the target`
    case 'choice':
      return kind.options.find((option) => option.value === value)?.label ?? String(value)
    case 'month':
      return `1 ${MONTHS[(value as number) - 1]}`
    case 'texts':
      return listWords(value as string[])
    case 'schedule':
      return value === null ? 'Around the clock' : names.schedule(value as string)
    case 'person': {
      const { personId } = value as { personId: string | null }
      return personId === null ? 'Nobody is on call' : names.person(personId)
    }
    case 'parts':
      return kind.parts
        .map(({ key, label, unit }) => `${label} ${String((value as Record<string, number>)[key])} ${unit}`)
        .join(' · ')
    case 'announced':
      return announcedWords(value as Announced)
    default:
      return composedWords(kind.type, value)
  }
}

interface Announced {
  readonly announcedRisks: readonly string[]
  readonly hoursBefore: number | null
}

function announcedWords({ announcedRisks, hoursBefore }: Announced): string {
  if (announcedRisks.length === 0) return 'None is announced'
  const when =
    hoursBefore === null
      ? 'when the working day before begins'
      : `${hoursBefore} hours before the window opens`
  return `Of ${new Intl.ListFormat('en').format(announcedRisks)} risk, ${when}`
}

function composedWords(type: string, value: unknown): string {
  if (type === 'text') return String(value)
  const parts = Object.entries(value as Record<string, unknown>)
  if (parts.length === 0) return 'none'
  if (type === 'targets')
    return (parts as [string, { first: number; next: number }][])
      .map(([priority, { first, next }]) => `${priority} ${minutesWords(first)} / ${minutesWords(next)}`)
      .join(', ')
  if (type === 'regions') return parts.map(([from, to]) => `${from} = ${String(to)}`).join(', ')
  return parts
    .map(
      ([name, one]) =>
        `${plainName(name).toLowerCase()}: ${Array.isArray(one) ? listWords(one) : String(one)}`,
    )
    .join(' · ')
}

/** How the way to a changed value reads: “Reply targets, high, first”. */
export function wayWords(way: string): string {
  const [key = '', ...rest] = way.split('.')
  const label = settingAbout(key)?.label ?? plainName(key)
  if (way === 'onCall.personId') return label
  return rest.length === 0 ? label : `${label}, ${plainName(rest.join('.')).toLowerCase()}`
}

/** The value at the end of that way; undefined: it reads as it is. */
export function wayValue(way: string, value: unknown, names: Names): string | undefined {
  const [key = '', ...rest] = way.split('.')
  if (key === 'replyTargets' && typeof value === 'number') return minutesWords(value)
  if (way === 'onCall.personId') return value === null ? 'nobody' : names.person(value as string)
  const about = settingAbout(key)
  if (!about || rest.length > 0) return undefined
  return settingWords(about, value, names)
}
