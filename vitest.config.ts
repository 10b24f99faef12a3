import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import LongestFirst from './scripts/lib/longest-first.ts'
import { ROOT } from './scripts/lib/root.ts'

export default defineConfig({
  test: {
    include: ['{server,cli,web,test,bench,scripts}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**'],
    globalSetup: ['test/harness/global-setup.ts'],
    // Generous, and the same for all: on a machine that others use too a test takes ten times as long.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    // A second is short where everything runs at once.
    expect: { poll: { timeout: 30_000 } },
    // A browser on a machine that does everything at once is late now and then; a wrong answer is not tried again.
    retry: { count: 1, condition: /Timeout \d+ms exceeded|did not succeed in time/ },
    // Tests start the program some three hundred times: Node keeps what it compiled, and the types it took away.
    env: { NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/attache-compiled') },
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
  },
})
