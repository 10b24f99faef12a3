/** Cities as people name them, with their time zones. */

/** Cities that are no zone of their own, or were renamed. */
const MORE: Readonly<Record<string, string>> = {
  atlanta: 'America/New_York',
  austin: 'America/Chicago',
  bangalore: 'Asia/Kolkata',
  barcelona: 'Europe/Madrid',
  beijing: 'Asia/Shanghai',
  bengaluru: 'Asia/Kolkata',
  boston: 'America/New_York',
  canberra: 'Australia/Sydney',
  'cape town': 'Africa/Johannesburg',
  cologne: 'Europe/Berlin',
  dallas: 'America/Chicago',
  delhi: 'Asia/Kolkata',
  edinburgh: 'Europe/London',
  frankfurt: 'Europe/Berlin',
  geneva: 'Europe/Zurich',
  gmt: 'UTC',
  hamburg: 'Europe/Berlin',
  hanoi: 'Asia/Ho_Chi_Minh',
  houston: 'America/Chicago',
  hyderabad: 'Asia/Kolkata',
  kyiv: 'Europe/Kiev',
  kyoto: 'Asia/Tokyo',
  miami: 'America/New_York',
  milan: 'Europe/Rome',
  montreal: 'America/Toronto',
  mumbai: 'Asia/Kolkata',
  munich: 'Europe/Berlin',
  osaka: 'Asia/Tokyo',
  ottawa: 'America/Toronto',
  philadelphia: 'America/New_York',
  pune: 'Asia/Kolkata',
  raleigh: 'America/New_York',
  'rio de janeiro': 'America/Sao_Paulo',
  'san diego': 'America/Los_Angeles',
  'san francisco': 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
  utc: 'UTC',
  washington: 'America/New_York',
  wellington: 'Pacific/Auckland',
}

let known: ReadonlyMap<string, string> | undefined

function cities(): ReadonlyMap<string, string> {
  if (known) return known
  const named = Intl.supportedValuesOf('timeZone').flatMap((zone) => {
    const city = zone.split('/').at(-1)
    return zone.includes('/') && city ? [[city.replaceAll('_', ' ').toLowerCase(), zone] as const] : []
  })
  known = new Map([...named, ...Object.entries(MORE)])
  return known
}

/** The zone of a city as it is written in small letters; undefined where it is none that is known. */
export function zoneOfCity(city: string): string | undefined {
  return cities().get(city.toLowerCase())
}
