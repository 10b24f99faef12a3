/** A programme out of the ServiceNow log and a seed: the same log, zone and seed give the same programme. Pure. */
import { LOG_INTEGRATION } from '../presets/servicenow-log.ts'
import { planAccounts } from './accounts.ts'
import { chooseEngineers, chooseOnCall } from './engineers.ts'
import type { LogFacts } from './log-facts.ts'
import { planPeople } from './people.ts'
import type { ProgrammePlan } from './plan.ts'
import { random } from './random.ts'
import { homeRegion } from './regions.ts'

/** Organisations that become accounts; all others stay unknown. */
export const ACCOUNTS = 30
/** The seed unless --seed says another. */
export const DEFAULT_SEED = 2016

const YEAR = 365 * 86_400_000

/** The plan of the programme. `zone` is the log's own. */
export function servicenowProgramme(facts: LogFacts, zone: string, seed: number): ProgrammePlan {
  const chance = random(seed)
  const home = homeRegion(zone, facts.start)
  const chosen = chooseEngineers(facts, ACCOUNTS)
  const onCall = chooseOnCall(facts, chosen)
  const people = planPeople(chance, facts, chosen, onCall, home, zone)
  return {
    seed,
    zone,
    since: facts.start - 3 * YEAR,
    leaders: { AMER: 'Leader AMER', EMEA: 'Leader EMEA', APAC: 'Leader APAC' },
    director: 'Support director',
    people,
    accounts: planAccounts(chance, facts, chosen, people, home, zone),
    onCall,
    integrations: [LOG_INTEGRATION],
  }
}
