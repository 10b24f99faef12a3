/** One owner per data directory: a lock file that names its holder and can be taken over from the dead, once. */
import { randomUUID } from 'node:crypto'
import { link, rename, rm } from 'node:fs/promises'
import { DatabaseError, codeOf } from '../errors.ts'
import { readIfThere, writeAtomically, writeDurably } from './files.ts'
import { isAlive, ownIdentity } from './process-identity.ts'

interface Holder {
  readonly pid: number
  readonly birth: string
  /** This holding, as opposed to any other one, the same process's included. */
  readonly nonce: string
  /** Where the owner answers, once it does. */
  readonly address?: string
}

export interface OwnerLock {
  /** Tells later comers where the owner answers. */
  announce(address: string): Promise<void>
  release(): Promise<void>
}

/**
 * Takes the lock or throws `db_already_owned` with the holder's pid and address.
 *
 * A dead holder's file is replaced under a lock of its own, named after that holding: so of any number of processes
 * that find the same dead holder one alone replaces it, and one that comes late sees another nonce and starts over.
 */
export async function acquireLock(path: string): Promise<OwnerLock> {
  const mine: Holder = { ...(await ownIdentity()), nonce: randomUUID() }
  for (;;) {
    if (await createWith(path, mine)) return ownedLock(path, mine)
    const found = await readHolder(path)
    if (found === 'none') continue
    if (found !== 'unreadable' && (await isAlive(found))) throw alreadyOwned(path, found)
    if (await replaceDead(path, found, mine)) return ownedLock(path, mine)
  }
}

/** Who holds the lock now, if that process is alive; the file is left as it is. */
export async function currentOwner(path: string): Promise<{ pid: number; address?: string } | null> {
  const found = await readHolder(path)
  return typeof found === 'object' && (await isAlive(found)) ? found : null
}

/** Makes the file appear whole or not at all; false if there is one already. */
async function createWith(path: string, holder: Holder): Promise<boolean> {
  const part = `${path}.${holder.nonce}.part`
  await writeDurably(part, JSON.stringify(holder))
  try {
    await link(part, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    await rm(part, { force: true })
  }
}

async function replaceDead(path: string, dead: Holder | 'unreadable', mine: Holder): Promise<boolean> {
  const inner = await acquireLock(`${path}.after-${nonceOf(dead)}`)
  try {
    const now = await readHolder(path)
    if (now === 'none' || nonceOf(now) !== nonceOf(dead)) return false
    const part = `${path}.${mine.nonce}.part`
    await writeDurably(part, JSON.stringify(mine))
    await rename(part, path)
    return true
  } finally {
    await inner.release()
  }
}

function nonceOf(holder: Holder | 'unreadable'): string {
  return holder === 'unreadable' ? holder : holder.nonce
}

function ownedLock(path: string, mine: Holder): OwnerLock {
  return {
    announce: (address) => writeAtomically(path, JSON.stringify({ ...mine, address })),
    release: async () => {
      const now = await readHolder(path)
      if (typeof now === 'object' && now.nonce === mine.nonce) await rm(path, { force: true })
    },
  }
}

async function readHolder(path: string): Promise<Holder | 'none' | 'unreadable'> {
  const text = await readIfThere(path)
  if (text === null) return 'none'
  try {
    const holder = JSON.parse(text) as Partial<Holder>
    const whole = typeof holder.pid === 'number' && typeof holder.birth === 'string'
    return whole && /^[0-9a-f-]{36}$/.test(holder.nonce ?? '') ? (holder as Holder) : 'unreadable'
  } catch {
    return 'unreadable'
  }
}

function alreadyOwned(path: string, holder: Holder): DatabaseError {
  const where = holder.address === undefined ? '' : ` on ${holder.address}`
  const advice = 'Stop it first, or give this one another --data-dir; `attache work` may run beside it.'
  return new DatabaseError(
    'db_already_owned',
    `Already run by process ${holder.pid}${where} (${path}). ${advice}`,
  )
}
