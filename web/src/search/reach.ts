/** Every place and every new thing that this reader may go to from the palette. */
import { useMemo } from 'react'
import { OPERATION_PLACES, PERSON_PLACES } from '../app/navigation.ts'
import { usePlaces } from '../app/places.ts'
import { useSession } from '../app/session.ts'

export interface Reached {
  readonly to: string
  readonly label: string
}

/** What is begun on a page of its own; `action`: the right that it takes. */
const BEGUN = [
  { to: '/requests/new', label: 'Request an ASE for an account', action: 'accounts.request_ase' },
  { to: '/people/new', label: 'Add a person', action: 'directory.change' },
  { to: '/capacity/suggest', label: 'Find who suits an account', action: 'accounts.read_capacity' },
  { to: '/capacity/prospects/new', label: 'Note a prospect', action: 'prospects.change' },
] as const

/** Places first, then what is begun, then what is one's own and what is looked after. */
export function useReach(): readonly Reached[] {
  const places = usePlaces()
  const actions = useSession().data?.actions
  return useMemo(() => {
    const may = ({ action }: { action: string }): boolean => actions?.includes(action) ?? false
    const going = [...places, ...PERSON_PLACES, ...OPERATION_PLACES.filter(may)]
    const go = going.map(({ to, label }) => ({ to, label: `Go to ${label}` }))
    const begin = BEGUN.filter(may).map(({ to, label }) => ({ to, label }))
    return [...go.slice(0, places.length), ...begin, ...go.slice(places.length)]
  }, [places, actions])
}
