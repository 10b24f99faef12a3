/** The whole program on a database that is there already, until it is killed; prints when it works. */
import { compose } from '../../server/src/compose.ts'
import { systemClock } from '../../server/src/platform/clock.ts'
import { loadConfig } from '../../server/src/platform/config.ts'
import { createLog } from '../../server/src/platform/log.ts'
import { startProcess } from '../../server/src/platform/run/process.ts'
import { MIGRATIONS, TOKEN } from '../../server/src/platform/testing/node.ts'

const [databaseUrl = ''] = process.argv.slice(2)

await startProcess({
  config: loadConfig({ port: '0' }, {}),
  ...{ databaseUrl, migrationsDir: MIGRATIONS, token: TOKEN, version: '0.0.0' },
  ...{ clock: systemClock, log: createLog({ level: 'error', format: 'json' }) },
  ...{ serves: true, works: true, compose },
})
process.stdout.write('works\n')
