/** The director's token: until there is sign-in, whoever can read this file is the director. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmod, mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TokenActor } from './actor.ts'

/** Who the token stands for. */
export const DIRECTOR: TokenActor = { kind: 'token', id: 'director', name: 'Director', roles: ['director'] }

export interface DirectorToken {
  /** Whether the candidate is the token; takes the same time whatever it is. */
  matches(candidate: string): boolean
  /** A key that only this token gives, for signing sessions. */
  readonly sessionKey: Buffer
}

/** The file in the data directory that holds the token, readable by its owner only. */
export function directorTokenPath(dataDir: string): string {
  return join(dataDir, 'director-token')
}

/** Reads the token, making it the first time. The text is for the enter link; keep only `directorToken(text)`. */
export async function ensureDirectorToken(dataDir: string): Promise<string> {
  const path = directorTokenPath(dataDir)
  await mkdir(dataDir, { recursive: true })
  try {
    const file = await open(path, 'wx', 0o600)
    const token = randomBytes(24).toString('base64url')
    await file.writeFile(`${token}\n`)
    await file.close()
    return token
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
    await chmod(path, 0o600)
    return await readToken(path)
  }
}

async function readToken(path: string): Promise<string> {
  const token = (await readFile(path, 'utf8')).trim()
  if (token.length < 24)
    throw new Error(`${path} holds no token: delete it and start again, a new one is made.`)
  return token
}

/** What is kept of the token in memory: hashes. */
export function directorToken(token: string): DirectorToken {
  const hash = sha256(token)
  return {
    matches: (candidate) => timingSafeEqual(sha256(candidate), hash),
    sessionKey: sha256(`attache session ${token}`),
  }
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
