/** The part of the room about pods: its routes and its watch. */
import type { App, Platform, RoomContext } from '../../platform/room.ts'
import { every, type Repeating } from '../../platform/timers.ts'
import { podRoutes, rotationRoutes } from './pods.routes.ts'
import { podsService } from './pods.service.ts'
import { watchRotation } from './rotation-watch.ts'
import { rotationService } from './rotation.service.ts'

const HOUR_MS = 3_600_000

/** Routes, and the watch that proposes rotations. */
export function podsPart(platform: Platform) {
  const pods = podsService(platform)
  let watch: Repeating | undefined
  return {
    routes(app: App): void {
      podRoutes(app, pods)
      rotationRoutes(app, rotationService(platform, pods))
    },
    start({ log, works }: RoomContext): void {
      if (works)
        watch = every(
          HOUR_MS,
          log,
          'the watch over rotations',
          async () => void (await watchRotation(platform)),
        )
    },
    stop: async (): Promise<void> => watch?.stop(),
  }
}
