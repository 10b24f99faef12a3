/** A day in words. Pure. */
import type { MyDay, QueueItem } from '../api/types.ts'
import { clockTime, duration, timeWords } from '../ui/time/words.ts'
import type { Instant } from '../ui/time/zone.ts'

const WORDS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']
const word = (count: number): string => WORDS[count] ?? String(count)

/** The two sentences on top: what needs one, and what one answers for. */
export function daySentences(day: MyDay, zone: string): { first: string; second: string } {
  return { first: needed(day, zone), second: `${accountsWords(day)} ${presenceWords(day, zone)}` }
}

function needed({ needed: all, neededToday, total, presence, endsAt }: MyDay, zone: string): string {
  if (all === 0 && total === 0) return 'No ticket needs you.'
  if (all === 0)
    return `No reply is due from you; ${word(total).toLowerCase()} ${total === 1 ? 'ticket is' : 'tickets are'} open.`
  const tickets = `${word(all)} ${all === 1 ? 'ticket needs' : 'tickets need'} you`
  if (presence !== 'on_duty' && presence !== 'busy') return `${tickets}.`
  const end = clockTime(Date.parse(endsAt), zone)
  if (neededToday === 0) return `${tickets}, none before you finish at ${end}.`
  if (neededToday === all) return `${tickets}, ${all === 1 ? '' : 'all '}before you finish at ${end}.`
  return `${tickets}, ${word(neededToday).toLowerCase()} before you finish at ${end}.`
}

function accountsWords({ accounts }: MyDay): string {
  const own = accounts.filter(({ role }) => role === 'ase').length
  const covers = accounts.length - own
  if (accounts.length === 0) return 'You answer for no account.'
  const parts = [
    own > 0 ? `for ${word(own).toLowerCase()} ${own === 1 ? 'account' : 'accounts'}` : '',
    covers > 0 ? `as backup for ${word(covers).toLowerCase()}` : '',
  ]
  return `You answer ${parts.filter(Boolean).join(' and ')}.`
}

function presenceWords({ presence, nextDutyAt, at }: MyDay, zone: string): string {
  const until = nextDutyAt === null ? '' : ` until ${timeWords(Date.parse(nextDutyAt), zone, Date.parse(at))}`
  switch (presence) {
    case 'on_duty':
      return ''
    case 'busy':
      return 'You are busy: new work goes to the next in order.'
    case 'off_duty':
      return `You are off duty${until}.`
    case 'away':
      return `You are away${until}.`
    case 'left':
      return 'You have left.'
  }
}

const ALSO: Readonly<Partial<Record<QueueItem['because'], (item: QueueItem) => string>>> = {
  overdue: () => 'late',
  due_today: () => 'due today',
  question: () => 'a question to you',
  no_progress: () => 'no progress',
  reassigned: () => 'given on',
  follow_up: () => 'a follow-up of yours',
  surge: () => 'a surge',
  surge_order: ({ surgePosition }) => `${(surgePosition ?? 0) + 1}. in the customer’s order`,
  priority: ({ priority }) => `${priority ?? 'normal'} priority`,
  customer: () => 'the customer’s priority',
}

/** What else moved it up, the strongest first, three at most. */
export function alsoWords(item: QueueItem): string {
  return item.reasons
    .filter(({ code }) => code !== item.because)
    .flatMap(({ code }) => ALSO[code]?.(item) ?? [])
    .slice(0, 3)
    .join(', ')
}

/** Why a ticket stands where it does; what presses is told apart. */
export function becauseWords(item: QueueItem, now: Instant): { text: string; isPressing: boolean } {
  const due = item.deadlineAt === null ? null : Date.parse(item.deadlineAt)
  const held = item.assignee === null ? 'nobody holds it' : `${item.assignee} holds it`
  switch (item.because) {
    case 'emergency':
      return { text: item.isHeld ? 'emergency, you hold it' : `emergency, ${held}`, isPressing: true }
    case 'overdue':
      return { text: `reply late by ${duration(now - due!)}`, isPressing: true }
    case 'due_today':
      return { text: `reply due in ${duration(due! - now)}`, isPressing: true }
    case 'due_later':
      return { text: `reply due in ${duration(due! - now)}`, isPressing: false }
    case 'question':
      return { text: 'somebody waits for your answer', isPressing: true }
    case 'no_progress':
      return {
        text: `nothing went on for ${duration(now - Date.parse(item.stuck?.since ?? item.updatedAt))}, ${held}`,
        isPressing: true,
      }
    case 'reassigned':
      return { text: `given on ${item.stuck?.reassignments ?? 3} times, ${held}`, isPressing: true }
    case 'follow_up':
      return { text: 'you owe a follow-up', isPressing: true }
    case 'surge':
      return { text: `part of a surge, ${held}`, isPressing: false }
    case 'held':
      return { text: 'you hold it, no customer waits', isPressing: false }
    default:
      return {
        text: due !== null && due < now ? `${held}, late by ${duration(now - due)}` : held,
        isPressing: false,
      }
  }
}
