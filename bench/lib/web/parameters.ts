/** Requests of a read route with parameters that differ each time, chosen from what the programme knows. */
import type { Seeded } from '../seeded.ts'
import type { Samples } from './samples.ts'

interface Schema {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
}
export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required?: boolean
  readonly description?: string
  readonly schema: Schema & { readonly description?: string; readonly anyOf?: readonly Schema[] }
}
export interface Route {
  /** As the document has it: `/api/v1/accounts/{id}`. */
  readonly path: string
  readonly parameters: readonly Parameter[]
}

/** The read routes of an OpenAPI document. */
export function readRoutes(document: unknown): Route[] {
  const { paths } = document as { paths: Record<string, { get?: { parameters?: Parameter[] } }> }
  return Object.entries(paths).flatMap(([path, { get }]) =>
    get ? [{ path, parameters: get.parameters ?? [] }] : [],
  )
}

const DAY = 86_400_000
/** Of ten requests so many carry an optional parameter. */
const OPTIONAL = 0.35
const ZONES = ['UTC', 'Europe/Amsterdam', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Brisbane']

/** Parameters that may be left out, the cursor aside. */
export const optionalOf = ({ parameters }: Route): string[] =>
  parameters.filter(({ name, required }) => !required && name !== 'cursor').map(({ name }) => name)

/** One request, with this optional parameter alone or else some of them; null: nothing is known that a required one could be. */
export function requestOf(route: Route, samples: Samples, random: Seeded, alone?: string): string | null {
  let path = route.path
  const query = new URLSearchParams()
  const ticket = samples.tickets.length > 0 ? random.pick(samples.tickets) : null
  for (const parameter of route.parameters) {
    if (parameter.name === 'cursor') continue
    if (!parameter.required && !(alone === undefined ? random.chance(OPTIONAL) : parameter.name === alone))
      continue
    const value = valueOf(route.path, parameter, samples, random, ticket)
    if (value === null && parameter.required) return null
    if (value === null) continue
    if (parameter.in === 'query') query.set(parameter.name, value)
    else path = path.replace(`{${parameter.name}}`, encodeURIComponent(value))
  }
  return query.size > 0 ? `${path}?${query.toString()}` : path
}

type Ticket = Samples['tickets'][number] | null

function valueOf(
  path: string,
  { name, schema, description = '', ...parameter }: Parameter,
  samples: Samples,
  random: Seeded,
  ticket: Ticket,
): string | null {
  const one = (list: readonly string[] | undefined): string | null =>
    list && list.length > 0 ? random.pick(list) : null
  if (schema.enum) return one(schema.enum)
  if (schema.type === 'integer' || schema.type === 'number') return String(numberOf(name, schema, random))
  if (parameter.in === 'path' && name === 'source') return ticket?.source ?? null
  if (parameter.in === 'path' && name === 'ticket') return ticket?.ticket ?? null
  if (parameter.in === 'path' && /^(id|\w+Id)$/.test(name)) return one(idsFor(path, name, samples))
  const known = KNOWN[name]
  if (known) return one(known(samples, path))
  if (/calendar date|YYYY-MM-DD/.test(description + (schema.description ?? '')))
    return new Date(momentOf(samples, random)).toISOString().slice(0, 10)
  if (
    /instant|now|ISO 8601|moment/i.test(description + (schema.description ?? '')) ||
    /^(at|from|to|since|until)$/.test(name)
  )
    return new Date(momentOf(samples, random)).toISOString()
  return null
}

/** Within the last year, or the next two months. */
const momentOf = ({ now }: Samples, random: Seeded): number =>
  now - random.int(-60 * 24, 365 * 24) * (DAY / 24)

function numberOf(name: string, { minimum = 0, maximum = 100 }: Schema, random: Seeded): number {
  if (name === 'limit')
    return random.pick([10, 25, 50, 100, 200, 500].filter((n) => n <= maximum && n >= minimum))
  if (name === 'atVersion') return random.int(1, 3)
  return random.int(minimum, Math.min(maximum, minimum + 400))
}

function idsFor(path: string, name: string, samples: Samples): readonly string[] | undefined {
  if (name === 'decisionId') return samples.decisions
  if (path.startsWith('/api/v1/accounts/')) return samples.accounts
  if (path.startsWith('/api/v1/people/')) return samples.people
  return samples.idsOf.get(path.replace(/\/\{.*/, ''))
}

/** Parameters of queries, by name. */
const KNOWN: Readonly<Record<string, (samples: Samples, path: string) => readonly string[]>> = {
  accountId: ({ accounts }) => accounts,
  account: ({ accounts, words }, path) =>
    path.endsWith('/who') ? [...accounts, ...words.slice(0, 0)] : accounts,
  into: ({ accounts }) => accounts,
  personId: ({ people }) => people,
  owner: ({ people }) => people,
  ids: ({ people }) => people.slice(0, 40),
  actorId: ({ actors, people }) => [...actors, ...people.slice(0, 20)],
  regionId: ({ regions }) => regions,
  region: ({ regionCodes }) => regionCodes,
  ticketId: ({ ticketIds }) => ticketIds,
  decisionId: ({ decisions }) => decisions,
  q: ({ words, tickets }, path) =>
    path.endsWith('/tickets')
      ? [...words.slice(-40), ...tickets.slice(0, 20).map(({ ticket }) => ticket)]
      : words,
  zone: () => ZONES,
  timeZone: () => ZONES,
  languages: () => ['en', 'en,de', 'ja', 'es,en'],
  language: () => ['en', 'de', 'ja'],
  channel: () => ['#gs-amer', '#gs-emea', '#gs-apac'],
  queue: () => ['tickets.write', 'accounts.assigned_se'],
  kind: () => ['emergency_follow_up', 'ask_customer', 'handover', 'proposal'],
  kinds: () => ['tickets.decided', 'accounts.changed'],
  action: ({ actions }) => actions,
  subjectKind: ({ subjectKinds }) => subjectKinds,
  subjectId: ({ subjects }) => subjects,
  markerFieldId: () => ['360001', '360002'],
  regionFieldId: () => ['360003', '360004'],
}
