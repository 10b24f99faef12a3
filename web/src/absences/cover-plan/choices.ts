/** Whom the planner has chosen to ask, account by account; untouched, the standing backup and the cheapest cover. */
import type { Affected, Preview } from './queries.ts'

/** By account and for whom it is covered. */
export type Choices = ReadonlyMap<string, ReadonlySet<string>>

/** Somebody whom the address names, to be asked about an account. */
export interface Named {
  readonly account?: string | undefined
  readonly ask?: string | undefined
}

export const keyOf = ({ accountId, absentPersonId }: Affected): string => `${accountId} ${absentPersonId}`

/** Those chosen for an account. */
export function chosenFor(account: Affected, choices: Choices): ReadonlySet<string> {
  return choices.get(keyOf(account)) ?? new Set(usualFor(account))
}

function usualFor({ candidates, cheapest }: Affected): string[] {
  const standing = candidates.filter(({ group, share }) => group === 'standing_backup' && share > 0)
  return [...standing, ...cheapest.parts].map(({ personId }) => personId)
}

/** Whoever came to ask somebody named finds them chosen, in place of the usual ones, until they choose otherwise. */
export function withNamed(preview: Preview, choices: Choices, { account, ask }: Named): Choices {
  const meant = needing(preview).filter(
    (one) =>
      one.accountId === account &&
      !choices.has(keyOf(one)) &&
      one.candidates.some(({ personId }) => personId === ask),
  )
  return ask === undefined || meant.length === 0
    ? choices
    : new Map([...choices, ...meant.map((one) => [keyOf(one), new Set([ask])] as const)])
}

const needing = ({ accounts }: Preview): Affected[] => accounts.filter(({ needed }) => needed.length > 0)

/** As the API takes them. */
export function asksOf(preview: Preview, choices: Choices) {
  return needing(preview).flatMap((account) => {
    const personIds = [...chosenFor(account, choices)]
    const { accountId, absentPersonId } = account
    return personIds.length === 0 ? [] : [{ accountId, absentPersonId, personIds }]
  })
}

/** The names of everybody chosen, each once. */
export function namesOf(preview: Preview, choices: Choices): string[] {
  const names = needing(preview).flatMap((account) => {
    const chosen = chosenFor(account, choices)
    return account.candidates.filter(({ personId }) => chosen.has(personId)).map(({ name }) => name)
  })
  return [...new Set(names)]
}
