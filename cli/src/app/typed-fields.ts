/** What a refusal names, as it was typed: `params.id` is an argument, `end` the option `--to`. Pure but for reading the command. */
import type { Command } from 'commander'

/** What people type for what the API calls otherwise; the first that the command takes is meant. */
const TYPED: Readonly<Record<string, readonly string[]>> = {
  start: ['from'],
  startsOn: ['from'],
  effectiveFrom: ['from'],
  end: ['to', 'until'],
  endsOn: ['to'],
  lastOn: ['last'],
  on: ['on', 'from'],
  startTime: ['between'],
  endTime: ['between'],
  everyWeeks: ['every'],
  weekdays: ['weekday'],
  goodForDays: ['days'],
  note: ['reason'],
  asks: ['ask'],
  personId: ['who', 'person', 'to'],
  personIds: ['person'],
  helperId: ['helper'],
  leaderId: ['leader'],
  regionId: ['region'],
  answer: ['words'],
}

/** Where the API wraps what people type one by one. */
const WRAPPINGS = new Set(['params', 'querystring', 'body', 'settings', 'hours', 'choice', 'request'])

/** No field of anybody's: that something was not confirmed is said by what there is to see. */
const NO_FIELD = new Set(['confirmed'])

/**
 * The argument as `<plan>`, the option as `--to`, of several “(the second)”; otherwise the field as the API calls it, empty for
 * the whole of it.
 */
export function typedName(path: string, command: Command): string {
  const inner = namesOf(path)
  const { name: field = '', place = null } = inner.at(-1) ?? {}
  if (WRAPPINGS.has(field) || NO_FIELD.has(field)) return ''
  if (path.startsWith('params.')) return idName(field, command) ?? field
  const outer = inner.findLast((one) => one.place !== null && one.place > 0)?.place ?? null
  for (const word of [...(TYPED[field] ?? []), field, field.replace(/Ids?$/, '')]) {
    const typed = typedAs(word, command)
    if (typed) return typed.name + ordinal(place === 0 && !typed.isSeveral ? null : (place ?? outer))
  }
  return inner.map(({ name, place: at }) => name + ordinal(at === 0 ? null : at)).join('.')
}

interface Step {
  readonly name: string
  /** Which of an array; null: it is none. */
  readonly place: number | null
}

/** `layers.1.members` as its names, without what wraps them. */
function namesOf(path: string): Step[] {
  const steps: Step[] = []
  for (const step of path.split('.')) {
    const last = steps.at(-1)
    if (!/^\d+$/.test(step)) steps.push({ name: step, place: null })
    else if (last) steps[steps.length - 1] = { ...last, place: Number(step) }
  }
  return steps.slice(steps.findIndex(({ name }) => !WRAPPINGS.has(name)))
}

/** The option or argument of this name, and whether several were typed of it. */
function typedAs(word: string, command: Command): { name: string; isSeveral: boolean } | null {
  const isSeveral = (value: unknown): boolean => Array.isArray(value) && value.length > 1
  const option = command.options.find((one) => one.attributeName() === word)
  if (option) return { name: option.long ?? option.flags, isSeveral: isSeveral(command.opts()[word]) }
  const index = command.registeredArguments.findIndex((one) => one.name() === word)
  return index < 0 ? null : { name: `<${word}>`, isSeveral: isSeveral(command.processedArgs[index]) }
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']

const ordinal = (place: number | null): string =>
  place === null ? '' : ` (${ORDINALS[place] ? `the ${ORDINALS[place]}` : `number ${place + 1}`})`

/** The argument that an id of the address came from, or the option. */
function idName(field: string, command: Command): string | null {
  const word = field.replace(/Id$/, '')
  const [first] = command.registeredArguments
  const named = command.registeredArguments.find((one) => one.name() === word) ?? first
  if (named) return `<${named.name()}>`
  return command.options.find((one) => ['id', 'read'].includes(one.attributeName()))?.long ?? null
}

/** A message of the API with the fields that it speaks of as they were typed: `must be after start`. */
export function typedMessage(path: string, message: string, command: Command): string {
  const own = typedName(path, command)
  return message.replace(
    /\b(after|before) (start|end|startsOn|endsOn|startTime|endTime)(?=$|[,;])/,
    (_, where: string, field: string) => {
      const typed = typedName(field, command)
      const isOption = typed.startsWith('--') && typed !== own
      return `${where} ${isOption ? typed : field.startsWith('start') ? 'its beginning' : 'its end'}`
    },
  )
}

/** Where ids of these arguments are listed; of others the group's own list. */
const LISTS: Readonly<Record<string, string>> = {
  plan: 'attache away',
  ask: 'attache away asked',
  rotation: 'attache pods --rotations',
  question: 'attache questions',
  surge: 'attache surges',
  decision: 'attache why TICKET',
}

/** The command that lists what has the ids which this one takes; null: no argument of it is one. */
export function listOf(command: Command): string | null {
  const names = command.registeredArguments.map((one) => one.name())
  const known = names.find((name) => LISTS[name] !== undefined)
  if (known !== undefined) return LISTS[known] ?? null
  const group = command.parent?.parent ? command.parent.name() : null
  if (group === 'jobs') return 'attache jobs failed'
  if (names.includes('id') && group !== null) return `attache ${group}`
  const [option] = command.options.filter((one) => ['id', 'read'].includes(one.attributeName()))
  if (option?.attributeName() === 'read') return 'attache on-call feeds'
  return option ? `attache ${group ?? command.name()}` : null
}
