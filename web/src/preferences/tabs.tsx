/** The pages of what one sets for oneself. */
import { PageTabs } from '../ui/page-tabs.tsx'

/** Display and notifications. */
export function PreferenceTabs() {
  return (
    <PageTabs
      label="Preferences"
      tabs={[
        { label: 'Display', link: { to: '/preferences' }, exact: true },
        { label: 'Notifications', link: { to: '/preferences/notifications' } },
      ]}
    />
  )
}
