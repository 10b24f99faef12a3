/** Whom the planner has chosen to ask, account by account; untouched, the standing backup and the cheapest cover. */
import type { Affected, Preview } from './queries.ts'

/** By account and for whom it is covered. */
export type Choices = ReadonlyMap<string, ReadonlySet<string>>

export const keyOf = ({ accountId, absentPersonId }: Affected): string => `${accountId} ${absentPersonId}`

/** Those chosen for an account. */
export function chosenFor(account: Affected, choices: Choices): ReadonlySet<string> {
  const standing = account.candidates.filter(({ group, share }) => group === 'standing_backup' && share > 0)
  const usual = [...standing, ...account.cheapest.parts].map(({ personId }) => personId)
  return choices.get(keyOf(account)) ?? new Set(usual)
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
