/** The commands of `attache` that ask a running server. Compiled once: the next command starts three times as fast. */
import { enableCompileCache } from 'node:module'
import { cacheDir } from './app/config.ts'

enableCompileCache(cacheDir())
await import('./run.ts')
