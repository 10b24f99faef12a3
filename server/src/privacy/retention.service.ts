/** Data goes after its time: once a day, each kind in batches, with what was removed in the audit log. */
import { defaultSettings, settingsInForce, settingsSchema, type Settings } from '../directory/api.ts'
import { authorize, systemActor, type Actor } from '../platform/auth/index.ts'
import { writeAudit } from '../platform/audit.ts'
import { transaction } from '../platform/db/index.ts'
import type { Retained, RoomPrivacy } from '../platform/privacy/index.ts'
import { queryOn, type Deps } from '../platform/store/index.ts'
import type { RetentionAnswer } from './privacy.contract.ts'
import { endRun, lastRuns, noteRemoved, takeRun } from './privacy.store.ts'

export type RetentionService = ReturnType<typeof retentionService>

const AT_ONCE = 5_000
const PAUSE_MS = 100
const RUNS_SHOWN = 30
const ACTOR = systemActor('privacy.retention', 'Retention')

type Days = Settings['retentionDays']

/** As the settings have them. */
const ORDER = ['rawEvents', ...Object.keys(defaultSettings.retentionDays)]

/** How long a kind is kept under these settings. */
function daysOf(settings: Settings, kind: string): number {
  return kind === 'rawEvents' ? settings.rawEventDays : settings.retentionDays[kind as keyof Days]
}

function aboutOf(kind: string): string {
  if (kind === 'rawEvents') return 'Bodies of ticket events; decisions keep their own inputs.'
  const { shape } = settingsSchema.shape.retentionDays.unwrap()
  return shape[kind as keyof Days].description ?? kind
}

/** The service of retention over what each room contributes. */
export function retentionService(deps: Pick<Deps, 'pool' | 'clock'>, rooms: readonly RoomPrivacy[]) {
  const { pool, clock } = deps
  const query = queryOn(pool)
  const kinds = rooms
    .flatMap(({ retained = [] }) => retained)
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))

  const removeAll = async ({ remove }: Retained, days: number, signal?: AbortSignal): Promise<number> => {
    const before = clock.now().subtract({ hours: 24 * days })
    let sum = 0
    for (let rows = AT_ONCE; rows === AT_ONCE && !signal?.aborted;) {
      rows = await remove(query, before, AT_ONCE)
      sum += rows
      if (rows === AT_ONCE) await clock.sleep(PAUSE_MS)
    }
    return sum
  }
  const note = (day: string, kind: string, days: number, rows: number): Promise<void> =>
    transaction(pool, async (tx) => {
      await noteRemoved(tx, day, kind, rows)
      const subject = { kind: 'retention', id: kind }
      await writeAudit(tx, clock, { actor: ACTOR, action: 'privacy.retain', subject, after: { rows, days } })
    })

  return {
    /** Removes what is too old, if nobody has done so today. */
    async run(signal?: AbortSignal): Promise<void> {
      const day = clock.now().toString().slice(0, 10)
      if (!(await takeRun(query, day, clock.now()))) return
      const settings = await settingsInForce(query, clock.nowMs())
      for (const one of kinds) {
        if (signal?.aborted) return
        const days = daysOf(settings, one.kind)
        const rows = await removeAll(one, days, signal)
        if (rows > 0) await note(day, one.kind, days, rows)
      }
      await endRun(query, day, clock.now())
    },
    /** How long each kind is kept, and what the last runs removed. */
    async read(actor: Actor): Promise<RetentionAnswer> {
      authorize(actor, 'privacy.read')
      const settings = await settingsInForce(query, clock.nowMs())
      return {
        kinds: kinds.map(({ kind }) => ({
          kind,
          about: aboutOf(kind),
          days: daysOf(settings, kind),
          defaultDays: daysOf(defaultSettings, kind),
        })),
        runs: await lastRuns(query, RUNS_SHOWN),
      }
    },
  }
}
