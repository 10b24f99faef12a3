/** Settings written as `key=value`: dots lead into groups, commas separate lists, `none` is nothing. Pure. */
import { UsageError } from '../app/errors.ts'

type Tree = { readonly [key: string]: unknown }

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every setting as its dotted key and its value as it would be written. */
export function flatten(tree: Tree, before = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    isTree(value) && Object.keys(value).length > 0
      ? flatten(value, `${before}${key}.`)
      : [[`${before}${key}`, written(value)] as [string, string]],
  )
}

function written(value: unknown): string {
  if (value === null || (Array.isArray(value) && value.length === 0) || isTree(value)) return 'none'
  if (Array.isArray(value)) return value.join(',')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** `key=value` texts by key; throws `UsageError` for what is none, or names a key twice. */
export function readAssignments(texts: readonly string[]): ReadonlyMap<string, string> {
  const assigned = new Map<string, string>()
  for (const text of texts) {
    const [, key, value] = /^([A-Za-z][\w.-]*)=(.*)$/s.exec(text) ?? []
    if (key === undefined || value === undefined)
      throw new UsageError(`“${text}” is no change: write key=value.`)
    if (assigned.has(key)) throw new UsageError(`${key} is changed twice.`)
    assigned.set(key, value.trim())
  }
  return assigned
}

/** The changed settings, whole groups at a time as the API takes them; values get the type of the present ones. */
export function changeSettings(
  present: Tree,
  assigned: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const changes: Record<string, unknown> = {}
  for (const [key, text] of assigned) {
    const [group = '', ...path] = key.split('.')
    if (!(group in present)) throw unknown(key, present)
    changes[group] = replaced(changes[group] ?? present[group], path, text, key, present)
  }
  return changes
}

function replaced(value: unknown, path: readonly string[], text: string, key: string, all: Tree): unknown {
  const [step, ...rest] = path
  if (step === undefined) {
    if (isTree(value)) throw unknown(key, all)
    return typed(value, text, key)
  }
  if (!isTree(value)) throw unknown(key, all)
  // A group without fixed keys, as preferredRegions, takes new ones.
  const isOpen = rest.length === 0 && Object.values(value).every((one) => typeof one === 'string')
  if (!(step in value) && !isOpen) throw unknown(key, all)
  return { ...value, [step]: replaced(value[step], rest, text, key, all) }
}

function typed(present: unknown, text: string, key: string): unknown {
  if (Array.isArray(present)) {
    const words = text === '' || text === 'none' ? [] : text.split(',').map((word) => word.trim())
    return present.some((one) => typeof one === 'number') ? words.map((word) => number(word, key)) : words
  }
  const isNumber = typeof present === 'number' || (present === null && /^\d+(\.\d+)?$/.test(text))
  if (isNumber && text !== 'none') return number(text, key)
  if (typeof present === 'boolean') return text === 'true'
  return text === '' || text === 'none' ? null : text
}

function number(text: string, key: string): number {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new UsageError(`${key} is a number; “${text}” is none.`)
  return Number(text)
}

function unknown(key: string, present: Tree): UsageError {
  const keys = flatten(present).map(([known]) => known)
  const last = key.split('.').at(-1)?.toLowerCase() ?? ''
  const close = keys.filter(
    (known) => known.toLowerCase().includes(last) || key.startsWith(known.split('.')[0] ?? key),
  )
  return new UsageError(`There is no setting ${key}.`, {
    lines: close.slice(0, 8),
    todo: '`attache settings` lists them.',
  })
}
