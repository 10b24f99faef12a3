/** Demo people as the platform's personas. */
import type { Pool } from 'pg'
import type { Persona, Personas } from '../platform/auth/personas.ts'
import { ROLES, type Role } from '../platform/auth/index.ts'
import { listPersonas } from './people.store.ts'
import { isUuid, queryOn } from '../platform/store/index.ts'

/** The people of the directory who have a role and are here. */
export function personasOf(pool: Pool): Personas {
  const query = queryOn(pool)
  const read = async (id: string | null): Promise<Persona[]> =>
    (await listPersonas(query, id)).map((row) => ({
      id: row.id,
      name: row.name,
      roles: row.roles.filter((role): role is Role => ROLES.includes(role as Role)),
      title: row.title ?? row.region,
    }))
  return {
    list: () => read(null),
    async actor(personId) {
      const [persona] = isUuid(personId) ? await read(personId) : []
      return persona ? { kind: 'person', id: persona.id, name: persona.name, roles: persona.roles } : null
    },
  }
}
