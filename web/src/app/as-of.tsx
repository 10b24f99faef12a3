/** Looking at another moment: it stands in the address, the sheet says so, and nothing is written there. */
import { rootRouteId, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, type ReactNode } from 'react'
import { lookAt } from '../api/as-of.ts'
import { queryClient } from '../api/client.ts'
import { LookedAtProvider, useLookedAt } from '../ui/time/looked-at.ts'
import { usePresent } from '../ui/time/clock.ts'
import { useReaderZone } from '../ui/time/reader-zone.tsx'
import { clockTime, dateWords } from '../ui/time/words.ts'
import { cityOf, type Instant } from '../ui/time/zone.ts'
import { usePlaceZone } from './place-zone.ts'
import { writeAt } from './quick-times.ts'
import css from './as-of.module.css'

/** Takes the moment from the address; everything inside is looked at then. */
export function AsOfProvider({ children }: { children: ReactNode }) {
  const text = useSearch({ from: rootRouteId, select: ({ at }) => at })
  const at = text === undefined ? null : Date.parse(text)
  // Before anything inside asks: questions take the moment from here.
  lookAt(at)
  const isNow = at === null
  useEffect(() => {
    if (isNow) return undefined
    // Live updates were not heard meanwhile.
    return () => void queryClient.invalidateQueries()
  }, [isNow])
  return <LookedAtProvider value={at}>{children}</LookedAtProvider>
}

/** The other moment that is looked at, and null at the present. Writing is off where it is not null. */
export function useAsOf(): Instant | null {
  return useLookedAt()
}

/** Goes to another moment on the same screen; null: back to now. */
export function useLookAt(): (at: Instant | null) => void {
  const navigate = useNavigate()
  return (at) =>
    void navigate({
      to: '.',
      search: (old) => ({ ...old, at: at === null ? undefined : writeAt(at) }),
      resetScroll: false,
    })
}

/** “Fri 20 Nov 03:00”, and the place's own time where the page is about one. */
export function useAsOfWords(at: Instant): { here: string; there: string | null } {
  const zone = useReaderZone()
  const now = usePresent()
  const place = usePlaceZone()
  const here = `${dateWords(at, zone, now)} ${clockTime(at, zone)}`
  if (place === null || cityOf(place) === cityOf(zone)) return { here, there: null }
  const day = dateWords(at, place, now).split(' ')[0] ?? ''
  const isSameDay = dateWords(at, zone, now).startsWith(day)
  return { here, there: `${isSameDay ? '' : `${day} `}${clockTime(at, place)} ${cityOf(place)}` }
}

/** The line on top of the sheet that says so. */
export function AsOfBar() {
  const at = useAsOf()
  return at === null ? null : <Bar at={at} />
}

function Bar({ at }: { at: Instant }) {
  const { here, there } = useAsOfWords(at)
  const look = useLookAt()
  return (
    <aside className={css.bar} aria-label="Another time">
      <p role="status">
        <b>
          As of {here}
          {there && `, ${there}`}
        </b>{' '}
        <span>
          Who answers, by what is known today; tickets and decisions as they are now. Nothing can be changed
          here.
        </span>
      </p>
      <button type="button" className="btn small" onClick={() => look(null)}>
        Back to now
      </button>
    </aside>
  )
}
