/** The names of all accounts and people, prepared once for each version of the facts. */
import { loadAccountNames, type AccountNames } from '../accounts/api.ts'
import { loadPeopleNames, type PersonNames } from '../directory/api.ts'
import type { Clock } from '../platform/clock.ts'
import type { Query } from '../platform/store/index.ts'
import { compileNames, type Key, type Names } from './match-names.ts'

export interface AllNames {
  readonly accounts: Names
  readonly people: Names
  readonly person: ReadonlyMap<string, PersonNames>
}

export interface NamesCache {
  current(): Promise<AllNames>
  /** Some fact changed: the next `current` reads again. */
  invalidate(): void
}

/** One copy a node; whoever asks while it is read waits for the same reading. */
export function createNamesCache(query: Query, clock: Clock): NamesCache {
  let latest: Promise<AllNames> | null = null
  return {
    current() {
      if (latest) return latest
      const reading = readNames(query, clock)
      latest = reading
      reading.catch(() => {
        if (latest === reading) latest = null
      })
      return reading
    },
    invalidate() {
      latest = null
    },
  }
}

async function readNames(query: Query, clock: Clock): Promise<AllNames> {
  const [accounts, people] = await Promise.all([loadAccountNames(query, clock.now()), loadPeopleNames(query)])
  return {
    accounts: compileNames(accounts.map((one) => ({ id: one.id, keys: accountKeys(one) }))),
    people: compileNames(people.map((one) => ({ id: one.id, keys: personKeys(one) }))),
    person: new Map(people.map((one) => [one.id, one])),
  }
}

function accountKeys({ id, name, aliases, domains, crmId, organizations }: AccountNames): Key[] {
  return [
    { text: name, by: 'name' },
    ...aliases.map((text) => ({ text, by: 'alias' })),
    ...domains.map((text) => ({ text, by: 'domain' })),
    ...organizations.flatMap((one) => (one.name === null ? [] : [{ text: one.name, by: 'organization' }])),
    ...organizations.map((one) => ({ text: one.id, by: 'organization', isId: true })),
    ...(crmId === null ? [] : [{ text: crmId, by: 'crm', isId: true }]),
    { text: id, by: 'id', isId: true },
  ]
}

function personKeys({ id, name, email, handles, helpDeskUserId }: PersonNames): Key[] {
  return [
    { text: name, by: 'name' },
    { text: email, by: 'email' },
    ...handles.flatMap((text) => [
      { text, by: 'handle' },
      { text: `@${text}`, by: 'handle', isId: true },
    ]),
    ...(helpDeskUserId === null ? [] : [{ text: helpDeskUserId, by: 'help_desk', isId: true }]),
    { text: id, by: 'id', isId: true },
  ]
}
