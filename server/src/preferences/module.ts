/** The room of preferences: routes only. */
import type { Platform, Room } from '../platform/room.ts'
import { preferencesRoutes } from './preferences.routes.ts'
import { preferencesService } from './preferences.service.ts'

/** The room. */
export function preferencesRoom(platform: Platform): Room {
  const service = preferencesService(platform)
  return {
    name: 'preferences',
    description: 'What people set for themselves: how they read, columns, saved views.',
    routes: (app) => preferencesRoutes(app, service),
  }
}
