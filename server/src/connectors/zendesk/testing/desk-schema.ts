/** Which paths exist and what their bodies may say: from Zendesk's OpenAPI file, or built in without it. */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { builtInOperations } from './desk-builtin.ts'
import { checkAgainst } from './desk-check.ts'
import type { Schema } from './desk-check.ts'

/** What is known of one operation; `body` null: it takes none. */
export interface Operation {
  readonly body: Schema | null
}

export interface DeskSchema {
  readonly from: 'openapi' | 'built-in'
  /** undefined: no such path or method. */
  operation(method: string, path: string): Operation | undefined
  check(operation: Operation, body: unknown): string[]
}

const SHARED = new URL('../../../../../../shared/data/zendesk_api/', import.meta.url)
const OPENAPI = new URL('zendesk_support_oas.yaml.gz', SHARED)
const EXAMPLES = new URL('zendesk_doc_examples.json', SHARED)

/** Whether the published files lie beside the project. */
export function publishedFilesPresent(): boolean {
  return existsSync(OPENAPI) && existsSync(EXAMPLES)
}

/** Strictness without any file: only the operations that the desk serves. */
export function builtInSchema(): DeskSchema {
  return schemaOf('built-in', builtInOperations, () => undefined)
}

interface OpenApi {
  paths: Record<string, Record<string, { requestBody?: { content?: Record<string, { schema?: Schema }> } }>>
  components: { schemas: Record<string, Schema> }
}

let published: Promise<DeskSchema> | undefined

/** Strictness from Zendesk's own OpenAPI file, with its known errors corrected (see README); read once. */
export function publishedSchema(): Promise<DeskSchema> {
  return (published ??= readPublished())
}

async function readPublished(): Promise<DeskSchema> {
  const { parse } = await import('yaml')
  const file = parse(gunzipSync(readFileSync(OPENAPI)).toString('utf8')) as OpenApi
  const examples = (JSON.parse(readFileSync(EXAMPLES, 'utf8')) as { support: Record<string, unknown> })
    .support
  const schemas = corrected(file.components.schemas)
  const operations: Record<string, Operation> = {}
  for (const [path, methods] of Object.entries(file.paths)) {
    for (const [method, operation] of Object.entries(methods)) {
      if (!['get', 'put', 'post', 'delete', 'patch'].includes(method)) continue
      const body = operation.requestBody?.content?.['application/json']?.schema ?? null
      operations[`${method.toUpperCase()} ${path}`] = { body }
    }
  }
  operations['PUT /api/v2/organizations/{organization_id}'] = {
    body: fromExample(examples['UpdateOrganizationResponseExample'], ['organization_fields']),
  }
  return schemaOf('openapi', operations, (ref) => schemas[ref.replace('#/components/schemas/', '')])
}

/** The file lets nobody unassign, and describes a ticket's custom fields as field definitions. */
function corrected(schemas: Record<string, Schema>): Record<string, Schema> {
  const input = schemas['TicketUpdateInput']
  if (!input)
    throw new Error('the OpenAPI file has no TicketUpdateInput: it is another version than this desk knows')
  const nullableId: Schema = { type: 'integer', nullable: true }
  const fieldValue: Schema = {
    type: 'object',
    properties: { id: { type: 'integer' }, value: { nullable: true } },
    required: ['id', 'value'],
  }
  const properties = {
    ...input.properties,
    assignee_id: nullableId,
    group_id: nullableId,
    custom_fields: { type: 'array', items: fieldValue },
  }
  return { ...schemas, TicketUpdateInput: { ...input, properties } }
}

/** A schema that allows what a published example shows; `open` names objects whose keys are the account's own. */
function fromExample(example: unknown, open: readonly string[], key = ''): Schema {
  if (example === null || example === undefined) return { nullable: true }
  if (Array.isArray(example)) return { type: 'array', items: fromExample(example[0], open) }
  if (typeof example !== 'object') return { type: Number.isInteger(example) ? 'integer' : typeof example }
  if (open.includes(key)) return { type: 'object', additionalProperties: true }
  const entries = Object.entries(example).map(
    ([name, value]) => [name, fromExample(value, open, name)] as const,
  )
  return { type: 'object', properties: Object.fromEntries(entries) }
}

function schemaOf(
  from: DeskSchema['from'],
  operations: Readonly<Record<string, Operation>>,
  resolve: (ref: string) => Schema | undefined,
): DeskSchema {
  const matchers = Object.entries(operations).map(([key, operation]) => ({
    pattern: new RegExp(`^${key.replaceAll('.', '\\.').replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
    literal: !key.includes('{'),
    operation,
  }))
  matchers.sort((a, b) => Number(b.literal) - Number(a.literal))
  return {
    from,
    operation: (method, path) =>
      matchers.find(({ pattern }) => pattern.test(`${method} ${path.replace(/\.json$/, '')}`))?.operation,
    check: ({ body }, value) =>
      body
        ? checkAgainst(body, value, resolve)
        : value === undefined
          ? []
          : ['body: this operation takes none'],
  }
}
