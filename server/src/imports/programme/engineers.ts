/** Who becomes the ASE of which organisation, and who backs them up. Pure. */
import type { LogFacts, OrganizationFacts } from './log-facts.ts'

/** Accounts one engineer may hold (domain.md section 3). */
export const MAX_ACCOUNTS = 5

export interface Chosen {
  readonly organization: OrganizationFacts
  readonly ase: string
  /** The next most frequent assignee there. */
  readonly backup: string | null
}

/**
 * The ASE of each organisation, the largest first: its most frequent assignee who still has room, else whoever of all
 * assignees has. An organisation for which nobody is left is left out.
 */
export function chooseEngineers(facts: LogFacts, accounts: number): Chosen[] {
  const load = new Map<string, number>()
  const hasRoom = (id: string): boolean => (load.get(id) ?? 0) < MAX_ACCOUNTS
  return facts.organizations.slice(0, accounts).flatMap((organization) => {
    const ase = organization.assignees.find(hasRoom) ?? facts.assignees.find(hasRoom)
    if (ase === undefined) return []
    load.set(ase, (load.get(ase) ?? 0) + 1)
    const backup = [...organization.assignees, ...facts.assignees].find((id) => id !== ase) ?? null
    return [{ organization, ase, backup }]
  })
}

/** The busiest assignee who is nobody's ASE: on call, so that an emergency has somebody else than the ASE. */
export function chooseOnCall(facts: LogFacts, chosen: readonly Chosen[]): string | null {
  const ases = new Set(chosen.map(({ ase }) => ase))
  return facts.assignees.find((id) => !ases.has(id)) ?? facts.assignees[0] ?? null
}
