/** A screen on the sheet: its bar, its title in the browser, its content. */
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { TopBar, type Crumb } from './top-bar.tsx'
import css from './shell.module.css'

/** Every route renders one. `title` names the tab; the last crumb is the page itself. */
export function Screen({
  title,
  crumbs,
  children,
}: {
  title: string
  crumbs: readonly Crumb[]
  children: ReactNode
}) {
  useDocumentTitle(`${title} · Attaché`)
  return (
    <>
      <TopBar crumbs={crumbs} />
      <div className={css.page}>{children}</div>
    </>
  )
}
