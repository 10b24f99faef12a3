/** Capacity in words. */
import { countWords } from '../ui/time/words.ts'
import type { Load, Quarter } from './queries.ts'

export interface RegionRoom {
  readonly code: string
  readonly ases: number
  readonly held: number
  readonly limit: number
  /** Accounts that could be added. */
  readonly room: number
  readonly over: number
}

/** Room by region, in the order given. */
export function roomByRegion(
  loads: readonly Load[],
  regions: readonly { readonly id: string; readonly code: string }[],
): RegionRoom[] {
  return regions.flatMap(({ id, code }) => {
    const own = loads.filter((load) => load.regionId === id)
    if (own.length === 0) return []
    const sum = (of: (load: Load) => number): number => own.reduce((total, load) => total + of(load), 0)
    return [
      {
        code,
        ases: own.length,
        held: sum((load) => load.accounts.length),
        limit: sum((load) => load.maxAccounts),
        room: sum((load) => Math.max(0, load.room)),
        over: own.filter((load) => load.room < 0).length,
      },
    ]
  })
}

/** “There is room for 23 more accounts: nine in AMER and 14 in EMEA.” */
export function roomSentence(rooms: readonly RegionRoom[]): string {
  const total = rooms.reduce((sum, { room }) => sum + room, 0)
  const over = rooms.reduce((sum, one) => sum + one.over, 0)
  if (rooms.length === 0) return 'There is no ASE yet.'
  const late = over === 0 ? '' : `; ${countWords(over)} ${over === 1 ? 'ASE is' : 'ASEs are'} over the limit`
  if (total === 0) return `Nobody has room for another account${late}.`
  const parts = rooms.filter(({ room }) => room > 0).map(({ room, code }) => `${countWords(room)} in ${code}`)
  const where = parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
  return `There is room for ${countWords(total)} more ${total === 1 ? 'account' : 'accounts'}: ${where}${late}.`
}

/** “Q1 FY2027”. */
export function quarterName({ quarter, fiscalYear }: Pick<Quarter, 'quarter' | 'fiscalYear'>): string {
  return `Q${quarter} FY${fiscalYear}`
}

/** Whether there is room in every quarter if all prospects sign; else when it runs short first. */
export function forecastSentence(quarters: readonly Quarter[]): string {
  const [first] = quarters
  if (!first) return 'Nothing is known about the coming quarters.'
  const last = quarters.at(-1) ?? first
  const short = quarters.find(({ left }) => left < 0)
  if (short) {
    const many = countWords(-short.left)
    return `If every prospect signs, ${many} ${short.left === -1 ? 'account has' : 'accounts have'} no ASE by the end of ${quarterName(short)}.`
  }
  if (last.needed === 0)
    return `No prospect needs an ASE yet; there is room for ${countWords(last.left)} more until the end of ${quarterName(last)}.`
  return `There is room for every prospect that may sign, with ${countWords(last.left)} left at the end of ${quarterName(last)}.`
}
