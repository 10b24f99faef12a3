/** What stands around every page of capacity: the answer, and the way to the others. */
import type { ReactNode } from 'react'
import { useMay } from '../app/may.ts'
import { Screen } from '../app/screen.tsx'
import { PageTabs, type PageTab } from '../ui/page-tabs.tsx'

interface FrameProps {
  readonly title: string
  readonly answer: string
  readonly children: ReactNode
}

/** `title` names the page among them; what the reader may not see has no tab. */
export function CapacityFrame({ title, answer, children }: FrameProps) {
  const mayRead = useMay('accounts.read_capacity')
  const mayProspects = useMay('prospects.read')
  const tabs: PageTab[] = [
    ...(mayRead
      ? [
          { label: 'Who has room', link: { to: '/capacity' } as const, exact: true },
          { label: 'Who suits', link: { to: '/capacity/suggest' } as const },
        ]
      : []),
    ...(mayRead && mayProspects ? [{ label: 'Ahead', link: { to: '/capacity/ahead' } as const }] : []),
    ...(mayProspects ? [{ label: 'Prospects', link: { to: '/capacity/prospects' } as const }] : []),
  ]
  const first = { label: 'Capacity', link: { to: '/capacity' } as const }
  return (
    <Screen title={title} crumbs={title === 'Capacity' ? [{ label: title }] : [first, { label: title }]}>
      <h1 className="answer">{answer}</h1>
      <PageTabs label="Capacity" tabs={tabs} />
      {children}
    </Screen>
  )
}
