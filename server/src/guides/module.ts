/** The room of the guides. */
import type { Platform, Room } from '../platform/room.ts'
import { guidesRoutes } from './guides.routes.ts'
import { guidesService } from './guides.service.ts'

/** The room. */
export function guidesRoom(platform: Platform): Room {
  const service = guidesService(platform)
  return {
    name: 'guides',
    description: 'Three guides, for Global Support, account teams and ASEs, edited where they are read.',
    routes: (app) => guidesRoutes(app, service),
  }
}
