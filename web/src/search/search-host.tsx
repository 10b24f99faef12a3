/** Where the search is opened from, everywhere: its button, its keys. The palette itself is loaded when it is asked for. */
import { IconSearch } from '@tabler/icons-react'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { useSession } from '../app/session.ts'
import { keepKeys } from './early.ts'
import { noteVisit, visitOf } from './recent.ts'
import { shortcutOf } from './shortcuts.ts'
import { isMac, MOD, show, useShown } from './shown.ts'
import css from './search-host.module.css'

/** “Search or ask”; `small`: the sign alone. */
export function SearchButton({ small = false }: { small?: boolean }) {
  return (
    <button
      type="button"
      className={small ? css.small : css.wide}
      aria-label={small ? 'Search or ask' : undefined}
      aria-haspopup="dialog"
      aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
      onClick={() => show('palette')}
    >
      <IconSearch size={small ? 20 : 15} stroke={1.7} aria-hidden="true" />
      {!small && <span>Search or ask</span>}
      {!small && <kbd aria-hidden="true">{MOD}K</kbd>}
    </button>
  )
}

const Palette = lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette })))
const Keys = lazy(() => import('./keys.tsx').then((module) => ({ default: module.Keys })))

/** Listens for the keys, and holds what they open. */
export function SearchHost() {
  const open = useShown()
  const navigate = useNavigate()
  useVisits()
  useEffect(() => {
    const keys = shortcutOf()
    const press = (event: KeyboardEvent): void => {
      const found = keys(event)
      if (found === null || event.defaultPrevented) return
      // A screen with a filter of its own takes “/” to go there.
      if (found.kind === 'palette' && !found.always && document.querySelector('[data-slash]')) return
      event.preventDefault()
      if (found.kind === 'go') void navigate({ to: found.to })
      else show(found.kind)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [navigate])
  return (
    <Suspense fallback={open === 'palette' && <Early />}>
      {open === 'palette' && <Palette onClose={() => show('nothing')} />}
      {open === 'keys' && <Keys onClose={() => show('nothing')} />}
    </Suspense>
  )
}

/** While the palette is loaded: who types on at once means it. */
function Early() {
  useEffect(() => keepKeys(() => show('nothing')), [])
  return null
}

/** A page is known by its title once its answer is there. */
const SETTLED_MS = 1500

function useVisits(): void {
  const { pathname } = useLocation()
  const owner = useSession().data?.id
  useEffect(() => {
    if (owner === undefined) return undefined
    const timer = setTimeout(() => {
      const visit = visitOf(pathname, document.title)
      if (visit) noteVisit(owner, visit)
    }, SETTLED_MS)
    return () => clearTimeout(timer)
  }, [pathname, owner])
}
