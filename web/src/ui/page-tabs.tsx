/** The pages of one place, side by side under its headline. */
import { Link, type LinkProps } from '@tanstack/react-router'
import css from './page-tabs.module.css'

export interface PageTab {
  readonly label: string
  readonly link: LinkProps
  /** How many wait there; nothing where none. */
  readonly count?: number | undefined
  /** Only this address and no other below it. */
  readonly exact?: boolean
}

/** Links, not a widget: each page has an address of its own. */
export function PageTabs({ label, tabs }: { label: string; tabs: readonly PageTab[] }) {
  return (
    <nav className={css.tabs} aria-label={label}>
      {tabs.map(({ label: name, link, count, exact = false }) => (
        <Link key={name} {...link} className={css.tab} activeOptions={{ exact, includeSearch: false }}>
          {name}
          {count !== undefined && count > 0 && <span className={css.count}>{count}</span>}
        </Link>
      ))}
    </nav>
  )
}
