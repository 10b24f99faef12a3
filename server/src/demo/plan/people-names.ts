/** The demo's people: invented. Hours are minutes of the local day. */
import type { WeeklySpan } from '../../calendar/api.ts'

export const REGIONS = [
  { code: 'AMER', name: 'Americas', zone: 'America/Los_Angeles', start: 300, end: 1020, channel: '#gs-amer' },
  {
    code: 'EMEA',
    name: 'Europe, Middle East, Africa',
    zone: 'Europe/Amsterdam',
    start: 480,
    end: 1080,
    channel: '#gs-emea',
  },
  {
    code: 'APAC',
    name: 'Asia and Pacific',
    zone: 'Australia/Brisbane',
    start: 540,
    end: 1260,
    channel: '#gs-apac',
  },
] as const

export type RegionCode = (typeof REGIONS)[number]['code']

type Days = readonly WeeklySpan['weekday'][]

/** Working hours: the same stretches on each of the days. */
export interface OwnHours {
  readonly days: Days
  readonly spans: readonly (readonly [start: number, end: number])[]
}

const hours = (start: number, end: number, days: Days = [1, 2, 3, 4, 5]): OwnHours => ({
  days,
  spans: [[start, end]],
})

export interface AseName {
  readonly name: string
  readonly region: RegionCode
  readonly zone: string
  /** Whose public holidays. */
  readonly country: string
  readonly subdivision?: string
  /** Own hours; absent: the region's. */
  readonly hours?: OwnHours
  /** Hours before, until so many days ago. */
  readonly before?: { readonly hours: OwnHours; readonly untilDaysAgo: number }
  readonly languages: readonly string[]
  readonly maxAccounts?: readonly [accounts: number, reason: string]
  /** The last working day was so many days ago. */
  readonly leftDaysAgo?: number
}

/** Fourteen, and one who left. */
export const ASES: readonly AseName[] = [
  {
    name: 'Dana Whitlock',
    region: 'AMER',
    zone: 'America/New_York',
    country: 'US',
    hours: hours(540, 1020),
    languages: ['en'],
  },
  {
    name: 'Cole Mercer',
    region: 'AMER',
    zone: 'America/Los_Angeles',
    country: 'US',
    languages: ['en', 'es'],
  },
  {
    name: 'Tomás Iglesias',
    region: 'AMER',
    zone: 'America/Argentina/Buenos_Aires',
    country: 'AR',
    hours: hours(600, 1140),
    languages: ['es', 'en', 'pt'],
  },
  {
    name: 'Ray Castellan',
    region: 'AMER',
    zone: 'America/Chicago',
    country: 'US',
    // Tuesday to Saturday, since the customers with weekend cover asked for it.
    hours: hours(480, 1020, [2, 3, 4, 5, 6]),
    before: { hours: hours(480, 1020), untilDaysAgo: 90 },
    languages: ['en'],
  },
  {
    name: 'Noelle Baptiste',
    region: 'AMER',
    zone: 'America/Toronto',
    country: 'CA',
    subdivision: 'ON',
    hours: {
      days: [1, 2, 3, 4, 5],
      spans: [
        [480, 720],
        [780, 1020],
      ],
    },
    languages: ['fr', 'en'],
  },
  {
    name: 'Marta Oliveira',
    region: 'EMEA',
    zone: 'Europe/Lisbon',
    country: 'PT',
    hours: hours(540, 1080),
    languages: ['pt', 'es', 'en'],
  },
  {
    name: 'Jonas Brandt',
    region: 'EMEA',
    zone: 'Europe/Berlin',
    country: 'DE',
    subdivision: 'BE',
    hours: hours(480, 1020),
    languages: ['de', 'en', 'no'],
  },
  {
    name: 'Luc Fontaine',
    region: 'EMEA',
    zone: 'Europe/Paris',
    country: 'FR',
    hours: hours(540, 1080),
    languages: ['fr', 'en'],
  },
  {
    name: 'Wren Adeyemi',
    region: 'EMEA',
    zone: 'Europe/London',
    country: 'GB',
    subdivision: 'ENG',
    hours: hours(600, 1140, [1, 2, 3, 4]),
    before: { hours: hours(540, 1050), untilDaysAgo: 210 },
    languages: ['en', 'yo'],
    maxAccounts: [3, 'Works four days a week.'],
  },
  {
    name: 'Yael Peretz',
    region: 'EMEA',
    zone: 'Asia/Jerusalem',
    country: 'IL',
    hours: hours(540, 1080, [7, 1, 2, 3, 4]),
    languages: ['he', 'en', 'ar'],
  },
  {
    name: 'Hana Sato',
    region: 'APAC',
    zone: 'Asia/Tokyo',
    country: 'JP',
    hours: hours(540, 1080),
    languages: ['ja', 'en'],
  },
  {
    name: 'Priya Raman',
    region: 'APAC',
    zone: 'Asia/Kolkata',
    country: 'IN',
    subdivision: 'KA',
    hours: hours(570, 1110),
    languages: ['ta', 'hi', 'en'],
  },
  {
    name: 'Aroha Tane',
    region: 'APAC',
    zone: 'Pacific/Auckland',
    country: 'NZ',
    subdivision: 'AUK',
    hours: hours(510, 1020),
    languages: ['en', 'mi'],
  },
  {
    name: 'Mei Tanaka',
    region: 'APAC',
    zone: 'Australia/Brisbane',
    country: 'AU',
    subdivision: 'QLD',
    languages: ['ja', 'en'],
  },
  {
    name: 'Oliver Strand',
    region: 'APAC',
    zone: 'Pacific/Auckland',
    country: 'NZ',
    hours: hours(540, 1050),
    languages: ['en'],
    leftDaysAgo: 12,
  },
]

interface OtherName {
  readonly name: string
  readonly region: RegionCode
  readonly title: string
}

/** Leaders of the regions. */
export const LEADERS: readonly OtherName[] = [
  { name: 'Petra Lindqvist', region: 'AMER', title: 'Manager, Assigned Support, AMER' },
  { name: 'Ingrid Moe', region: 'EMEA', title: 'Manager, Assigned Support, EMEA' },
  { name: 'Kiri Walker', region: 'APAC', title: 'Manager, Assigned Support, APAC' },
]

export const DIRECTOR = 'Val Lindgren'
export const PROGRAMME_LEADER = 'Theo Marchetti'
export const OPERATIONS = 'Odile Grant'

/** Global Support. */
export const SUPPORT: readonly OtherName[] = [
  { name: 'Owen Marsh', region: 'AMER', title: 'Senior Support Engineer' },
  { name: 'Beatriz Nunes', region: 'AMER', title: 'Support Engineer' },
  { name: 'Carter Hale', region: 'AMER', title: 'Support Engineer' },
  { name: 'Ruben Okafor', region: 'EMEA', title: 'Senior Support Engineer' },
  { name: 'Lena Haas', region: 'EMEA', title: 'Senior Support Engineer' },
  { name: 'Stefan Kowal', region: 'EMEA', title: 'Support Engineer' },
  { name: 'Ana Ferro', region: 'EMEA', title: 'Support Engineer' },
  { name: 'Sunil Iyer', region: 'APAC', title: 'Senior Support Engineer' },
  { name: 'Chloe Nguyen', region: 'APAC', title: 'Support Engineer' },
  { name: 'Tama Parata', region: 'APAC', title: 'Support Engineer' },
]

/** Account teams. */
export const ACCOUNT_TEAM: readonly (OtherName & { readonly role: 'csm' | 'csa' | 'account_executive' })[] = [
  { name: 'Gwen Archer', region: 'AMER', title: 'Customer Success Manager', role: 'csm' },
  { name: 'Elena Prats', region: 'EMEA', title: 'Customer Success Manager', role: 'csm' },
  { name: 'Arjun Mehta', region: 'APAC', title: 'Customer Success Manager', role: 'csm' },
  { name: 'Felix Aubert', region: 'EMEA', title: 'Customer Success Architect', role: 'csa' },
  { name: 'Naomi Castle', region: 'AMER', title: 'Customer Success Architect', role: 'csa' },
  { name: 'Daichi Ono', region: 'APAC', title: 'Customer Success Architect', role: 'csa' },
  { name: 'Liam Torres', region: 'AMER', title: 'Account Executive', role: 'account_executive' },
  { name: 'Sofie Dahl', region: 'EMEA', title: 'Account Executive', role: 'account_executive' },
  { name: 'Grace Wong', region: 'APAC', title: 'Account Executive', role: 'account_executive' },
]
