/** What stands around every page of the settings: the answer, and the way to the others. */
import type { ReactNode } from 'react'
import { useMay } from '../app/may.ts'
import { Screen } from '../app/screen.tsx'
import { PageTabs, type PageTab } from '../ui/page-tabs.tsx'

const TABS: readonly PageTab[] = [
  { label: 'Programme', link: { to: '/settings' }, exact: true },
  { label: 'History', link: { to: '/settings/history' } },
  { label: 'Regions', link: { to: '/settings/regions' } },
  { label: 'Schedules', link: { to: '/settings/schedules' } },
  { label: 'Holidays', link: { to: '/settings/holidays' } },
]
const PRIVACY: PageTab = { label: 'Privacy', link: { to: '/settings/privacy' } }

interface FrameProps {
  readonly title: string
  readonly answer: ReactNode
  readonly children: ReactNode
}

/** `title` names the page among the settings; `answer` is its headline. */
export function SettingsFrame({ title, answer, children }: FrameProps) {
  const tabs = useMay('privacy.read') ? [...TABS, PRIVACY] : TABS
  const first = { label: 'Settings', link: { to: '/settings' } as const }
  const crumbs = title === 'Settings' ? [{ label: title }] : [first, { label: title }]
  return (
    <Screen title={title} crumbs={crumbs}>
      <h1 className="answer">{answer}</h1>
      <PageTabs label="Settings" tabs={tabs} />
      {children}
    </Screen>
  )
}
