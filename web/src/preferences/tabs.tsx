/** The pages of what one sets for oneself. */
import { PageTabs } from '../ui/page-tabs.tsx'

/** Display, calendars given out, notifications. */
export function PreferenceTabs() {
  return (
    <PageTabs
      label="Preferences"
      tabs={[
        { label: 'Display', link: { to: '/preferences' }, exact: true },
        { label: 'Calendar feeds', link: { to: '/preferences/feeds' } },
        { label: 'Notifications', link: { to: '/preferences/notifications' } },
      ]}
    />
  )
}
