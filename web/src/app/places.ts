/** The places of the application that this reader has something to do in. */
import { useMemo } from 'react'
import { PLACES } from './navigation.ts'
import { useSession } from './session.ts'

export type Place = (typeof PLACES)[number]

/** In their order. */
export function usePlaces(): readonly Place[] {
  const actions = useSession().data?.actions
  return useMemo(() => PLACES.filter(({ action }) => actions?.includes(action)), [actions])
}
