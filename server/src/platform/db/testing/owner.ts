/** A process that owns a data directory, for tests that kill it: `node owner.ts DIR`; says what it got, and stays. */
import { systemClock } from '../../clock.ts'
import { silentLog } from '../../log.ts'
import { startEmbedded } from '../index.ts'

const [dataDir = ''] = process.argv.slice(2)
try {
  const server = await startEmbedded({ dataDir, clock: systemClock, log: silentLog })
  await server.announce('http://localhost:4711')
  console.log(JSON.stringify({ url: server.urls.url, pid: server.pid, adopted: server.adopted }))
  setInterval(() => {}, 60_000)
} catch (error) {
  console.log(JSON.stringify({ refused: (error as { code?: string }).code, message: String(error) }))
}
