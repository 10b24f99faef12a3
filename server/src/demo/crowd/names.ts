/** Names of the crowd: put together from parts, so that nobody real is meant. */

const FIRST =
  `Amber Anchor Arbour Argent Ashen Aurora Beacon Birch Blue Bolder Bramble Brass Breeze Bright Cedar Chalk Cinder
Clear Clover Coast Copper Coral Crest Crown Delta Drift East Ember Falcon Fern Field Flint Fox Frost Garnet Glade Golden
Granite Grove Harbour Hazel Heath Helm Heron High Hollow Iris Iron Ivory Jade Juniper Kelp Lake Lantern Larch Linden Lunar
Maple Marble Marsh Meadow Mill Mist Moss North Oak Ocean Opal Orchid Osprey Pearl`.split(/\s+/)

const SECOND =
  `Air Analytics Assurance Automotive Bakeries Bank Biotech Brewing Broadcast Builders Capital Cargo Chemicals
Clinics Components Credit Dairy Data Defence Design Devices Diagnostics Drinks Dynamics Electric Energy Engineering
Estates Exchange Farms Fashion Ferries Foods Foundry Freight Games Gas Glass Health Holdings Homes Hotels Imaging
Instruments Insurance Labs Learning Leasing Lending Logistics Media Medical Metals Mining Mobility Motors Networks Optics
Packaging Paper Payments Pharma Photonics Power Press Rail Retail Robotics Sciences Shipping Steel`.split(
    /\s+/,
  )

const GIVEN =
  `Ada Alba Alma Amos Anton Arlo Asta Ayo Bela Bram Cara Cleo Dario Dora Edda Elif Enzo Ewa Faye Femi Finn Gaia
Gita Hugo Ida Ines Ivo Jana Jonah Juno Kai Kofi Lara Lenn Lior Mara Mika Nadia Nils Noor Odin Ola Pia Quinn Rafa Rhea
Rosa Saga Timo Uma Vera Yuki`.split(/\s+/)

const FAMILY =
  `Abbot Adler Amari Bauer Bello Berg Blom Cairns Conti Dahlin Derby Eklund Farkas Fonseca Gallo Grady Halim
Hirsch Ilves Jansen Kato Keller Lange Lopes Maas Mbeki Nagy Novik Okoro Ortega Osei Pavlov Quist Reyes Rossi Sahin Sarkis
Shah Sousa Tamm Torvik Ueda Varga Voss Wada Weiss Yilmaz Zahn`.split(/\s+/)

/** The `n`th name, neighbours unlike each other; each number has another name. */
export const companyName = (n: number): string => pair(FIRST, SECOND, n)
export const crowdPersonName = (n: number): string => pair(GIVEN, FAMILY, n)

/** Steps through all pairs: a step that shares no factor with their number meets each once. */
function pair(first: readonly string[], second: readonly string[], n: number): string {
  const all = first.length * second.length
  const at = (n * stepFor(all)) % all
  return `${first[at % first.length]!} ${second[Math.floor(at / first.length)]!}`
}

function stepFor(all: number): number {
  let step = Math.floor(all * 0.618)
  while (common(step, all) > 1) step += 1
  return step
}

const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))
