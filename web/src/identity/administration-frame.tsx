/** What stands around the pages of who can sign in. */
import type { ReactNode } from 'react'
import { Screen } from '../app/screen.tsx'
import { PageTabs, type PageTab } from '../ui/page-tabs.tsx'

const TABS: readonly PageTab[] = [
  { label: 'People', link: { to: '/sign-ins' }, exact: true },
  { label: 'Service tokens', link: { to: '/sign-ins/tokens' } },
  { label: 'Single sign-on', link: { to: '/sign-ins/providers' } },
]

interface FrameProps {
  readonly title: string
  readonly answer: ReactNode
  readonly children: ReactNode
}

/** `title` names the page; `answer` is its headline. */
export function AdministrationFrame({ title, answer, children }: FrameProps) {
  const first = { label: 'Sign-in', link: { to: '/sign-ins' } as const }
  return (
    <Screen title={title} crumbs={title === 'Sign-in' ? [{ label: title }] : [first, { label: title }]}>
      <h1 className="answer">{answer}</h1>
      <PageTabs label="Sign-in" tabs={TABS} />
      {children}
    </Screen>
  )
}
