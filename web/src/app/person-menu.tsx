/** Who one is, and what is one’s own: the foot of the sidebar. */
import { useClickOutside, useHotkeys } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { IconLogout, IconSelector } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { Initials } from '../ui/initials.tsx'
import { ColourSchemeButton } from './colour-scheme.tsx'
import { Personas } from './personas.tsx'
import { OPERATION_PLACES, PERSON_PLACES } from './navigation.ts'
import { signOut } from '../identity/sign-out.tsx'
import { useMe, useSession } from './session.ts'
import css from './shell.module.css'

/** Opens upwards; Escape, a press outside and the focus leaving close it. */
export function PersonMenu() {
  const me = useMe()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const box = useClickOutside<HTMLDivElement>(() => setOpen(false), ['mousedown', 'touchstart', 'focusin'])
  const close = (): void => {
    setOpen(false)
    document.getElementById(id)?.focus()
  }
  useHotkeys([['Escape', () => isOpen && close(), { preventDefault: false }]], [])
  return (
    <div ref={box} className={css.me}>
      <button
        id={id}
        type="button"
        className={css.person}
        aria-haspopup="true"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Initials name={me.name} large />
        <span className={css.names}>
          <b className="clip">{me.name}</b>
          <span className="faint">{me.role}</span>
        </span>
        <IconSelector size={14} stroke={1.7} aria-hidden="true" />
      </button>
      <ColourSchemeButton />
      {isOpen && (
        <nav className={css.menu} aria-label="Yours">
          <PersonPlaces onGo={() => setOpen(false)} />
          <Personas />
        </nav>
      )}
    </div>
  )
}

/** What is one’s own, and below it what one may look after, as links. */
export function PersonPlaces({ onGo }: { onGo: () => void }) {
  const actions = useSession().data?.actions ?? []
  const operations = OPERATION_PLACES.filter(({ action }) => actions.includes(action))
  return (
    <>
      {PERSON_PLACES.map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} className={css.nav} onClick={onGo} activeOptions={{ exact: true }}>
          <Icon size={16} stroke={1.7} aria-hidden="true" />
          {label}
        </Link>
      ))}
      {operations.length > 0 && <h2>Operations</h2>}
      {operations.map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} className={css.nav} onClick={onGo}>
          <Icon size={16} stroke={1.7} aria-hidden="true" />
          {label}
        </Link>
      ))}
      <button type="button" className={css.nav} onClick={() => void signOut()}>
        <IconLogout size={16} stroke={1.7} aria-hidden="true" />
        Sign out
      </button>
    </>
  )
}
