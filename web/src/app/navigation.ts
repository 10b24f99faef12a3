/** The places of the application, by what people come for. What is not built yet has no entry. */
import {
  IconAdjustments,
  IconBeach,
  IconBell,
  IconBolt,
  IconBook2,
  IconBuilding,
  IconCalendarTime,
  IconGauge,
  IconHistory,
  IconInbox,
  IconKey,
  IconListCheck,
  IconPhoneCall,
  IconPlugConnected,
  IconSettings,
  IconShieldCheck,
  IconSun,
  IconTicket,
  IconTrendingUp,
  IconUserCheck,
  IconUserCircle,
  IconUsers,
} from '@tabler/icons-react'

/** `group`: the heading under which it stands; null: on top, without one. Places of a group stand together. */
export const PLACES = [
  { to: '/', label: 'Now', icon: IconBolt, group: null, action: 'coverage.read' },
  { to: '/my-day', label: 'My day', icon: IconSun, group: null, action: 'tickets.read' },
  { to: '/tickets', label: 'Tickets', icon: IconTicket, group: null, action: 'tickets.read' },
  { to: '/surges', label: 'Surges', icon: IconTrendingUp, group: null, action: 'tickets.read' },
  { to: '/accounts', label: 'Accounts', icon: IconBuilding, group: 'Accounts', action: 'accounts.read' },
  { to: '/people', label: 'People', icon: IconUsers, group: 'Accounts', action: 'directory.read' },
  {
    to: '/capacity',
    label: 'Capacity',
    icon: IconGauge,
    group: 'Accounts',
    action: 'accounts.read_capacity',
  },
  { to: '/requests', label: 'Requests', icon: IconUserCheck, group: 'Accounts', action: 'accounts.read' },
  {
    to: '/coverage',
    label: 'Four weeks',
    icon: IconCalendarTime,
    group: 'Coverage',
    action: 'coverage.read',
  },
  {
    to: '/coverage/gaps',
    label: 'Next 90 days',
    icon: IconShieldCheck,
    group: 'Coverage',
    action: 'coverage.read',
  },
  {
    to: '/on-call',
    label: 'On call',
    icon: IconPhoneCall,
    group: 'Coverage',
    action: 'coverage.read_on_call',
  },
  { to: '/time-off', label: 'Time off', icon: IconBeach, group: 'Coverage', action: 'absences.read' },
  { to: '/guides', label: 'Guides', icon: IconBook2, group: 'How we work', action: 'guides.read' },
] as const

/** A place that others stand below is lit by its own page alone. */
export const isLitExactly = (to: string): boolean =>
  PLACES.some((place) => place.to !== to && place.to.startsWith(to === '/' ? to : `${to}/`))

/** Those of them that are tabs on a phone, four at most; the others stand behind “More”. */
export const TABS: readonly string[] = ['/', '/my-day', '/tickets', '/accounts']

/** What is one’s own: in the menu at one’s name. */
export const PERSON_PLACES = [
  { to: '/your-account', label: 'Your account', icon: IconUserCircle },
  { to: '/inbox', label: 'Inbox', icon: IconInbox },
  { to: '/preferences', label: 'Preferences', icon: IconAdjustments },
  { to: '/preferences/notifications', label: 'Notifications', icon: IconBell },
] as const

/** What is looked after for everybody, for those who may: in the same menu, below. */
export const OPERATION_PLACES = [
  { to: '/settings', label: 'Settings', icon: IconSettings, action: 'settings.read' },
  { to: '/connections', label: 'Connections', icon: IconPlugConnected, action: 'connections.read' },
  { to: '/jobs', label: 'Jobs', icon: IconListCheck, action: 'platform.read_jobs' },
  { to: '/audit', label: 'Audit', icon: IconHistory, action: 'platform.read_audit' },
  { to: '/sign-ins', label: 'Sign-in', icon: IconKey, action: 'identity.read' },
] as const
