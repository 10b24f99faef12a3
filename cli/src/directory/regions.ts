/** Regions by id, for lists that name them. */
import type { Cli } from '../app/cli.ts'

/** Region codes by id. */
export async function readRegions(cli: Cli): Promise<ReadonlyMap<string, string>> {
  const { items } = await cli.ask(cli.api.GET('/api/v1/regions'))
  return new Map(items.map(({ id, code }) => [id, code]))
}
