/** Where tickets come from. */
import type { Tx } from '../platform/db/index.ts'
import type { Source } from './intake/take-in.ts'

interface SourceRow {
  readonly source: string
  readonly kind: 'help_desk' | 'file' | 'api'
  readonly connectedAt: Temporal.Instant | null
  readonly alwaysShadow: boolean
}

const toSource = (row: SourceRow): Source => ({
  source: row.source,
  kind: row.kind,
  connectedAt: row.connectedAt?.epochMilliseconds ?? null,
  alwaysShadow: row.alwaysShadow,
  ownTime: row.kind === 'file',
})

/** The source as registered; registers it with `fresh` when it is not there yet. What is registered stays. */
export async function ensureSource(
  tx: Pick<Tx, 'query'>,
  source: string,
  fresh: { kind: SourceRow['kind']; connectedAt: Temporal.Instant | null; alwaysShadow: boolean },
): Promise<Source> {
  await tx.query(
    `insert into ticket_source (source, kind, connected_at, always_shadow) values ($1, $2, $3, $4)
     on conflict (source) do nothing`,
    [source, fresh.kind, fresh.connectedAt, fresh.alwaysShadow],
  )
  const [row] = await tx.query<SourceRow & Record<string, unknown>>(
    `select source, kind, connected_at as "connectedAt", always_shadow as "alwaysShadow" from ticket_source where source = $1`,
    [source],
  )
  return toSource(row!)
}

/** A source that is registered. */
export async function findSource(tx: Pick<Tx, 'query'>, source: string): Promise<Source> {
  const rows = await tx.query<SourceRow & Record<string, unknown>>(
    `select source, kind, connected_at as "connectedAt", always_shadow as "alwaysShadow" from ticket_source where source = $1`,
    [source],
  )
  if (!rows[0]) throw new Error(`The source ${source} is not registered.`)
  return toSource(rows[0])
}

/** Every source that is registered. */
export async function listSources(tx: Pick<Tx, 'query'>): Promise<Source[]> {
  const rows = await tx.query<SourceRow & Record<string, unknown>>(
    'select source, kind, connected_at as "connectedAt", always_shadow as "alwaysShadow" from ticket_source',
  )
  return rows.map(toSource)
}

/** Every source by its name. */
export async function sourcesByName(tx: Pick<Tx, 'query'>): Promise<Map<string, Source>> {
  return new Map((await listSources(tx)).map((source) => [source.source, source]))
}
