/** The room of imports: reads only; an import itself runs on the command line, where the file is. */
import type { Platform, Room } from '../platform/room.ts'
import { importsRoutes } from './imports.routes.ts'
import { importsService } from './imports.service.ts'

/** The room. */
export function importsRoom(platform: Platform): Room {
  const service = importsService(platform)
  return {
    name: 'imports',
    description: 'Files that were taken in: what was understood and what not.',
    routes: (app) => importsRoutes(app, service),
  }
}
