/** Whether a database can take a log's programme, and making it. */
import { loadAccountFacts } from '../../accounts/api.ts'
import { loadDirectoryFacts } from '../../directory/api.ts'
import type { Tx } from '../../platform/db/index.ts'
import { findProgrammeRun } from '../imports.store.ts'
import { ImportError } from '../problems.ts'
import { insertProgramme, type ProgrammeDeps } from '../programme/insert-programme.ts'
import { logFacts } from '../programme/log-facts.ts'
import { DEFAULT_SEED, servicenowProgramme } from '../programme/servicenow-programme.ts'
import type { TicketFile } from './read-tickets.ts'
import type { Query } from '../../platform/store/index.ts'

/** What became of the programme. */
export type ProgrammeOutcome =
  | { readonly kind: 'none' }
  | { readonly kind: 'kept'; readonly seed: number; readonly timeZone: string }
  | {
      readonly kind: 'made'
      readonly seed: number
      readonly timeZone: string
      readonly people: number
      readonly accounts: number
    }

export interface ProgrammeRequest {
  readonly timeZone: string
  /** null: none was given. */
  readonly seed: number | null
}

/**
 * The programme of this log in this database: made in the caller's transaction, or found as an earlier run made it.
 * Throws `ImportError` where the database has another programme, or this one was made otherwise than asked.
 */
export async function ensureLogProgramme(
  tx: Tx,
  deps: ProgrammeDeps,
  file: TicketFile,
  request: ProgrammeRequest,
): Promise<ProgrammeOutcome> {
  const earlier = await findProgrammeRun(tx.query)
  if (!earlier) {
    await refuseAnother(tx.query)
    const seed = request.seed ?? DEFAULT_SEED
    const facts = logFacts(file.drafts.map(({ event }) => event))
    const plan = servicenowProgramme(facts, request.timeZone, seed)
    return { kind: 'made', seed, timeZone: request.timeZone, ...(await insertProgramme(tx, deps, plan)) }
  }
  const { options, fileDigest, fileName } = earlier
  const seed = options.madeProgramme!
  const timeZone = options.timeZone ?? ''
  if (fileDigest !== file.digest)
    throw new ImportError(
      'import_other_programme',
      `This database’s programme was made from another file (${fileName}). ${elsewhere}`,
    )
  const differs =
    timeZone !== request.timeZone
      ? `--time-zone ${timeZone}`
      : request.seed !== null && request.seed !== seed
        ? `--seed ${seed}`
        : null
  if (differs === null) return { kind: 'kept', seed, timeZone }
  throw new ImportError(
    'import_other_programme',
    `This database’s programme was made with ${differs}. Say the same to go on, or: ${elsewhere}`,
  )
}

const elsewhere =
  'Take the rows into the programme that is there with --make none, or make the new one in a database of its own: --programme NAME, another --data-dir or DATABASE_URL.'

async function refuseAnother(query: Query): Promise<void> {
  const directory = await loadDirectoryFacts(query)
  const { accounts } = await loadAccountFacts(query)
  const { people, regions } = directory
  if (people.length + regions.length + accounts.length + directory.settings.length === 0) return
  const has = `${people.length} people, ${regions.length} regions and ${accounts.length} accounts`
  throw new ImportError(
    'import_other_programme',
    `This database has a programme already: ${has}. ${elsewhere}`,
  )
}
