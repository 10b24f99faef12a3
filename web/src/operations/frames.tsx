/** What stands around the pages of connections and of jobs: the answer, and the way to the others. */
import type { ReactNode } from 'react'
import { useMay } from '../app/may.ts'
import { Screen } from '../app/screen.tsx'
import type { Crumb } from '../app/top-bar.tsx'
import { PageTabs, type PageTab } from '../ui/page-tabs.tsx'
import { useJobs, useOpenWrites } from './queries.ts'

interface FrameProps {
  readonly title: string
  /** The page's headline. */
  readonly answer: ReactNode
  readonly children: ReactNode
}

const CONNECTIONS: Crumb = { label: 'Connections', link: { to: '/connections' } }
const JOBS: Crumb = { label: 'Jobs', link: { to: '/jobs' } }
const crumbs = (first: Crumb, title: string): Crumb[] =>
  title === first.label ? [{ label: title }] : [first, { label: title }]

/** Around the pages of connections. */
export function ConnectionsFrame({ title, answer, children }: FrameProps) {
  const tabs: PageTab[] = [
    { label: 'Help desk', link: { to: '/connections' }, exact: true },
    { label: 'Live and shadow', link: { to: '/connections/accounts', search: {} } },
    { label: 'Unknown organisations', link: { to: '/connections/organizations', search: {} } },
  ]
  return (
    <Screen title={title} crumbs={crumbs(CONNECTIONS, title)}>
      <h1 className="answer">{answer}</h1>
      <PageTabs label="Connections" tabs={tabs} />
      {children}
    </Screen>
  )
}

/** Around the pages of jobs. */
export function JobsFrame({ title, answer, children }: FrameProps) {
  const failed = useJobs().data?.queues.reduce((sum, queue) => sum + queue.failed, 0)
  const parked = useOpenWrites().data?.filter(({ state }) => state === 'parked').length
  const seesImports = useMay('imports.read')
  const seesReplays = useMay('tickets.replay')
  const tabs: PageTab[] = [
    { label: 'Jobs', link: { to: '/jobs' }, exact: true, count: failed },
    { label: 'Writes', link: { to: '/jobs/writes', search: {} }, count: parked },
    { label: 'Parked events', link: { to: '/jobs/parked', search: {} } },
    ...(seesReplays ? [{ label: 'Replays', link: { to: '/jobs/replays', search: {} } } as const] : []),
    ...(seesImports ? [{ label: 'Imports', link: { to: '/jobs/imports', search: {} } } as const] : []),
  ]
  return (
    <Screen title={title} crumbs={crumbs(JOBS, title)}>
      <h1 className="answer">{answer}</h1>
      <PageTabs label="Jobs" tabs={tabs} />
      {children}
    </Screen>
  )
}
