/** Whose a ticket is since its organisation was linked, until the ticket itself came over, in the next moments. Pure. */
import type { Facts } from '../../coverage/api.ts'
import type { TicketRowView } from '../tickets.queries.ts'

type OfAccounts = Pick<Facts, 'accountIds' | 'account'>

/** The organisations that an account claims at `at`, epoch milliseconds. */
export function claimedOrganizations(facts: OfAccounts, at: number): string[] {
  return facts.accountIds.flatMap((id) => {
    const links = facts.account(id)?.row.organizations ?? []
    return links.filter(({ from, to }) => from <= at && at < to).map((link) => link.organizationId)
  })
}

/** The row with the account that claims its organisation at `at`, where the row itself has none. */
export function withAccount<T extends Pick<TicketRowView, 'accountId' | 'record'>>(
  row: T,
  facts: Pick<Facts, 'accountOfOrganization'>,
  at: number,
): T {
  const { organizationId } = row.record.state
  if (row.accountId !== null || organizationId === null) return row
  return { ...row, accountId: facts.accountOfOrganization(organizationId, at)?.row.id ?? null }
}
