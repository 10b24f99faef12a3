/**
 * Writes what is made from the code: the API document, the types that web and CLI have of it, the pages of settings and of
 * permissions.
 * `--check` writes nothing and fails when a file is not what the code says.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import openapiTS, { astToString } from 'openapi-typescript'
import { format, resolveConfig } from 'prettier'
import { compose } from '../server/src/compose.ts'
import { describeConfig } from '../server/src/platform/config.ts'
import { apiDocument } from '../server/src/platform/run/document.ts'
import { permissionsPage } from '../test/permissions/document.ts'
import { ROOT } from './lib/root.ts'

type Tree = Record<string, unknown>

const sorted = (tree: unknown): Tree =>
  Object.fromEntries(Object.entries((tree ?? {}) as Tree).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** Paths and components by name, so that a diff shows what changed and not the order in which rooms register. */
function inOrder(document: Tree): Tree {
  const components = Object.entries((document['components'] ?? {}) as Tree)
  return {
    ...document,
    paths: sorted(document['paths']),
    components: Object.fromEntries(components.map(([kind, byName]) => [kind, sorted(byName)])),
  }
}

async function generated(): Promise<ReadonlyMap<string, string>> {
  const document = inOrder((await apiDocument(compose)) as Tree)
  const json = `${JSON.stringify(document, null, 2)}\n`
  const notice = '// Made from openapi.json by `npm run generate`; do not edit.\n\n'
  const types = notice + astToString(await openapiTS(json))
  return new Map([
    ['openapi.json', json],
    ['web/src/api/schema.gen.ts', types],
    ['cli/src/api/schema.gen.ts', types],
    ['docs/configuration.md', describeConfig()],
    ['docs/permissions.md', await formatted(permissionsPage())],
  ])
}

async function formatted(markdown: string): Promise<string> {
  return format(markdown, { ...(await resolveConfig(join(ROOT, 'docs/permissions.md'))), parser: 'markdown' })
}

async function isCurrent(file: string, text: string): Promise<boolean> {
  const present = await readFile(join(ROOT, file), 'utf8').catch(() => null)
  return present === text
}

const checkOnly = process.argv.includes('--check')
let stale = 0
for (const [file, text] of await generated()) {
  if (await isCurrent(file, text)) continue
  stale++
  console.log(checkOnly ? `${file} is not what the code says` : `${file} written`)
  if (checkOnly) continue
  await mkdir(dirname(join(ROOT, file)), { recursive: true })
  await writeFile(join(ROOT, file), text)
}
if (checkOnly && stale > 0) {
  console.log('Run `npm run generate` and commit what it writes.')
  process.exitCode = 1
}
