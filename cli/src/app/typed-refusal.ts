/** A refusal of the API in words of the command that was typed. */
import type { Command } from 'commander'
import { RefusedError, type FieldError } from '../api/problems.ts'
import { listOf, typedMessage, typedName } from './typed-fields.ts'

const CHECK_ID = ' Check the id, or list what exists.'
const NO_ID = 'is no id: copy it from a list, whole'

/** The same refusal with arguments and options instead of the API's fields, and the list to look in. */
export function inTypedWords(error: unknown, command: Command): unknown {
  if (!(error instanceof RefusedError)) return error
  const fields = error.fields.map(({ path, message, ...rest }): FieldError => ({
    path: typedName(path, command),
    message: typedMessage(path, message, command),
    ...rest,
  }))
  const list = isAboutId(error, command) ? listOf(command) : null
  return error.saidOf(fields, {
    detail: list === null ? error.detail : error.detail.replace(CHECK_ID, ''),
    todo: error.todo ?? (list === null ? undefined : `\`${list}\` lists them.`),
  })
}

/** Whether an id that was typed is none, or nobody’s. */
function isAboutId({ detail, fields }: RefusedError, command: Command): boolean {
  if (fields.some(({ path, message }) => path.startsWith('params.') && message === NO_ID)) return true
  const typed = [...(command.processedArgs as unknown[]).flat(), ...Object.values<unknown>(command.opts())]
  return detail.endsWith(CHECK_ID) && typed.some((one) => typeof one === 'string' && detail.includes(one))
}
