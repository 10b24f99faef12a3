/** The whole demo programme as rows, from a seed and an instant. Pure: the same of both makes the same programme. */
import type {
  NewAllocation,
  NewAssignment,
  NewChannel,
  NewContact,
  NewContract,
  NewPolicy,
  NewTeamMember,
  Prospect,
} from '../../accounts/api.ts'
import type { NewSettingVersion } from '../../directory/api.ts'
import { planAbsences, type AbsencePlan } from './absences.ts'
import { planAccounts, planPolicies, type AccountPlan } from './accounts.ts'
import { planChannels, planContacts, planTeam } from './around.ts'
import { planAllocations, planAssignments } from './assignments.ts'
import { planContracts } from './contracts.ts'
import { makingOf } from './making.ts'
import { planPeople, type PeoplePlan } from './people.ts'
import { planProspects } from './prospects.ts'
import { planRegions, type RegionsPlan } from './regions.ts'
import { planSettings } from './settings.ts'
import { planTeams, type TeamsPlan } from './teams.ts'

export interface DemoPlan extends RegionsPlan, PeoplePlan, AbsencePlan, TeamsPlan {
  /** The demo's present, epoch milliseconds. */
  readonly now: number
  readonly settings: readonly NewSettingVersion[]
  readonly accounts: readonly AccountPlan[]
  readonly policies: readonly NewPolicy[]
  readonly contracts: readonly NewContract[]
  readonly assignments: readonly NewAssignment[]
  readonly allocations: readonly NewAllocation[]
  readonly contacts: readonly NewContact[]
  readonly channels: readonly NewChannel[]
  readonly teamMembers: readonly NewTeamMember[]
  readonly prospects: readonly Prospect[]
}

/** Plans the programme of `seed` as it stands at `now` (epoch milliseconds). */
export function planDemo(seed: number, now: number): DemoPlan {
  const making = makingOf(seed, now)
  const regions = planRegions(making)
  const people = planPeople(making, regions)
  const accounts = planAccounts(making, regions)
  return {
    now,
    ...regions,
    ...people,
    accounts,
    settings: planSettings(making, people, regions),
    policies: accounts.flatMap((account) => planPolicies(account, making, people)),
    contracts: accounts.flatMap((account) => planContracts(account, making, regions)),
    assignments: accounts.flatMap((account) => planAssignments(account, making, people)),
    allocations: planAllocations(accounts, making, people),
    contacts: planContacts(accounts, making),
    channels: accounts.flatMap((account) => planChannels(account, making)),
    teamMembers: accounts.flatMap((account) => planTeam(account, making, people.people)),
    ...planAbsences(making, people, accounts),
    // The last: what stands above keeps the ids it had.
    prospects: planProspects(making, regions),
    ...planTeams(making, regions, people),
  }
}
