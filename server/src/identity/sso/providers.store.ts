/** SQL about identity providers and what their groups give. */
import type { Query } from '../../platform/store/index.ts'

/** The providers at which people can sign in, by name; for everybody to see. */
export function listEnabledProviders(query: Query): Promise<{ id: string; name: string }[]> {
  return query('select id::text, name from identity_provider where is_enabled order by lower(name), id')
}
