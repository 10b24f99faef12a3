/** How `attache user list` shows people. */
import type { ListedPerson } from './people.store.ts'

/** A table: who, roles, how they sign in, when last. */
export function peopleTable(people: readonly ListedPerson[]): string {
  if (people.length === 0)
    return 'Nobody is in the directory yet. `attache user setup-link` makes the first director.'
  const rows = people.map((person) => [
    clean(person.name),
    clean(person.email),
    person.roles.join(', ') || 'no role',
    stateOf(person),
    person.lastSeenAt === null ? 'never' : `${person.lastSeenAt.slice(0, 16).replace('T', ' ')} UTC`,
  ])
  const all = [['NAME', 'ADDRESS', 'ROLES', 'SIGNS IN', 'LAST SEEN'], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? []
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function stateOf(person: ListedPerson): string {
  if (person.disabledAt !== null) return 'switched off'
  const ways = [
    ...(person.hasPassword ? ['password'] : []),
    ...(person.passkeys > 0 ? [`${person.passkeys} ${person.passkeys === 1 ? 'passkey' : 'passkeys'}`] : []),
    ...person.providers.map(clean),
  ]
  if (ways.length > 0) return ways.join(', ')
  return person.invitedUntil === null ? 'not yet' : 'invited'
}

/** Nothing of a name moves the cursor or colours the terminal. */
const clean = (text: string): string => text.replaceAll(/\p{C}/gu, '')
