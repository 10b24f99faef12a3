/** Invented people, companies and subjects. Domains end in `.example`. */

export const REGIONS = [
  {
    code: 'AMER',
    name: 'Americas',
    zone: 'America/Los_Angeles',
    start: 5 * 60,
    end: 17 * 60,
    channel: '#gs-amer',
  },
  {
    code: 'EMEA',
    name: 'Europe, Middle East, Africa',
    zone: 'Europe/Amsterdam',
    start: 8 * 60,
    end: 18 * 60,
    channel: '#gs-emea',
  },
  {
    code: 'APAC',
    name: 'Asia and Pacific',
    zone: 'Australia/Brisbane',
    start: 9 * 60,
    end: 21 * 60,
    channel: '#gs-apac',
  },
] as const

export type RegionCode = (typeof REGIONS)[number]['code']

/** Leaders, one a region. */
export const LEADERS = ['Petra Lindqvist', 'Ingrid Moe', 'Kiri Walker'] as const

/** Name, region, zone, country of holidays; own hours where they differ from the region's. */
export const ASES: readonly {
  readonly name: string
  readonly region: RegionCode
  readonly zone: string
  readonly country: string
  readonly hours?: readonly [start: number, end: number, days?: readonly number[]]
  readonly languages: readonly string[]
}[] = [
  {
    name: 'Dana Whitlock',
    region: 'AMER',
    zone: 'America/New_York',
    country: 'US',
    hours: [540, 1020],
    languages: ['en'],
  },
  {
    name: 'Cole Mercer',
    region: 'AMER',
    zone: 'America/Los_Angeles',
    country: 'US',
    hours: [480, 960],
    languages: ['en', 'es'],
  },
  {
    name: 'Tomás Iglesias',
    region: 'AMER',
    zone: 'America/Argentina/Buenos_Aires',
    country: 'AR',
    hours: [600, 1140],
    languages: ['es', 'en', 'pt'],
  },
  {
    name: 'Ray Castellan',
    region: 'AMER',
    zone: 'America/Chicago',
    country: 'US',
    hours: [480, 1020],
    languages: ['en'],
  },
  {
    name: 'Noelle Baptiste',
    region: 'AMER',
    zone: 'America/Toronto',
    country: 'CA',
    hours: [510, 990],
    languages: ['fr', 'en'],
  },
  {
    name: 'Marta Oliveira',
    region: 'EMEA',
    zone: 'Europe/Lisbon',
    country: 'PT',
    hours: [540, 1080],
    languages: ['pt', 'en'],
  },
  {
    name: 'Jonas Brandt',
    region: 'EMEA',
    zone: 'Europe/Berlin',
    country: 'DE',
    hours: [480, 1020],
    languages: ['de', 'en'],
  },
  {
    name: 'Luc Fontaine',
    region: 'EMEA',
    zone: 'Europe/Paris',
    country: 'FR',
    hours: [540, 1080],
    languages: ['fr', 'en'],
  },
  {
    name: 'Wren Adeyemi',
    region: 'EMEA',
    zone: 'Europe/London',
    country: 'GB',
    hours: [600, 1140, [1, 2, 3, 4]],
    languages: ['en', 'yo'],
  },
  {
    name: 'Yael Peretz',
    region: 'EMEA',
    zone: 'Asia/Jerusalem',
    country: 'IL',
    hours: [540, 1080, [7, 1, 2, 3, 4]],
    languages: ['he', 'en'],
  },
  {
    name: 'Hana Sato',
    region: 'APAC',
    zone: 'Asia/Tokyo',
    country: 'JP',
    hours: [540, 1080],
    languages: ['ja', 'en'],
  },
  {
    name: 'Priya Raman',
    region: 'APAC',
    zone: 'Asia/Kolkata',
    country: 'IN',
    hours: [570, 1110],
    languages: ['ta', 'hi', 'en'],
  },
  {
    name: 'Aroha Tane',
    region: 'APAC',
    zone: 'Pacific/Auckland',
    country: 'NZ',
    hours: [510, 1020],
    languages: ['en', 'mi'],
  },
  { name: 'Mei Tanaka', region: 'APAC', zone: 'Australia/Brisbane', country: 'AU', languages: ['ja', 'en'] },
]

/** Global Support, three or so a region. */
export const SUPPORT: readonly { readonly name: string; readonly region: RegionCode }[] = [
  { name: 'Owen Marsh', region: 'AMER' },
  { name: 'Beatriz Nunes', region: 'AMER' },
  { name: 'Carter Hale', region: 'AMER' },
  { name: 'Ruben Okafor', region: 'EMEA' },
  { name: 'Lena Haas', region: 'EMEA' },
  { name: 'Stefan Kowal', region: 'EMEA' },
  { name: 'Ana Ferro', region: 'EMEA' },
  { name: 'Sunil Iyer', region: 'APAC' },
  { name: 'Chloe Nguyen', region: 'APAC' },
]

/** Account, region, zone, the town that its domain is named after. */
export const ACCOUNTS: readonly (readonly [name: string, region: RegionCode, zone: string])[] = [
  ['Brightwater Bank', 'AMER', 'America/New_York'],
  ['Kestrel Robotics', 'AMER', 'America/Los_Angeles'],
  ['Quillon Defence', 'AMER', 'America/New_York'],
  ['Cobalt Health', 'AMER', 'America/New_York'],
  ['Orrery Space', 'AMER', 'America/Denver'],
  ['Pampa Grid', 'AMER', 'America/Argentina/Buenos_Aires'],
  ['Laurel Insurance', 'AMER', 'America/Chicago'],
  ['Northfold Timber', 'AMER', 'America/Vancouver'],
  ['Sable Point Media', 'AMER', 'America/Los_Angeles'],
  ['Cumbre Telecom', 'AMER', 'America/Santiago'],
  ['Pinion Motors', 'AMER', 'America/Detroit'],
  ['Maple Harbor Foods', 'AMER', 'America/Toronto'],
  ['Tidewater Utilities', 'AMER', 'America/New_York'],
  ['Copper Basin Mining', 'AMER', 'America/Phoenix'],
  ['Solano Airlines', 'AMER', 'America/Mexico_City'],
  ['Blue Ridge Genomics', 'AMER', 'America/New_York'],
  ['Halcyon Games', 'AMER', 'America/Los_Angeles'],
  ['Velo Post', 'EMEA', 'Europe/Amsterdam'],
  ['Halden Energi', 'EMEA', 'Europe/Oslo'],
  ['Aster Pharma', 'EMEA', 'Europe/Zurich'],
  ['Meridian Rail', 'EMEA', 'Europe/Madrid'],
  ['Lindgren Stål', 'EMEA', 'Europe/Stockholm'],
  ['Cassis Retail', 'EMEA', 'Europe/Paris'],
  ['Elbe Logistik', 'EMEA', 'Europe/Berlin'],
  ['Karst Semiconductor', 'EMEA', 'Europe/Ljubljana'],
  ['Tagus Seguros', 'EMEA', 'Europe/Lisbon'],
  ['Fjordline Ferries', 'EMEA', 'Europe/Oslo'],
  ['Osprey Broadcasting', 'EMEA', 'Europe/London'],
  ['Galata Payments', 'EMEA', 'Europe/Istanbul'],
  ['Negev Solar', 'EMEA', 'Asia/Jerusalem'],
  ['Baobab Mobile', 'EMEA', 'Africa/Nairobi'],
  ['Vistula Software', 'EMEA', 'Europe/Warsaw'],
  ['Corvina Shipping', 'EMEA', 'Europe/Athens'],
  ['Tasman Freight', 'APAC', 'Australia/Sydney'],
  ['Waitemata Ports', 'APAC', 'Pacific/Auckland'],
  ['Coral Ports', 'APAC', 'Australia/Brisbane'],
  ['Setouchi Marine', 'APAC', 'Asia/Tokyo'],
  ['Indus Pay', 'APAC', 'Asia/Kolkata'],
  ['Jacaranda Schools', 'APAC', 'Australia/Brisbane'],
  ['Hanbit Electronics', 'APAC', 'Asia/Seoul'],
  ['Straits Clearing', 'APAC', 'Asia/Singapore'],
  ['Deccan Rail', 'APAC', 'Asia/Kolkata'],
  ['Kauri Homes', 'APAC', 'Pacific/Auckland'],
  ['Mekong Agri', 'APAC', 'Asia/Ho_Chi_Minh'],
  ['Lion City Transit', 'APAC', 'Asia/Singapore'],
]

export const CONTACTS = [
  'Noor Khalil',
  'Ben Doyle',
  'Saoirse Byrne',
  'Mateo Rojas',
  'Ilse Vermeer',
  'Kenji Mori',
  'Amara Diallo',
  'Viktor Novak',
] as const
export const ACCOUNT_TEAM = [
  'Gwen Archer',
  'Felix Aubert',
  'Naomi Castle',
  'Arjun Mehta',
  'Sofie Dahl',
  'Liam Torres',
] as const

export const SUBJECTS = [
  'Gitaly timeouts after failover to the secondary',
  'Geo lag grows on the replica after the nightly batch',
  'Runner jobs stay pending with the new autoscaler',
  'LFS uploads stop at 5 GB',
  'SAML group sync drops members',
  'Upgrade pre-check fails on background migrations',
  'Container registry clean-up leaves tags behind',
  'Elasticsearch index rebuild never finishes',
  'Merge request pipelines run twice',
  'Audit stream stops after a reload',
  'Rename of 40 subgroups breaks badges',
  'Praefect reports an inconsistent repository',
  'Webhooks time out behind the proxy',
  'Sidekiq queue for imports keeps growing',
  'License shows fewer seats than bought',
  'Backup restores without uploads',
  'Push rules reject signed commits',
  'Pages deploy answers 404 for nested groups',
  'Service desk mail lands in spam',
  'Redis memory doubles during the release window',
  'Terraform state lock cannot be released',
  'How do we size Gitaly for 3,000 developers?',
  'Dependency proxy misses its cache',
  'Code owners are ignored in forks',
] as const
