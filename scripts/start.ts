/**
 * `npm start`: builds the pages if need be, then becomes `attache start` with the arguments given
 * (`npm start -- --port 0`). The server runs in this very process, so that signals and the exit status are its own.
 */
import { fileURLToPath } from 'node:url'
import { ensureWeb } from './lib/web.ts'

await ensureWeb()
const main = new URL('../server/src/main.ts', import.meta.url)
process.argv.splice(1, 1, fileURLToPath(main), 'start')
await import(main.href)
