/** What the schemas refuse, as field errors that say what to do. */
import type { FieldError } from '../errors.ts'

interface Refusal {
  readonly instancePath: string
  readonly message?: string
  readonly params?: unknown
}

interface Refused {
  readonly validation: readonly Refusal[]
  readonly validationContext?: string | undefined
}

/** One field error per refusal; `path` is dotted and begins with what it is in, unless that is the body. */
export function fieldErrorsOf({ validation, validationContext }: Refused): readonly FieldError[] {
  return validation.map(({ instancePath, message, params }) => {
    const inner = instancePath.split('/').filter(Boolean).map(decodePointer)
    const context = validationContext === undefined || validationContext === 'body' ? [] : [validationContext]
    const path = [...context, ...inner].join('.') || (validationContext ?? 'body')
    const suggestion = suggestionFor(params)
    return { path, message: readable(message), ...(suggestion === undefined ? {} : { suggestion }) }
  })
}

function decodePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~')
}

// zod's own words are kept; only what a caller cannot act on is said better.
function readable(message = 'is not usable'): string {
  const missing = /^Invalid input: expected (\S+), received (undefined|null)$/.exec(message)
  if (missing) return `is missing: give a ${missing[1]}`
  return WORDS[message] ?? boundOf(message) ?? message.replace(/^Invalid input: /, '')
}

/** `must be 8 at most`, `must have 200 characters at most`; null: it is about no bound. */
function boundOf(message: string): string | null {
  const [, what, has, how = '', bound] =
    /^Too (?:big|small): expected (\w+) to (be|have) ([<>]=?)(\S+)(?: \w+)?$/.exec(message) ?? []
  if (what === undefined) return null
  const things = what === 'string' ? 'characters' : 'items'
  const said =
    has === 'have' ? `have ${bound} ${bound === '1' ? things.slice(0, -1) : things}` : `be ${bound}`
  if (how.endsWith('=')) return `must ${said} at ${how === '<=' ? 'most' : 'least'}`
  return has === 'be' ? `must be ${how === '<' ? 'less' : 'more'} than ${bound}` : null
}

const WORDS: Readonly<Record<string, string>> = {
  'Too small: expected array to have >=1 items': 'name at least one',
  'Too small: expected string to have >=1 characters': 'must not be blank',
  'Invalid UUID': 'is no id: copy it from a list, whole',
}

function suggestionFor(params: unknown): string | undefined {
  const values = (params as { issue?: { values?: unknown }; values?: unknown } | undefined)?.values
  return Array.isArray(values) && values.length <= 20 ? `one of ${values.map(String).join(', ')}` : undefined
}
