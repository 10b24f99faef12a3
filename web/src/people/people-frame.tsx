/** What stands around the lists of people: the answer, and the way from one to the other. */
import type { ReactNode } from 'react'
import { Screen } from '../app/screen.tsx'
import { PageTabs, type PageTab } from '../ui/page-tabs.tsx'

const TABS: readonly PageTab[] = [
  { label: 'Directory', link: { to: '/people' }, exact: true },
  { label: 'Pods', link: { to: '/people/pods' } },
  { label: 'Teams', link: { to: '/people/teams' } },
  { label: 'Who is away', link: { to: '/people/away' } },
  { label: 'Becoming an ASE', link: { to: '/people/interest' } },
]

/** `title` names the page; `answer` is its headline. */
export function PeopleFrame({
  title,
  answer,
  children,
}: {
  title: string
  answer: string
  children: ReactNode
}) {
  const first = { label: 'People', link: { to: '/people' } as const }
  return (
    <Screen title={title} crumbs={title === 'People' ? [{ label: title }] : [first, { label: title }]}>
      <h1 className="answer">{answer}</h1>
      <PageTabs label="People" tabs={TABS} />
      {children}
    </Screen>
  )
}
