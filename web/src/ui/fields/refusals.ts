/** What a server refused, as whoever fills in a form reads it: by the labels of the fields, never by the API's paths. Pure. */
import type { Problem } from '../../api/problem.ts'

/** A field that shows an error. */
export interface MarkedField {
  readonly id: string
  readonly label: string
  readonly error: string
}

export interface Refusal {
  /** The field's label; without a field, the path in words. */
  readonly label: string
  readonly message: string
  /** The control to go to; null: no field shows it. */
  readonly fieldId: string | null
}

type Errors = NonNullable<Problem['errors']>

/** One line per error; those that a field shows stand under its label. */
export function refusals(errors: Errors, fields: readonly MarkedField[]): Refusal[] {
  const free = [...fields]
  return errors.map(({ path, message, suggestion }) => {
    const said = [message, suggestion].filter(Boolean).join(' · ')
    const index = free.findIndex(({ error }) => error === said)
    const [field] = index < 0 ? [] : free.splice(index, 1)
    return { label: field?.label ?? pathWords(path), message: said, fieldId: field?.id ?? null }
  })
}

/** “Layers 1, members” of `layers.0.members`. */
function pathWords(path: string): string {
  const words = path
    .replace(/\.(\d+)(?=\.|$)/g, (_, index: string) => ` ${Number(index) + 1}`)
    .replaceAll('.', ', ')
    .replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The heading and the server's own sentence; a sentence that only repeats the first error is left out. */
export function refusalHead({ title, detail, errors = [] }: Problem): { title: string; detail: string } {
  const [first] = errors
  if (!first) return { title, detail }
  const isRepeated = detail.startsWith(`${first.path}: `)
  return { title: 'It cannot be sent as it is', detail: isRepeated ? '' : detail }
}
