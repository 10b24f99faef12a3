/** What of on-call still names a person after their last day. */
import type { LeavesBehind } from '../../directory/api.ts'
import { rotasNaming } from './rotas.store.ts'

/** Rotas in which they take turns: from the last day on their turns go to the next in order. */
export const rotasLeftBehind: LeavesBehind = async (query, personId) =>
  (await rotasNaming(query, personId)).map(({ id, name }) => ({
    kind: 'on_call_rota',
    id,
    title: `Takes turns on call in ${name}`,
    todo: 'Take them out of the rota: until then their turns go to the next in order.',
  }))
