/** What stands around the pages of on-call. */
import type { ReactNode } from 'react'
import { Screen } from '../app/screen.tsx'
import { PageTabs, type PageTab } from '../ui/page-tabs.tsx'
import css from './on-call.module.css'

const TABS: readonly PageTab[] = [
  { label: 'Who and when', link: { to: '/on-call' }, exact: true },
  { label: 'Rotas', link: { to: '/on-call/rotas' } },
  { label: 'Feeds', link: { to: '/on-call/feeds' } },
]

/** `title` names the page; `answer` is its headline. */
export function OnCallFrame({
  title,
  answer,
  children,
}: {
  title: string
  answer: string
  children: ReactNode
}) {
  const first = { label: 'On call', link: { to: '/on-call' } as const }
  return (
    <Screen title={title} crumbs={title === 'On call' ? [{ label: title }] : [first, { label: title }]}>
      <h1 className="answer">{answer}</h1>
      <PageTabs label="On call" tabs={TABS} />
      <div className={css.frame}>{children}</div>
    </Screen>
  )
}
