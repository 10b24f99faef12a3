/** The programme and its stop switch. */
import { authorize } from '../auth/authorize.ts'
import { programmeAnswer, switchAnswer, switchBody } from '../platform.contract.ts'
import { readProgramme, turnStopSwitch } from '../programme.ts'
import type { Programme } from '../programme.ts'
import type { PlatformRoomDeps } from '../platform.room.ts'
import type { App } from '../room.ts'

type Deps = Pick<PlatformRoomDeps, 'pool' | 'clock' | 'events' | 'helpDesk' | 'version'>

export function programmeRoutes(app: App, deps: Deps): void {
  const { pool, clock, helpDesk, version } = deps
  const about = { summary: 'The programme of this database', response: { 200: programmeAnswer } }
  app.get('/api/v1/programme', { schema: about }, async ({ actor }) => {
    authorize(actor, 'platform.read_programme')
    const { name, isDemo } = await readProgramme(pool)
    return { name, isDemo, helpDesk, now: clock.now().toString(), version }
  })

  const read = { summary: 'May the product write to the outside?', response: { 200: switchAnswer } }
  app.get('/api/v1/stop-switch', { schema: read }, async ({ actor }) => {
    authorize(actor, 'platform.read_stop_switch')
    return shown(await readProgramme(pool))
  })

  const turn = {
    summary: 'Stop all writes to the outside at once, or allow them again',
    description: 'Managers and support operations may stop; only a director allows again.',
    body: switchBody,
    response: { 200: switchAnswer },
  }
  app.put('/api/v1/stop-switch', { schema: turn }, async ({ actor, body, id }) => {
    return shown(await turnStopSwitch(deps, actor, { ...body, requestId: id }))
  })
}

function shown(programme: Programme) {
  return {
    outsideWrites: programme.outsideWrites,
    changedAt: programme.outsideWritesChangedAt?.toString() ?? null,
    changedBy: programme.outsideWritesChangedBy,
    reason: programme.outsideWritesReason,
  }
}
