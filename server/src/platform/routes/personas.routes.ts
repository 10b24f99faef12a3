/** In the demo programme: look through the eyes of one of its people. Nowhere else is there impersonation. */
import { authorize } from '../auth/authorize.ts'
import { SESSION_COOKIE, sealSession } from '../auth/session.ts'
import { forbidden, notFound } from '../errors.ts'
import { sessionCookieOptions } from '../http/auth-hook.ts'
import { personaAnswer, personaBody, personasAnswer } from '../platform.contract.ts'
import type { PlatformRoomDeps } from '../platform.room.ts'
import type { Persona, Personas } from '../auth/personas.ts'
import { readProgramme } from '../programme.ts'
import type { App } from '../room.ts'

type Deps = Pick<PlatformRoomDeps, 'pool' | 'token' | 'personas' | 'secure' | 'clock'>

export function personaRoutes(app: App, deps: Deps): void {
  const list = { summary: 'The people of the demo programme', response: { 200: personasAnswer } }
  app.get('/api/v1/demo/personas', { schema: list }, async ({ actor }) => {
    authorize(actor, 'platform.read_self')
    const personas = await demoPersonas(deps)
    return { personas: (await personas.list()).map(shown) }
  })

  const choose = {
    summary: 'Look through the eyes of a demo person',
    body: personaBody,
    response: { 200: personaAnswer.nullable() },
  }
  app.post('/api/v1/demo/persona', { schema: choose }, async ({ session, body }, reply) => {
    const personas = await demoPersonas(deps)
    if (!session)
      throw forbidden('Only a browser session can change whose eyes it looks through: open the enter link.')
    const persona = body.personId === null ? null : await find(personas, body.personId)
    const changed = { begun: session.begun, personaId: persona?.id ?? null }
    const value = sealSession(changed, deps.token.sessionKey)
    reply.setCookie(SESSION_COOKIE, value, sessionCookieOptions(deps.secure))
    return persona && shown(persona)
  })
}

function shown({ id, name, roles, title }: Persona) {
  return { id, name, title, roles: [...roles] }
}

async function find(personas: Personas, id: string): Promise<Persona> {
  const persona = (await personas.list()).find((one) => one.id === id)
  if (!persona) throw notFound('demo person', id)
  return persona
}

async function demoPersonas({ pool, personas }: Deps): Promise<Personas> {
  const { isDemo } = await readProgramme(pool)
  if (isDemo && personas) return personas
  throw forbidden('There are demo people only in a demo programme: start one with `attache demo`.')
}
