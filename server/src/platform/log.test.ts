import { expect, test } from 'vitest'
import { createLog } from './log.ts'

function written(log: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = []
  log(createLog({ level: 'info', format: 'json', destination: { write: (line) => void lines.push(line) } }))
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}

test('a line is JSON with level, time and message', () => {
  const [line] = written((log) => log.info({ ticketId: '7' }, 'taken in'))
  expect(line).toMatchObject({ level: 'info', ticketId: '7', msg: 'taken in' })
  expect(line?.['time']).toMatch(/^\d{4}-\d\d-\d\dT/)
})

test('what is called a secret is masked, also in children', () => {
  const lines = written((log) =>
    log.child({ room: 'x' }).warn({ apiToken: 'abc', password: 'def' }, 'careful'),
  )
  expect(JSON.stringify(lines)).not.toMatch(/abc|def/)
  expect(lines[0]).toMatchObject({ room: 'x', apiToken: '[masked]' })
})

test('of an error name, message, code, cause and stack are kept, its other fields are not', () => {
  const cause = Object.assign(new Error('inner'), { detail: 'Key (email)=(jane@example.com)' })
  const error = Object.assign(new Error('outer', { cause }), { code: 'E1', detail: 'Jane Doe' })
  const [line] = written((log) => log.error({ error }, 'failed'))
  expect(line?.['error']).toMatchObject({
    name: 'Error',
    message: 'outer',
    code: 'E1',
    cause: { message: 'inner' },
  })
  expect(JSON.stringify(line)).not.toMatch(/Jane|jane/)
})
