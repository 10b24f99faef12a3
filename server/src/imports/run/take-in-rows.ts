/** Events → `takeIn`, batch by batch. One event that the database refuses costs itself only. */
import { decided, takeIn, type IntakeDeps, type Source } from '../../tickets/api.ts'
import type { Draft } from '../presets/preset.ts'
import { shown, type Rejection } from '../problems.ts'
import { importsProgressed } from '../events.ts'
import { batchesOf, workLanes } from './lanes.ts'

/** Events in one transaction, and transactions at once: chosen by measuring, with bench/import.ts. */
export const SHAPE = { lanes: 3, batch: 1_000 } as const
/** Open pages hear of the import each time so many rows are in. */
const TELL_EVERY = 4_000
const TOLD_IDS = 20

export interface Taking {
  readonly deps: IntakeDeps
  readonly source: Source
  readonly runId: string
  readonly signal: AbortSignal
  readonly shape?: { readonly lanes: number; readonly batch: number }
  /** Called after each batch is committed. */
  readonly onBatch: (sofar: Taken) => Promise<void> | void
}

export interface Taken {
  readonly read: number
  readonly fresh: number
  readonly known: number
  readonly late: number
  readonly rejections: readonly Rejection[]
}

/** Takes all events in; answers early, with what it has, when `signal` says so. */
export async function takeInRows(taking: Taking, drafts: readonly Draft[]): Promise<Taken> {
  const sofar = { read: 0, fresh: 0, known: 0, late: 0, rejections: [] as Rejection[] }
  let told = 0
  const merges = drafts.some(({ event }) => event.state.status === 'merged')
  // A merge reaches over to another ticket: then one lane, or the order between the two is lost.
  const shape = { ...(taking.shape ?? SHAPE), ...(merges && { lanes: 1 }) }
  const work = async (batch: readonly Draft[]): Promise<void> => {
    const tell = sofar.read + batch.length - told >= TELL_EVERY
    if (tell) told = sofar.read + batch.length
    const taken = await takeBatch(taking, batch, tell)
    sofar.read += batch.length
    sofar.known += taken.known
    sofar.late += taken.late
    sofar.rejections.push(...taken.rejections)
    sofar.fresh += batch.length - taken.known - taken.rejections.length
    await taking.onBatch(sofar)
  }
  await workLanes(
    batchesOf(drafts, ({ event }) => event.ticketId, shape),
    work,
    taking.signal,
  )
  return sofar
}

type BatchTaken = Pick<Taken, 'known' | 'late' | 'rejections'>

async function takeBatch(taking: Taking, batch: readonly Draft[], tell: boolean): Promise<BatchTaken> {
  try {
    const arrivals = batch.map(({ event }) => ({ event }))
    const taken = await takeIn(taking.deps, taking.source, arrivals, { quiet: true })
    if (tell)
      await tellPages(
        taking,
        taken.decisions.slice(-TOLD_IDS).map(({ id }) => id),
      )
    return { known: taken.known, late: taken.late, rejections: [] }
  } catch (error) {
    if (!isRefusedValue(error)) throw error
    if (batch.length > 1) return takeOneByOne(taking, batch)
    const { line, event } = batch[0]!
    const reason = `the database refuses a value of this row: ${(error as Error).message}`
    return { known: 0, late: 0, rejections: [{ line, reason, value: shown(event.key) }] }
  }
}

async function takeOneByOne(taking: Taking, batch: readonly Draft[]): Promise<BatchTaken> {
  const sum = { known: 0, late: 0, rejections: [] as Rejection[] }
  for (const draft of batch) {
    const taken = await takeBatch(taking, [draft], false)
    sum.known += taken.known
    sum.late += taken.late
    sum.rejections.push(...taken.rejections)
  }
  return sum
}

/** SQLSTATE class 22: a value that cannot be what it should; 22012 is the write's own check and no value's. */
function isRefusedValue(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === 'string' && code !== '22012' && /^22[0-9A-Z]{3}$/.test(code)
}

/** One live event for thousands of rows, so that open pages refresh; ids only. */
async function tellPages({ deps, runId }: Taking, decisionIds: string[]): Promise<void> {
  await deps.transaction(async (tx) => {
    await deps.events.publish(tx, importsProgressed, { runId })
    if (decisionIds.length > 0) await deps.events.publish(tx, decided, { decisionIds })
  })
}
