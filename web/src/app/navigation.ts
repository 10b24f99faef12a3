/** The places of the application. What is not built yet has no entry. */
import { IconBolt, IconBuilding, IconTicket } from '@tabler/icons-react'

export const PLACES = [
  { to: '/', label: 'Now', icon: IconBolt, group: null },
  { to: '/tickets', label: 'Tickets', icon: IconTicket, group: null },
  { to: '/accounts', label: 'Accounts', icon: IconBuilding, group: 'Accounts' },
] as const
