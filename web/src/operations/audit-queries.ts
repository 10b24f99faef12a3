/** What the audit page asks besides the log itself. */
import { api } from '../api/client.ts'
import type { paths } from '../api/schema.gen.ts'

export type AuditEntry =
  paths['/api/v1/audit']['get']['responses'][200]['content']['application/json']['entries'][number]

/** Who and what there is to filter by. */
export function useAuditFilters() {
  return api.useQuery('get', '/api/v1/audit/filters', {}, { staleTime: 60_000 }).data
}
