/** The room of privacy: its routes, and the daily run of retention. */
import type { RoomPrivacy } from '../platform/privacy/index.ts'
import type { Platform, Room } from '../platform/room.ts'
import { every, type Repeating } from '../platform/timers.ts'
import { eraseService } from './erase.service.ts'
import { exportService } from './export.service.ts'
import { privacyRoutes } from './privacy.routes.ts'
import { ownPrivacy } from './privacy.store.ts'
import { retentionService } from './retention.service.ts'

const HOUR_MS = 3_600_000

/** The room; `parts` are what the other rooms contribute. */
export function privacyRoom(platform: Platform, parts: readonly RoomPrivacy[]): Room {
  const rooms = [...parts, ownPrivacy]
  const erasing = eraseService(platform, rooms)
  const retention = retentionService(platform, rooms)
  const exports = exportService(platform, rooms)
  let running: Repeating | undefined
  return {
    name: 'privacy',
    description: 'Erasing with a receipt, how long data is kept, and everything as a file.',
    routes: (app) => privacyRoutes(app, { erasing, retention, exports }),
    async start({ works, log, signal }) {
      // Every hour it looks whether somebody has done today's.
      if (works) running = every(HOUR_MS, log, 'the removal of old data', () => retention.run(signal))
    },
    async stop() {
      await running?.stop()
    },
  }
}
