/** SQL of the first set-up. */
import type { Query } from '../platform/store/index.ts'

export interface RegionChoice {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly timeZone: string
}

/** Every region by code. */
export function listRegionChoices(query: Query): Promise<RegionChoice[]> {
  return query('select id::text, code, name, time_zone as "timeZone" from region order by code')
}
