/** A strict reading of the part of JSON Schema that Zendesk's OpenAPI file uses: unknown properties are errors. */

export interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly format?: string
  readonly nullable?: boolean
  readonly readOnly?: boolean
  readonly enum?: readonly unknown[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly allOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
}

export type Resolve = (ref: string) => Schema | undefined

/** Lists what is wrong with `value`, each with its path; an empty list means it is as published. */
export function checkAgainst(schema: Schema, value: unknown, resolve: Resolve, at = ''): string[] {
  const found = schema.$ref ? resolve(schema.$ref) : schema
  if (!found) return [`${at}: the schema ${schema.$ref} is not in the file`]
  if (value === null) return found.nullable ? [] : [`${at}: null is not allowed`]
  if (found.enum && !found.enum.includes(value)) return [`${at}: must be one of ${found.enum.join(', ')}`]
  const choices = found.oneOf ?? found.anyOf
  if (choices) return checkChoice(choices, value, resolve, at)
  if (found.allOf) return checkAgainst(merged(found.allOf, resolve), value, resolve, at)
  if (found.properties || found.type === 'object') return checkObject(found, value, resolve, at)
  if (found.type === 'array') return checkArray(found, value, resolve, at)
  return checkScalar(found, value, at)
}

function checkChoice(choices: readonly Schema[], value: unknown, resolve: Resolve, at: string): string[] {
  const results = choices.map((choice) => checkAgainst(choice, value, resolve, at))
  return results.some((errors) => errors.length === 0) ? [] : (results[0] ?? [])
}

function merged(parts: readonly Schema[], resolve: Resolve): Schema {
  const found = parts.map((part) => (part.$ref ? (resolve(part.$ref) ?? {}) : part))
  return {
    type: 'object',
    properties: Object.assign({}, ...found.map((part) => part.properties ?? {})) as Record<string, Schema>,
    required: found.flatMap((part) => part.required ?? []),
  }
}

function checkObject(schema: Schema, value: unknown, resolve: Resolve, at: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${at}: must be an object`]
  const known = schema.properties ?? {}
  const open = schema.additionalProperties === true || (schema.type === 'object' && !schema.properties)
  const errors = (schema.required ?? [])
    .filter((key) => !(key in value))
    .map((key) => `${at}.${key}: is required`)
  for (const [key, inner] of Object.entries(value)) {
    const path = at === '' ? key : `${at}.${key}`
    const property = Object.hasOwn(known, key) ? known[key] : undefined
    if (!property) errors.push(...(open ? [] : [`${path}: unknown property`]))
    else if (property.readOnly) errors.push(`${path}: is read-only`)
    else errors.push(...checkAgainst(property, inner, resolve, path))
  }
  return errors
}

function checkArray(schema: Schema, value: unknown, resolve: Resolve, at: string): string[] {
  if (!Array.isArray(value)) return [`${at}: must be an array`]
  const { items } = schema
  return items ? value.flatMap((item, index) => checkAgainst(items, item, resolve, `${at}[${index}]`)) : []
}

function checkScalar(schema: Schema, value: unknown, at: string): string[] {
  const fits =
    schema.type === undefined ||
    (schema.type === 'integer' ? Number.isSafeInteger(value) : typeof value === schema.type)
  if (!fits) return [`${at}: must be ${schema.type}`]
  if (schema.format === 'date-time' && !isInstant(String(value))) return [`${at}: must be a date and time`]
  return []
}

function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text)
    return true
  } catch {
    return false
  }
}
