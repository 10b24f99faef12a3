/** Regions by id, for lists that name them, and by code. */
import type { Cli } from '../app/cli.ts'
import { NotFoundError } from '../app/errors.ts'

/** Region codes by id. */
export async function readRegions(cli: Cli): Promise<ReadonlyMap<string, string>> {
  const { items } = await cli.ask(cli.api.GET('/api/v1/regions'))
  return new Map(items.map(({ id, code }) => [id, code]))
}

/** The id of the region of that code; throws with those there are. */
export async function findRegion(cli: Cli, code: string): Promise<string> {
  const regions = await readRegions(cli)
  const [found] = [...regions].find(([, one]) => one.toLowerCase() === code.toLowerCase()) ?? []
  if (found !== undefined) return found
  throw new NotFoundError(`There is no region ${code}.`, { lines: [...regions.values()] })
}
