/** Values that the programme knows, gathered from its own lists: what parameters of reads are chosen from. */
import type { Read } from './read.ts'

type Row = Readonly<Record<string, unknown>>

export interface Samples {
  readonly accounts: readonly string[]
  readonly people: readonly string[]
  readonly regions: readonly string[]
  readonly regionCodes: readonly string[]
  readonly words: readonly string[]
  readonly tickets: readonly { readonly source: string; readonly ticket: string }[]
  readonly ticketIds: readonly string[]
  readonly decisions: readonly string[]
  /** Ids by the list's path: `/api/v1/tasks` → ids of tasks. */
  readonly idsOf: ReadonlyMap<string, readonly string[]>
  readonly actions: readonly string[]
  readonly actors: readonly string[]
  readonly subjectKinds: readonly string[]
  readonly subjects: readonly string[]
  /** Epoch milliseconds of the programme's newest decision. */
  readonly now: number
}

/** Lists whose items are asked for one by one. */
const LISTS = [
  ...['ase-requests', 'tasks', 'holiday-sets', 'replays', 'prospects', 'imports', 'parked-events?all=true'],
  ...['guides', 'time-off', 'covers', 'inbox', 'account-merges', 'schedules'],
]

export async function gatherSamples(read: Read): Promise<Samples> {
  const list = async (path: string): Promise<Row[]> => {
    const { status, json } = await read(`/api/v1/${path}`)
    const items = Array.isArray(json) ? json : (json as { items?: unknown } | null)?.items
    return status === 200 && Array.isArray(items) ? (items as Row[]) : []
  }
  const texts = (rows: readonly Row[], key: string): string[] => [
    ...new Set(rows.flatMap((row) => (typeof row[key] === 'string' ? [row[key]] : []))),
  ]
  const accounts = [...(await list('accounts?limit=500')), ...(await list('accounts?limit=500&sort=-name'))]
  const people = [
    ...(await list('people?limit=500')),
    ...(await list('people?limit=500&role=ase&sort=-name')),
  ]
  const regions = await list('regions')
  const tickets = [
    ...(await list('tickets?limit=500&status=all')),
    ...(await list('tickets?limit=500&sort=deadline')),
  ]
  const decisions = await list('decisions?limit=500')
  const [audit, inbox] = [await list('audit?limit=200'), await list('inbox?limit=500')]
  const idsOf = new Map<string, string[]>()
  for (const path of LISTS) idsOf.set(`/api/v1/${path.split('?')[0]!}`, texts(await list(path), 'id'))
  const names = [...texts(accounts, 'name'), ...texts(people, 'name')]
  return {
    accounts: texts(accounts, 'id'),
    people: texts(people, 'id'),
    regions: texts(regions, 'id'),
    regionCodes: texts(regions, 'code'),
    words: [...new Set(names.flatMap((name) => [name, ...name.split(' ')])), 'Gitaly', 'runner', 'backup'],
    tickets: tickets.flatMap(({ source, ticketId }) =>
      typeof source === 'string' && typeof ticketId === 'string' ? [{ source, ticket: ticketId }] : [],
    ),
    ticketIds: texts(inbox, 'ticketId'),
    decisions: texts(decisions, 'id'),
    idsOf,
    actions: texts(audit, 'action'),
    actors: audit.flatMap(({ actor }) => (actor as { id?: string } | undefined)?.id ?? []),
    subjectKinds: audit.flatMap(({ subject }) => (subject as { kind?: string } | undefined)?.kind ?? []),
    subjects: audit.flatMap(({ subject }) => (subject as { id?: string } | undefined)?.id ?? []),
    now: newestOf(texts(decisions, 'at')),
  }
}

/** Of a programme that never decided anything, some moment. */
const newestOf = (instants: readonly string[]): number => Date.parse(instants[0] ?? '2026-01-01T00:00:00Z')
