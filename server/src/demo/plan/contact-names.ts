/** Names of customers' people: given and family names are put together by place, so that nobody real is meant. */
import type { Random } from './random.ts'

type Pool = readonly [given: readonly string[], family: readonly string[]]

const ENGLISH: Pool = [
  [
    'Ben',
    'Harriet',
    'Marcus',
    'Abigail',
    'Dwight',
    'Lorna',
    'Elliot',
    'Simone',
    'Grant',
    'Tessa',
    'Miles',
    'Jodie',
  ],
  [
    'Doyle',
    'Pemberton',
    'Ashworth',
    'Calloway',
    'Hargrove',
    'Lockett',
    'Merriman',
    'Stroud',
    'Whitaker',
    'Yardley',
    'Kearns',
    'Finch',
  ],
]
const LATIN: Pool = [
  ['Mateo', 'Lucía', 'Joaquín', 'Renata', 'Bruno', 'Camila', 'Rafael', 'Inés', 'Duarte', 'Paloma'],
  [
    'Rojas',
    'Valdés',
    'Figueroa',
    'Quiroga',
    'Sandoval',
    'Moreira',
    'Teixeira',
    'Ibarra',
    'Salgado',
    'Peralta',
  ],
]
const NORDIC: Pool = [
  ['Sigrid', 'Anders', 'Linnea', 'Eirik', 'Maja', 'Torsten', 'Astrid', 'Henrik'],
  ['Haugen', 'Nyström', 'Solberg', 'Ekdahl', 'Bakken', 'Sandvik', 'Lund', 'Fossum'],
]
const CONTINENTAL: Pool = [
  ['Ilse', 'Clément', 'Katrin', 'Bastiaan', 'Anouk', 'Florian', 'Margot', 'Sven', 'Elodie', 'Ruben'],
  [
    'Vermeer',
    'Lacroix',
    'Steinbach',
    'Dumont',
    'Hoekstra',
    'Brückner',
    'Perrin',
    'Zellweger',
    'Kuipers',
    'Marchand',
  ],
]
const EASTERN: Pool = [
  ['Viktor', 'Agnieszka', 'Matej', 'Eleni', 'Zoran', 'Katarzyna', 'Nikos', 'Petra', 'Selin', 'Emre'],
  ['Novak', 'Wrona', 'Kranjc', 'Vassilakis', 'Horvat', 'Zielinska', 'Papas', 'Kovač', 'Aydin', 'Demirel'],
]
const LEVANT: Pool = [
  ['Noor', 'Eitan', 'Shira', 'Karim', 'Tamar', 'Amara', 'Wanjiru', 'Omari'],
  ['Khalil', 'Ben-Ari', 'Navon', 'Haddad', 'Shalev', 'Diallo', 'Kamau', 'Otieno'],
]
const SOUTH_ASIAN: Pool = [
  ['Ananya', 'Vikram', 'Meera', 'Rohit', 'Kavya', 'Suresh', 'Leela', 'Nikhil'],
  ['Bhat', 'Krishnan', 'Deshpande', 'Menon', 'Rao', 'Chatterjee', 'Pillai', 'Kulkarni'],
]
const EAST_ASIAN: Pool = [
  ['Kenji', 'Yuna', 'Haruka', 'Minjun', 'Sora', 'Weiming', 'Hui Ling', 'Takumi', 'Linh', 'Jisoo'],
  ['Mori', 'Hayashi', 'Baek', 'Tan', 'Ishikawa', 'Lim', 'Nakano', 'Seo', 'Pham', 'Goh'],
]

const POOLS: readonly (readonly [RegExp, Pool])[] = [
  [/Buenos_Aires|Santiago|Mexico|Madrid|Lisbon/, LATIN],
  [/Oslo|Stockholm|Copenhagen/, NORDIC],
  [/Amsterdam|Zurich|Paris|Berlin/, CONTINENTAL],
  [/Ljubljana|Warsaw|Athens|Istanbul/, EASTERN],
  [/Jerusalem|Nairobi/, LEVANT],
  [/Kolkata/, SOUTH_ASIAN],
  [/Tokyo|Seoul|Singapore|Ho_Chi_Minh/, EAST_ASIAN],
]

/** A name that suits the zone and is not in `taken`, which it joins. */
export function contactName(random: Random, zone: string, taken: Set<string>): string {
  const [given, family] = POOLS.find(([pattern]) => pattern.test(zone))?.[1] ?? ENGLISH
  for (let tries = 0; ; tries++) {
    const name = `${random.pick(given)} ${random.pick(family)}`
    if (taken.has(name) && tries < 200) continue
    taken.add(name)
    return name
  }
}
