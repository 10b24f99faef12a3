/** Every place and every new thing that this reader may go to from the palette. */
import { useLocation } from '@tanstack/react-router'
import { useMemo } from 'react'
import { OPERATION_PLACES, PERSON_PLACES } from '../app/navigation.ts'
import { usePlaces } from '../app/places.ts'
import { useSession } from '../app/session.ts'
import { hereOf, type Reached } from './here.ts'

export type { Reached } from './here.ts'

/** What is begun on a page of its own; `action`: the right that it takes. */
const BEGUN = [
  { to: '/time-off/new', label: 'Plan time off', action: 'absences.file' },
  { to: '/time-off/ill', label: 'I am ill today', action: 'absences.file' },
  { to: '/people/away', label: 'Who is away', action: 'absences.read' },
  { to: '/time-off/asked', label: 'What I am asked to cover', action: 'absences.answer' },
  { to: '/time-off/to-decide', label: 'Time off that I decide', action: 'absences.decide' },
  { to: '/coverage/what-if', label: 'What if: try a change of coverage', action: 'coverage.read' },
  { to: '/people/pods', label: 'Coverage pods', action: 'directory.read' },
  { to: '/people/pods/rotation', label: 'Rotate the pods', action: 'pods.change' },
  { to: '/people/teams', label: 'Teams and who is in them', action: 'directory.read' },
  { to: '/on-call/rotas', label: 'Rotas on call', action: 'coverage.read_on_call' },
  {
    to: '/on-call/feeds',
    label: 'Calendars and pagers that shifts are read from',
    action: 'coverage.read_on_call',
  },
  { to: '/preferences/feeds', label: 'Give a calendar out', action: 'feeds.use' },
  { to: '/requests/new', label: 'Request an ASE for an account', action: 'accounts.request_ase' },
  { to: '/people/new', label: 'Add a person', action: 'directory.change' },
  { to: '/capacity/suggest', label: 'Find who suits an account', action: 'accounts.read_capacity' },
  { to: '/capacity/prospects/new', label: 'Note a prospect', action: 'prospects.change' },
] as const

/** Places first, then what is begun, then what is one's own and what is looked after. */
export function useReach(): readonly Reached[] {
  const places = usePlaces()
  const actions = useSession().data?.actions
  const { pathname } = useLocation()
  return useMemo(() => {
    const may = ({ action }: { action: string }): boolean => actions?.includes(action) ?? false
    const going = [...places, ...PERSON_PLACES, ...OPERATION_PLACES.filter(may)]
    const go = going.map(({ to, label }) => ({ to, label: `Go to ${label}` }))
    const begin = BEGUN.filter(may).map(({ to, label }) => ({ to, label }))
    const here = hereOf(pathname).filter(may)
    return [...here, ...go.slice(0, places.length), ...begin, ...go.slice(places.length)]
  }, [places, actions, pathname])
}
