/** The pages of coverage, side by side. */
import { PageTabs } from '../ui/page-tabs.tsx'

const TABS = [
  { label: 'Four weeks', link: { to: '/coverage' }, exact: true },
  { label: 'Next 90 days', link: { to: '/coverage/gaps' } },
  { label: 'What if', link: { to: '/coverage/what-if' } },
] as const

export function CoverageTabs() {
  return <PageTabs label="Coverage" tabs={TABS} />
}
