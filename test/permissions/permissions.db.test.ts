/**
 * Holds the running program against the table: every route of its API document × everybody × own, other and restricted
 * account, by real HTTP. Whatever anybody is answered names no account that they are not to know of.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Asking } from './asking.ts'
import { requestOf } from './requests.ts'
import { BESIDES, ROWS, WHO, type Row, type Who } from './table.ts'
import { CANARY, KINDS, startWorld, type Answer, type Kind, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

test('every route of the program stands in the table, and no other', async () => {
  const { body } = await world.ask('nobody', 'GET', '/openapi.json')
  const document = body as { paths: Record<string, Record<string, unknown>> }
  const served = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const listed = new Set(ROWS.map((row) => row.route))
  const missing = served.filter((route) => !listed.has(route))
  const how =
    'Who may use them? Add a line each to test/permissions/table.ts, and to requests.ts how they are asked.'
  expect(missing, `Routes without rights. ${how}`).toEqual([])
  expect(
    [...listed].filter((route) => !served.includes(route)),
    'Lines of the table without a route.',
  ).toEqual([])
})

test('what is served besides is known', () => {
  const tree = world.running.app!.printRoutes({ commonPrefix: false })
  const roots = [...tree.matchAll(/^[├└]── (\S*)/gm)].map((match) => match[1]!.replace(/^\*|\/\*$/, ''))
  const known = ['/api', '/webhooks', ...Object.keys(BESIDES).map(pathOf)]
  const unknown = roots.filter(
    (root) => root !== '' && !known.some((path) => path !== '/' && root.startsWith(path)),
  )
  expect(
    unknown.filter((root) => !PAGES.test(root)),
    'Say in BESIDES why they need no rights.',
  ).toEqual([])
})

/** As the router prints it. */
const pathOf = (route: string): string => route.split(' ')[1]!.replaceAll(/\{(\w+)\}/g, ':$1')

/** Files of the pages. */
const PAGES = /^\/?(assets|favicon|icons?|fonts|index|robots|manifest|$)/

describe.each([...Map.groupBy(ROWS, (row) => row.room)])('%s', (_room, rows) => {
  test.each(rows.map((row) => [`${row.route}${row.does && ` (${row.does})`}`, row] as const))(
    '%s',
    async (_name, row) => {
      const cells = WHO.flatMap(([who], index) =>
        [...row.cells[index]!].map((sign, place) => ({ who, kind: KINDS[place]!, sign })),
      )
      const wrong: string[] = []
      // Reads disturb nobody; changes go one after the other.
      const at = row.route.startsWith('GET ') ? cells.length : 1
      for (let next = 0; next < cells.length; next += at)
        wrong.push(
          ...(await Promise.all(cells.slice(next, next + at).map((cell) => judge(row, cell)))).flat(),
        )
      expect(wrong).toEqual([])
    },
  )
})

interface Cell {
  readonly who: Who
  readonly kind: Kind
  readonly sign: string
}

/** What is wrong with the answer; nothing where it is as the table says. */
async function judge(row: Row, { who, kind, sign }: Cell): Promise<string[]> {
  const asking = askingOf(row, who, kind)
  const { method, path, asked } = await requestOf(row, asking)
  const answer = await world.ask(who, method, path, asked.json, asked.asPersona)
  await asked.after?.()
  const where = `${who}, ${kind}: ${method} ${path}`
  const wrong = isAs(sign, answer, asked.lenient ?? false) ? [] : [`${where} → ${told(answer)}, not ${sign}`]
  const open = sign === 'P' ? await world.ask('nobody', method, path, asked.json) : answer
  if (open.status !== answer.status) wrong.push(`${where} → ${answer.status}, for nobody ${open.status}`)
  for (const hidden of hiddenFrom(who))
    if (answer.text.toLowerCase().includes(CANARY[hidden].toLowerCase()))
      wrong.push(`${where} tells of the ${hidden} account: ${around(answer.text, CANARY[hidden])}`)
  return wrong
}

function askingOf(row: Row, who: Who, kind: Kind): Asking {
  const { people, accounts } = world
  const own = people.of[who] ?? people.of['colleague']!
  const persons = { own, other: people.of['colleague']!, restricted: people.of['stranger']! }
  const regions =
    row.about === 'person'
      ? { own: people.home, other: people.home, restricted: people.away }
      : { own: people.home, other: people.away, restricted: people.home }
  return { world, who, kind, account: accounts[kind], person: persons[kind], regionId: regions[kind] }
}

function isAs(sign: string, { status, body }: Answer, lenient: boolean): boolean {
  if (sign === 'P') return status < 500
  if (sign === 'U') return status === 401
  if (sign === 'F') return status === 403
  if (sign === 'H') return status === 404 && body?.code === 'not_found'
  if (lenient) return status < 500 && status !== 401 && status !== 403
  return status < 400 || status === 409 || status === 422
}

const told = ({ status, text }: Answer): string => `${status} ${text.slice(0, 300)}`
const around = (text: string, word: string): string => {
  const at = text.toLowerCase().indexOf(word.toLowerCase())
  return text.slice(Math.max(0, at - 80), at + 40)
}

/** Accounts that somebody must not learn of by any answer. */
function hiddenFrom(who: Who): readonly Kind[] {
  if (who === 'director' || who === 'cleared') return []
  if (who === 'team') return ['other', 'restricted']
  if (who === 'nobody' || who === 'contact' || who === 'key') return KINDS
  return ['restricted']
}
