import { Command } from 'commander'
import { expect, test } from 'vitest'
import { problemError } from '../api/problems.ts'
import type { CliError } from './errors.ts'
import { errorText } from './report.ts'
import { inTypedWords } from './typed-refusal.ts'

interface Field {
  readonly path: string
  readonly message: string
}

/** What people read of a refusal, where `usage` was typed with `args`. */
async function said(usage: string, args: readonly string[], body: object, status = 400): Promise<string[]> {
  const program = new Command('attache')
  const group = program.command('away')
  const [word = '', ...options] = usage.split('; ')
  let told: string[] = []
  const command = group.command(word).action((...all: unknown[]) => {
    const response = new Response('{}', { status })
    const refusal = problemError({ title: '', status, code: 'x', instance: 'r', ...body }, response)
    told = errorText(inTypedWords(refusal, all.at(-1) as Command) as CliError)
  })
  for (const option of options) command.option(option)
  await program.parseAsync(['away', word.split(' ')[0]!, ...args], { from: 'user' })
  return told
}

const summed = (...errors: readonly Field[]) => {
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  return { detail: `${errors[0]!.path}: ${errors[0]!.message}${more}`, errors }
}

test.each<[string, readonly string[], Field, string]>([
  [
    'move; --from <t>; --to <t>',
    [],
    { path: 'end', message: 'must be after start' },
    '--to: must be after --from',
  ],
  [
    'sick; --until <t>',
    [],
    { path: 'end', message: 'must be after start' },
    '--until: must be after its beginning',
  ],
  [
    'add <weekday...>; --between <t>',
    ['fri'],
    { path: 'endTime', message: 'must be after startTime' },
    '--between: must be after its beginning',
  ],
  [
    'add; --every <n>',
    [],
    { path: 'everyWeeks', message: 'must be 8 at most' },
    '--every: must be 8 at most',
  ],
  ['pods; --days <n>', [], { path: 'querystring.days', message: 'is too many' }, '--days: is too many'],
  [
    'refuse <plan>; --reason <t>',
    ['1'],
    { path: 'note', message: 'must not be blank' },
    '--reason: must not be blank',
  ],
  ['accept <ask>; --to <t>', ['1'], { path: 'hours.0.end', message: 'is no time' }, '--to: is no time'],
  [
    'link <organization> <account>',
    ['7', 'velo'],
    { path: 'organizationId', message: 'belongs to Kiln Works: unlink it there, or move it' },
    '<organization>: belongs to Kiln Works: unlink it there, or move it',
  ],
  ['swap; --layer <l>', [], { path: 'layerId', message: 'is no layer' }, '--layer: is no layer'],
  [
    'enter; --from <t>; --to <t>',
    [],
    { path: 'end', message: 'must be after start, by 31 days at most' },
    '--to: must be after --from, by 31 days at most',
  ],
  [
    'choose; --person <p...>',
    ['--person', 'ana', 'ben'],
    { path: 'personIds.1', message: 'is nobody we know' },
    '--person (the second): is nobody we know',
  ],
  [
    'choose; --person <p...>',
    ['--person', 'ana', 'ben'],
    { path: 'personIds.0', message: 'is nobody we know' },
    '--person (the first): is nobody we know',
  ],
  ['rota', [], { path: 'layers.1.members.0', message: 'x' }, 'layers (the second).members: x'],
  ['set <change...>', ['a=1'], { path: 'settings.warn', message: 'is too small' }, 'warn: is too small'],
])('%s: the field is said as it was typed', async (usage, args, field, expected) => {
  expect(await said(usage, args, summed(field))).toEqual([`attache: ${expected}`])
})

test('an id that is none, or nobody’s, is said by its argument, and where such ids are listed', async () => {
  const none = { path: 'params.id', message: 'is no id: copy it from a list, whole' }
  expect(await said('approve <plan>', ['x'], summed(none))).toEqual([
    'attache: <plan>: is no id: copy it from a list, whole',
    '`attache away` lists them.',
  ])
  const gone = { detail: 'There is no request for cover 0-1. Check the id, or list what exists.' }
  expect(await said('accept <ask>', ['0-1'], gone, 404)).toEqual([
    'attache: There is no request for cover 0-1.',
    '`attache away asked` lists them.',
  ])
  // Not the id that was typed: the list would not help.
  expect(await said('accept <ask>', ['Dana'], gone, 404)).toEqual([`attache: ${gone.detail}`])
})

test('several fields are told one a line; what was said in words of its own stays', async () => {
  const fields = [
    { path: 'title', message: 'must not be blank' },
    { path: 'end', message: 'must be after start' },
  ]
  const usage = 'plan; --title <t>; --from <t>; --to <t>'
  expect(await said(usage, [], summed(...fields))).toEqual([
    'attache: 2 things cannot be used:',
    '  --title: must not be blank',
    '  --to: must be after --from',
  ])
  const own = { detail: 'Time off is noted already.', errors: [{ path: 'start', message: 'overlaps it' }] }
  expect(await said(usage, [], own, 409)).toEqual([
    'attache: Time off is noted already.',
    '  --from: overlaps it',
  ])
})

test('that nothing was confirmed is no field: who is concerned stands for itself', async () => {
  const errors = ['Wren, standing backup of Vault', 'Olu, on call'].map((message) => ({
    ...{ path: 'confirmed', message, suggestion: 'Record their clearance.' },
  }))
  const refusal = { detail: 'People who are named would not be cleared.', errors }
  expect(await said('restrict <account>', ['vault'], refusal, 409)).toEqual([
    'attache: People who are named would not be cleared.',
    '  Wren, standing backup of Vault — Record their clearance.',
    '  Olu, on call — Record their clearance.',
  ])
})

test('what only a person may do says where a key is made', async () => {
  const refusal = { code: 'not_a_person', detail: 'Only people have a day.' }
  expect((await said('day', [], refusal, 409)).at(-1)).toMatch(/Your account, API keys.*--token-file/)
})
