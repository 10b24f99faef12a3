/** What the palette offers for an answer of the search, in groups. Pure. */
import type { paths } from '../api/schema.gen.ts'
import { STATES } from '../coverage/state.ts'
import type { PipKind } from '../ui/pip.tsx'
import type { Instant } from '../ui/time/zone.ts'

export type Found = paths['/api/v1/search']['get']['responses'][200]['content']['application/json']
export type Verdict = NonNullable<Found['answer']>
export type AccountVerdict = Extract<Verdict, { kind: 'account' }>

/** What choosing an option does. */
export type Act =
  /** `at`: as of then; undefined: as of what is looked at already. */
  | { readonly kind: 'path'; readonly path: string; readonly at?: Instant | undefined }
  | { readonly kind: 'look'; readonly at: Instant | null }
  | { readonly kind: 'keys' }
  | { readonly kind: 'leave'; readonly href: string } // prettier-ignore

export interface Option {
  readonly id: string
  readonly group: string
  readonly label: string
  readonly detail?: string | null
  readonly pip?: PipKind
  readonly hint?: string
  readonly act: Act
}

export const PRESENCES: Readonly<
  Record<Found['people'][number]['presence'], { pip: PipKind; words: string }>
> = {
  on_duty: { pip: 'on', words: 'on duty' },
  busy: { pip: 'on', words: 'busy' },
  off_duty: { pip: 'off', words: 'off duty' },
  away: { pip: 'away', words: 'away' },
  left: { pip: 'gap', words: 'no longer here' },
}

/** The options for what was found. `timeWords` tells a moment in the reader's zone; `mayAsk`: of tickets, the ASE. */
export function optionsOf(found: Found, timeWords: (at: Instant) => string, mayAsk = false): Option[] {
  return [
    ...answerOptions(found, timeWords),
    ...(mayAsk ? askOptions(found) : []),
    ...found.accounts.map(accountOption),
    ...found.people.map(personOption),
    ...found.contacts.map(contactOption),
    ...found.tickets.map(ticketOption),
  ]
}

/** A ticket that was named may be asked about at once. */
function askOptions({ answer }: Found): Option[] {
  if (answer?.kind !== 'ticket') return []
  return [
    {
      ...{ id: 'answer-ask', group: 'Answer', label: `Ask the ASE about ticket ${answer.ticketId}` },
      act: { kind: 'path', path: `${ticketPath(answer)}#ask` },
    },
  ]
}

function answerOptions({ answer, understood }: Found, timeWords: (at: Instant) => string): Option[] {
  if (!answer) return []
  const at = understood ? Date.parse(answer.at) : undefined
  const then = at === undefined ? '' : ' at that moment'
  const account = answer.kind === 'ticket' ? answer.account : answer.kind === 'account' ? answer : null
  const options: Option[] = []
  if (answer.kind === 'ticket')
    options.push({
      ...{ id: 'answer-ticket', group: 'Answer', label: `Open ticket ${answer.ticketId}` },
      act: { kind: 'path', path: ticketPath(answer) },
    })
  if (account)
    options.push({
      ...{ id: 'answer', group: 'Answer', label: `Show ${account.coverage.accountName}${then}` },
      act: { kind: 'path', path: `/accounts/${account.coverage.accountId}`, at },
    })
  if (answer.kind === 'person') {
    options.push({
      ...{ id: 'answer', group: 'Answer', label: `Show ${answer.name}${then}` },
      act: { kind: 'path', path: `/people/${answer.personId}`, at },
    })
    for (const one of answer.accounts.slice(0, 4))
      options.push({
        ...{ id: `answer-${one.accountId}`, group: 'Answer', label: `Show ${one.name}${then}` },
        detail: `${one.who} answers`,
        pip: STATES[one.state].pip,
        act: { kind: 'path', path: `/accounts/${one.accountId}`, at },
      })
  }
  if (at !== undefined)
    options.push({
      ...{ id: 'answer-look', group: 'Answer', label: `Look at everything as of ${timeWords(at)}` },
      act: { kind: 'look', at },
    })
  for (const other of understood?.others ?? [])
    if (account)
      options.push({
        ...{ id: `other-${other}`, group: 'Answer', label: `Or ${timeWords(Date.parse(other))}` },
        detail: 'if that was meant',
        act: { kind: 'path', path: `/accounts/${account.coverage.accountId}`, at: Date.parse(other) },
      })
  return options
}

const BY: Readonly<Record<string, string>> = {
  alias: 'also called',
  domain: 'domain',
  organization: 'organisation',
  crm: 'CRM id',
  email: '',
  handle: '',
  help_desk: 'help-desk user',
}

/** Why it was found, where the name does not show it. */
function foundBy({ by, value, rank }: Found['accounts'][number]['matched'] | Found['people'][number]['matched']): string | null {
  if (by === 'name') return rank === 'similar' ? 'a similar name' : null
  return by === 'id' ? null : `${BY[by] ?? by} ${value}`.trim()
} // prettier-ignore

function accountOption(one: Found['accounts'][number]): Option {
  const who = one.ase ?? 'nobody assigned'
  return {
    ...{ id: `account-${one.id}`, group: 'Accounts', label: one.name },
    detail: [who, one.regionCode, foundBy(one.matched)].filter(Boolean).join(' · '),
    pip: STATES[one.state].pip,
    act: { kind: 'path', path: `/accounts/${one.id}` },
  }
}

function personOption(one: Found['people'][number]): Option {
  const { pip, words } = PRESENCES[one.presence]
  return {
    ...{ id: `person-${one.id}`, group: 'People', label: one.name, pip },
    detail: [words, one.title, one.regionCode, foundBy(one.matched)].filter(Boolean).join(' · '),
    act: { kind: 'path', path: `/people/${one.id}` },
  }
}

function contactOption(one: Found['contacts'][number]): Option {
  return {
    ...{ id: `contact-${one.id}`, group: 'Contacts', label: one.name },
    detail: [one.role, one.accountName].filter(Boolean).join(' · '),
    act: { kind: 'path', path: `/accounts/${one.accountId}` },
  }
}

function ticketOption(one: Found['tickets'][number]): Option {
  return {
    ...{ id: `ticket-${one.source}-${one.ticketId}`, group: 'Tickets' },
    label: `${one.ticketId} ${one.subject ?? ''}`.trim(),
    detail: [one.accountName ?? 'no account', one.status].join(' · '),
    act: { kind: 'path', path: ticketPath(one) },
  }
}

const ticketPath = ({ source, ticketId }: { source: string; ticketId: string }): string =>
  `/tickets/${encodeURIComponent(source)}/${encodeURIComponent(ticketId)}`
