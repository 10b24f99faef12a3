/** Telling one process from another that later got the same number. */
import { execFile } from 'node:child_process'
import { readlink } from 'node:fs/promises'
import { promisify } from 'node:util'
import { readIfThere } from './files.ts'

const run = promisify(execFile)

export interface ProcessIdentity {
  readonly pid: number
  /** When it began, in the system's own terms: never the same for two processes with one pid. */
  readonly birth: string
}

export type ProcessState = 'running' | 'zombie' | 'gone'

/** This very process. */
export async function ownIdentity(): Promise<ProcessIdentity> {
  return { pid: process.pid, birth: (await lookAt(process.pid)).birth }
}

/** True while that very process runs; a zombie no longer does. */
export async function isAlive(identity: ProcessIdentity): Promise<boolean> {
  const seen = await lookAt(identity.pid)
  return seen.state === 'running' && seen.birth === identity.birth
}

/** Whether a process of that number runs, waits to be reaped, or is gone. */
export async function stateOf(pid: number): Promise<ProcessState> {
  return (await lookAt(pid)).state
}

interface Sight {
  state: ProcessState
  birth: string
}

const GONE: Sight = { state: 'gone', birth: '' }

async function lookAt(pid: number): Promise<Sight> {
  if (process.platform === 'linux') return lookInProc(pid)
  return process.platform === 'win32' ? lookBySignal(pid) : lookWithPs(pid)
}

/** Field 3 of /proc/PID/stat is the state, field 22 the start in ticks since boot; the name before may hold spaces. */
async function lookInProc(pid: number): Promise<Sight> {
  const stat = await readIfThere(`/proc/${pid}/stat`).catch(() => null)
  if (stat === null) return GONE
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const boot = (await readIfThere('/proc/sys/kernel/random/boot_id').catch(() => null)) ?? ''
  const state = fields[0] === 'Z' || fields[0] === 'X' ? 'zombie' : 'running'
  return { state, birth: `${boot.trim()}/${fields[19] ?? ''}` }
}

async function lookWithPs(pid: number): Promise<Sight> {
  try {
    const { stdout } = await run('ps', ['-o', 'stat=,lstart=', '-p', String(pid)])
    const [stat = '', ...birth] = stdout.trim().split(/\s+/)
    if (stat === '') return GONE
    return { state: stat.startsWith('Z') ? 'zombie' : 'running', birth: birth.join(' ') }
  } catch {
    return GONE
  }
}

function lookBySignal(pid: number): Sight {
  try {
    process.kill(pid, 0)
    return { state: 'running', birth: '' }
  } catch {
    return GONE
  }
}

/** True if that process is the PostgreSQL server of this cluster: it works in the cluster's directory. */
export async function isServerOf(pid: number, pgdata: string): Promise<boolean> {
  if (process.platform === 'linux') {
    return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === pgdata
  }
  if (process.platform === 'win32') return (await stateOf(pid)) === 'running'
  const { stdout } = await run('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }))
  return stdout.includes(pgdata)
}
