/** The API document, made from the routes' schemas, and the page that shows it. */
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import type { App, Room } from '../room.ts'

const PROBLEM_SCHEMA = {
  type: 'object',
  description: 'What went wrong and what to do (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'code', 'instance'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What went wrong, and what to do.' },
    code: { type: 'string', description: 'Stable: made for programs.' },
    instance: { type: 'string', description: 'The id of the request, as in the log.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: {
          path: { type: 'string' },
          message: { type: 'string' },
          suggestion: { type: 'string' },
        },
      },
    },
  },
} as const

/** The page brings everything along; nothing is fetched from outside. */
const PAGE_POLICY = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
}

const DESCRIPTION = `Who answers for an account at any instant, what to do with its ticket, and why.

Programs send \`Authorization: Bearer <key>\`: an API key of a person, a service token, or on the machine itself the
token in the file \`director-token\` of the data directory. Browsers sign in under \`/api/v1/sign-in\`. Instants are ISO 8601 in UTC. Every refusal is \`application/problem+json\`.
What looks like a secret in a free text is masked before it is stored: the answer's header \`attache-masked\` names the fields.`

type Operation = { responses?: Record<string, unknown>; security?: unknown[]; [key: string]: unknown }
type Document = {
  openapi: string
  components?: { schemas?: Record<string, unknown>; responses?: Record<string, unknown> }
  paths?: Record<string, Record<string, Operation>>
}

/** Registers the document at /openapi.json and the page at /docs; before the routes. */
export async function addOpenapi(app: App, rooms: readonly Room[], version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Attaché',
        version,
        description: DESCRIPTION,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: '/' }],
      tags: rooms.map(({ name, description }) => ({ name, description })),
      components: {
        securitySchemes: {
          bearer: { type: 'http', scheme: 'bearer' },
          session: { type: 'apiKey', in: 'cookie', name: 'attache_sign_in' },
        },
      },
      security: [{ bearer: [] }, { session: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject: (input) => withProblems(jsonSchemaTransformObject(input) as Document) as never,
  })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    staticCSP: PAGE_POLICY,
    uiConfig: { deepLinking: true, docExpansion: 'none', validatorUrl: null },
    theme: { title: 'Attaché API' },
  })
  app.get('/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    return reply.type('application/json').send(JSON.stringify(app.swagger()))
  })
}

// The refusals that any operation may answer are added here, so that no route can forget them.
function withProblems(document: Document): Document {
  const refusal = { $ref: '#/components/responses/Problem' }
  for (const operations of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(operations)) {
      const isPublic = Array.isArray(operation.security) && operation.security.length === 0
      const codes = ['400', ...(isPublic ? [] : ['401', '403']), '404', '409', '422', '429', '500']
      operation.responses = {
        ...Object.fromEntries(codes.map((code) => [code, refusal])),
        ...operation.responses,
      }
    }
  }
  return {
    ...document,
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, Problem: PROBLEM_SCHEMA },
      responses: {
        ...document.components?.responses,
        Problem: {
          description: 'Refused, or failed: a problem document.',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  }
}
