/** The emergency brief: put together from what stands, in one snapshot of the reader's rights. Nothing is kept. */
import { accountPeople } from '../../accounts/api.ts'
import { answerView, type Account, type Facts } from '../../coverage/api.ts'
import type { Actor } from '../../platform/auth/index.ts'
import { notFound } from '../../platform/errors.ts'
import { queryOn } from '../../platform/store/index.ts'
import { changeViews } from '../changes/change-views.ts'
import { listChanges } from '../changes/changes.store.ts'
import { findNote, listSystems } from '../environments.store.ts'
import type { EnvironmentDeps } from '../environments.service.ts'
import type { TicketsForBrief } from '../ports.ts'
import type { Brief } from './brief.contract.ts'

export interface BriefService {
  /** For whoever may read the account’s tickets; reading a guarded one is logged. */
  of(actor: Actor, accountId: string, zone: string): Promise<Brief>
}

const AROUND = { hours: 48 }
const TICKETS = 10
const EMERGENCIES = 5

/** The service of briefs. */
export function briefService(deps: EnvironmentDeps, tickets: TicketsForBrief): BriefService {
  const query = queryOn(deps.pool)
  return {
    async of(actor, accountId, zone) {
      await deps.access.reading(actor, 'tickets.read', accountId)
      const facts = await deps.facts.current()
      const account = facts.account(accountId)
      if (!account) throw notFound('account', accountId)
      const now = deps.clock.now()
      const window = { from: now.subtract(AROUND).toString(), to: now.add(AROUND).toString() }
      const [people, systems, note, changes, emergencies, recent] = await Promise.all([
        accountPeople(query, accountId),
        listSystems(query, accountId),
        findNote(query, accountId),
        listChanges(query, { accountId, ...window, visible: { kind: 'all' } }),
        tickets.emergencies(actor, accountId),
        tickets.recent(actor, accountId, TICKETS),
      ])
      const at = now.epochMilliseconds
      return {
        madeAt: now.toString(),
        account: head(facts, account),
        coverage: answerView(facts, account, at, zone),
        standingBackup: backupOf(facts, account, at),
        contacts: people.contacts.map(({ name, role, email, timeZone, isPrimary }) => ({
          ...{ name, role, email, timeZone, isPrimary },
        })),
        team: people.team.map(({ role, name, email }) => ({ role, name, email })),
        channels: people.channels.map(({ name, purpose, visibility }) => ({ name, purpose, visibility })),
        ...{ systems, note },
        changes: await changeViews(query, facts, changes),
        emergencies: emergencies.slice(0, EMERGENCIES).map((one) => ({ ...one })),
        tickets: recent.map((one) => ({ ...one })),
      }
    },
  }
}

function head(facts: Facts, { row }: Account): Brief['account'] {
  const { id, name, zone, priority } = row
  return { id, name, zone, priority, regionCode: facts.region(row.regionId)?.code ?? '' }
}

function backupOf(facts: Facts, account: Account, at: number): Brief['standingBackup'] {
  const id = facts.policy(account, at)?.standingBackupId ?? null
  const person = id === null ? null : facts.person(id)
  return person && at < person.gone ? { id: person.row.id, name: person.row.name } : null
}
