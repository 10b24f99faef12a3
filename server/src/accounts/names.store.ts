/** SQL behind finding accounts by what people call them: all names at once, and contacts by theirs. */
import type { Visible } from '../platform/auth/index.ts'
import { Conditions, type Query } from '../platform/store/index.ts'

/** Everything an account is called. */
export interface AccountNames {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly domains: readonly string[]
  readonly crmId: string | null
  /** Linked now or to come, by id. */
  readonly organizations: readonly { readonly id: string; readonly name: string | null }[]
}

/** The names of every account; they change with the facts' version. The first in order of priority and name. */
export function loadAccountNames(query: Query, now: Temporal.Instant): Promise<AccountNames[]> {
  return query<AccountNames & Record<string, unknown>>(
    `select a.id, a.name, a.aliases, a.domains, a.crm_id as "crmId", coalesce(o.links, '[]') as organizations
       from account a left join (
         select account_id, jsonb_agg(jsonb_build_object('id', organization_id, 'name', organization_name)
                  order by organization_id) as links
           from account_organization where superseded_in is null and (upper(valid) is null or upper(valid) > $1)
          group by account_id) o on o.account_id = a.id
      order by a.priority, lower(a.name), a.id`,
    [now],
  )
}

export interface FoundContact {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly email: string | null
  readonly role: string | null
}

/**
 * Customers' people whose name, or address before the @, has this text, by name; with an @ the whole address. Served by
 * contact_by_words.
 */
export function findContacts(
  query: Query,
  text: string,
  limit: number,
  visible: Visible,
): Promise<FoundContact[]> {
  const asked = new Conditions()
  asked.values.push(null, text, limit)
  const { where, values } = asked.visible(visible, 'account_id')
  const pattern = `%${text.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`
  return query<FoundContact & Record<string, unknown>>(
    `select id, account_id as "accountId", name, email, role from contact
      where lower(name || ' ' || coalesce(email, '')) like $1
        and (position('@' in $2) > 0 or lower(name) like $1 or split_part(lower(email), '@', 1) like $1)
        ${where.map((one) => `and ${one}`).join(' ')}
      order by starts_with(lower(name), lower($2)) desc, lower(name), id limit $3`,
    values.with(0, pattern),
  )
}
