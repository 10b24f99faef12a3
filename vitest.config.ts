import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{server,cli,web,test,bench,scripts}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**'],
    globalSetup: ['test/harness/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A second is short where everything runs at once.
    expect: { poll: { timeout: 15_000 } },
    // A browser on a machine that does everything at once is late now and then; a wrong answer is not tried again.
    retry: { count: 1, condition: /Timeout \d+ms exceeded|did not succeed in time/ },
    pool: 'forks',
    maxWorkers: 2,
  },
})
