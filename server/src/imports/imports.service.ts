/** What people see of imports: which ran, what was understood, what was rejected and why. */
import { z } from 'zod'
import { authorize, type Actor } from '../platform/auth/index.ts'
import { notFound } from '../platform/errors.ts'
import { packCursor, unpackCursor } from '../platform/http/cursor.ts'
import { queryOn, type Deps } from '../platform/store/index.ts'
import { findRun, listRejections, listRuns, rejectionReasons } from './runs.store.ts'

interface PageOf {
  readonly limit: number
  readonly cursor?: string | undefined
}

export type ImportsService = ReturnType<typeof importsService>

const cursorShape = z.tuple([z.string().regex(/^\d{1,9}$/), z.string().max(20_000)])

/** The service of imports. They are begun on the command line, where the file is. */
export function importsService({ pool }: Pick<Deps, 'pool'>) {
  const query = queryOn(pool)
  const find = async (id: string) => {
    const run = await findRun(query, id)
    if (!run) throw notFound('import', id)
    return run
  }
  return {
    /** A page of imports, the newest first. */
    async list(actor: Actor, page: PageOf) {
      authorize(actor, 'imports.read')
      return listRuns(query, page)
    },
    /** One import with what stands of its source and why rows were rejected. */
    async get(actor: Actor, id: string) {
      authorize(actor, 'imports.read')
      const { understood, ...run } = await find(id)
      return {
        ...run,
        understood: understood && { ...understood, settled: [...understood.settled] },
        reasons: await rejectionReasons(query, id),
      }
    },
    /** A page of its rejected rows, in the order of the file. */
    async rejections(actor: Actor, id: string, { limit, cursor }: PageOf) {
      authorize(actor, 'imports.read')
      await find(id)
      const place = unpackCursor(cursor, cursorShape)
      const after = place && { line: Number(place[0]), reason: place[1] }
      const rows = await listRejections(query, id, limit, after)
      const items = rows.slice(0, limit)
      const last = rows.length > limit ? items.at(-1) : undefined
      return { items, nextCursor: last ? packCursor([String(last.line), last.reason]) : null }
    },
  }
}
