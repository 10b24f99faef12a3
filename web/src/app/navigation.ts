/** The places of the application. What is not built yet has no entry. */
import { IconAdjustments, IconBell, IconBolt, IconBuilding, IconInbox, IconTicket } from '@tabler/icons-react'

export const PLACES = [
  { to: '/', label: 'Now', icon: IconBolt, group: null },
  { to: '/tickets', label: 'Tickets', icon: IconTicket, group: null },
  { to: '/accounts', label: 'Accounts', icon: IconBuilding, group: 'Accounts' },
] as const

/** Those of them that are tabs on a phone, four at most; the others stand behind “More”. */
export const TABS: readonly string[] = ['/', '/my-day', '/tickets', '/accounts']

/** What is one’s own: in the menu at one’s name. */
export const PERSON_PLACES = [
  { to: '/inbox', label: 'Inbox', icon: IconInbox },
  { to: '/preferences', label: 'Preferences', icon: IconAdjustments },
  { to: '/preferences/notifications', label: 'Notifications', icon: IconBell },
] as const
