/** What a search found, as people read it. Pure. */
import type { Answer } from '../api/types.ts'
import { whoText } from '../coverage/who-text.ts'
import { momentFromNow } from '../text/moments.ts'
import { table, type Column } from '../text/table.ts'
import type { View } from '../text/view.ts'
import { wrap } from '../text/wrap.ts'

type Found = Answer<'/api/v1/search'>
type Verdict = NonNullable<Found['answer']>

/** Whether nothing was found at all. */
export function isEmpty({ answer, accounts, people, contacts, tickets }: Found): boolean {
  return answer === null && [accounts, people, contacts, tickets].every((list) => list.length === 0)
}

/** The verdict first, then what else has the name. */
export function searchText(found: Found, view: View): string[] {
  const { understood, answer } = found
  const others = understood?.others.map((at) => `It could also be ${momentFromNow(at, view)}.`) ?? []
  const notes = [...(understood?.notes ?? []), ...others].flatMap((note) => wrap(note, view.width))
  const verdict = answer ? verdictText(answer, view, understood !== null) : []
  const parts = [notes.map(view.style.warn), verdict, ...lists(found, view)]
  return parts.filter((part) => part.length > 0).flatMap((part, index) => (index > 0 ? ['', ...part] : part))
}

function verdictText(answer: Verdict, view: View, asked: boolean): string[] {
  if (answer.kind === 'account') {
    const gap = answer.isGap ? wrap(answer.headline, view.width).map(view.style.strong) : []
    return [...gap, ...whoText(answer.coverage, view, asked ? { note: null } : null), ...nextText(answer, view)]
  }
  const head = [
    ...(asked ? [view.style.quiet(`${momentFromNow(answer.at, view)}, ${view.zone}`)] : []),
    ...wrap(answer.headline, view.width).map(view.style.strong),
    ...(answer.detail ? wrap(answer.detail, view.width) : []),
  ]
  if (answer.kind === 'ticket') return [...head, ...nextText(answer, view)]
  const rows = table(answer.accounts, PERSONS_ACCOUNTS, view)
  return [...head, ...nextText(answer, view), ...(answer.accounts.length > 0 ? ['', ...rows] : [])]
} // prettier-ignore

function nextText({ next }: Verdict, view: View): string[] {
  return next === null ? [] : wrap(`Next: ${next}`, view.width).map(view.style.good)
}

const PERSONS_ACCOUNTS: Column<Extract<Verdict, { kind: 'person' }>['accounts'][number]>[] = [
  { head: 'Account', value: ({ name }) => name },
  { head: 'Answers then', value: ({ who }) => who },
]

function lists({ accounts, people, contacts, tickets, answer }: Found, view: View): string[][] {
  const isAlone = answer?.kind === 'account' && accounts.length === 1
  return [
    isAlone || accounts.length === 0 ? [] : table(accounts, ACCOUNTS, view),
    people.length === 0 || answer?.kind === 'person' ? [] : table(people, PEOPLE, view),
    contacts.length === 0 ? [] : table(contacts, CONTACTS, view),
    tickets.length === 0 ? [] : table(tickets, TICKETS, view),
  ]
}

const ACCOUNTS: Column<Found['accounts'][number]>[] = [
  { head: 'Account', value: ({ name }) => name },
  { head: 'ASE', value: ({ ase }) => ase ?? 'none' },
  { head: 'Region', value: ({ regionCode }) => regionCode },
  {
    head: 'Found by',
    optional: true,
    value: ({ matched }) => (matched.by === 'name' ? '' : `${matched.by} ${matched.value}`),
  },
]
const PEOPLE: Column<Found['people'][number]>[] = [
  { head: 'Person', value: ({ name }) => name },
  { head: 'Title', value: ({ title }) => title ?? '' },
  { head: 'Region', value: ({ regionCode }) => regionCode },
]
const CONTACTS: Column<Found['contacts'][number]>[] = [
  { head: 'Contact', value: ({ name }) => name },
  { head: 'Role', value: ({ role }) => role ?? '' },
  { head: 'Account', value: ({ accountName }) => accountName },
]
const TICKETS: Column<Found['tickets'][number]>[] = [
  { head: 'Ticket', value: ({ ticketId }) => ticketId, whole: true },
  { head: 'Subject', value: ({ subject }) => subject ?? '' },
  { head: 'Status', value: ({ status }) => status },
  { head: 'Account', value: ({ accountName }) => accountName ?? '', optional: true },
]
