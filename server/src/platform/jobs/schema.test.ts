import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getConstructionPlans } from 'pg-boss'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '../testing/node.ts'

/** Statements without their layout, and without the frame of a transaction. */
function statements(sql: string): string[] {
  const bare = sql
    .replace(/^--.*$/gm, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*;\s*/g, ';\n')
  return bare.split('\n').filter((line) => line.trim() !== '' && line.trim() !== ';')
}

test('the migration is the schema of the installed pg-boss, and ours beside it', async () => {
  const ours = statements(await readFile(join(MIGRATIONS, '0007_jobs.sql'), 'utf8')).join('\n')
  const plan = statements(getConstructionPlans('pgboss', { createSchema: false }))
  const body = plan.slice(
    plan.findIndex((line) => line.includes('CREATE TYPE')),
    -1,
  )
  expect(ours).toContain(body.join('\n').trim())
})
