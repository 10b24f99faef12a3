/**
 * The past, lived again under a clock that is set to each moment: events are taken in when they arrived, the demo help
 * desk carries decisions out a few seconds later, notices are told when they are due.
 */
import { watchContracts } from '../../accounts/api.ts'
import type { FactsCache } from '../../coverage/api.ts'
import { tellDueNotices } from '../../notify/api.ts'
import type { manualClock } from '../../platform/clock.ts'
import { onConnection, transaction } from '../../platform/db/index.ts'
import type { Events } from '../../platform/events/index.ts'
import { silentLog } from '../../platform/log.ts'
import { queryOn } from '../../platform/store/index.ts'
import {
  takeIn,
  writeWorker,
  type IntakeDeps,
  type IntakeEvent,
  type Source,
  type TakenIn,
} from '../../tickets/api.ts'
import { demoHelpDesk, DEMO_OWN_USER } from '../desk/demo-desk.ts'
import type { Delivery } from '../tickets/pen.ts'
import type { Slot } from './slots.ts'
import type { Pool } from 'pg'

export interface Reliving {
  readonly pool: Pool
  readonly clock: ReturnType<typeof manualClock>
  readonly events: Events
  readonly facts: FactsCache
  readonly source: Source
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const SECOND = 1_000

/** Lives the slots through, in order; `onSlot` hears of each that is over. What was lived before changes nothing. */
export async function relive(
  reliving: Reliving,
  slots: readonly Slot[],
  onSlot: (slot: Slot) => Promise<void> | void = () => {},
): Promise<void> {
  const life = lifeOf(reliving)
  let told = 0
  for (const slot of slots) {
    for (const delivery of slot.apart) await life.oneByOne(delivery)
    if (slot.together.length > 0) await life.together(slot)
    if (slot.apart.length > 0 && slot.end - told >= HOUR) {
      await life.tell(slot.end, Math.floor(slot.end / DAY) > Math.floor(told / DAY))
      told = slot.end
    }
    await onSlot(slot)
  }
}

/** What intake needs to take the past in. */
export function intakeOf({ pool, clock, events, facts }: Reliving): IntakeDeps {
  return {
    transaction: (work) => transaction(pool, work),
    connection: (work) => onConnection(pool, work),
    ...{ facts, clock, events, ownUserIds: [DEMO_OWN_USER] },
  }
}

function lifeOf(reliving: Reliving) {
  const { pool, clock, events, facts, source } = reliving
  const intake = intakeOf(reliving)
  const echoes: IntakeEvent[] = []
  const query = queryOn(pool)
  const helpDesk = demoHelpDesk({
    ...{ query, clock, isDemo: () => Promise.resolve(true) },
    onApplied: (event) => void echoes.push(event),
  })
  const worker = writeWorker({ query, transaction: intake.transaction, clock, events, facts, helpDesk })
  const take = (deliveries: readonly Pick<Delivery, 'event'>[]): Promise<TakenIn> =>
    takeIn(
      intake,
      { ...source, ownTime: true },
      deliveries.map(({ event }) => ({ event })),
      { quiet: true },
    )
  const forwardTo = (at: number): void => clock.set(Math.max(at, clock.nowMs()))

  const carryOut = async ({ decisions }: TakenIn): Promise<void> => {
    for (const { write, ticketRowId } of decisions) {
      if (!write) continue
      clock.advance(2 * SECOND + (clock.nowMs() % (3 * SECOND)))
      const job = { id: write.id, key: ticketRowId, data: { writeId: write.id }, attempt: 1 }
      await worker({ ...job, signal: new AbortController().signal }, { log: silentLog })
      clock.advance(SECOND)
      await take(echoes.splice(0).map((event) => ({ event })))
    }
  }

  return {
    async oneByOne(delivery: Delivery): Promise<void> {
      forwardTo(delivery.arrives + SECOND)
      await carryOut(await take([delivery]))
    },
    async together({ together, end }: Slot): Promise<void> {
      forwardTo(Math.min(end, together.at(-1)!.arrives + SECOND))
      await carryOut(await take(together))
    },
    /** Notices that are due by `at`; on a new day also those of contracts that end. */
    async tell(at: number, newDay: boolean): Promise<void> {
      forwardTo(at)
      if (newDay) await watchContracts({ pool, clock, events })
      while ((await tellDueNotices({ pool, clock, events })) > 0);
    },
  }
}
