/** The building blocks that all of Zendesk's shapes share, each with an error that says what to do. */
import { z } from 'zod'
import { instantMs } from './times.ts'

/** One thing wrong with one field of what was sent. */
export interface FieldError {
  readonly field: string
  readonly message: string
}

/** An id as text; empty, null and 0 mean that there is none. */
export const zendeskId = z
  .union([z.string(), z.number(), z.null()])
  .transform((value, context): string | null => {
    const text = value === null ? '' : String(value).trim()
    if (text === '' || text === '0') return null
    if (/^-?\d{1,19}$/.test(text) && (typeof value === 'string' || Number.isSafeInteger(value))) return text
    context.addIssue({ code: 'custom', message: 'must be a Zendesk id: digits, or empty' })
    return z.NEVER
  })

/** An id that cannot be missing. */
export const requiredId = zendeskId.transform((value, context): string => {
  if (value !== null) return value
  context.addIssue({ code: 'custom', message: 'is missing: send the numeric Zendesk id' })
  return z.NEVER
})

/** An instant as sent, with its epoch milliseconds. */
export const instant = z
  .string()
  .transform((text, context): { readonly text: string; readonly ms: number } => {
    const ms = instantMs(text)
    if (ms !== null) return { text: text.trim(), ms }
    context.addIssue({
      code: 'custom',
      message: 'is no date and time that exists: send ISO 8601 with its zone, such as 2026-03-02T10:00:00Z',
    })
    return z.NEVER
  })

/** Tags as a list, or as the text in which a trigger has them, parted by spaces. */
export const tagList = z
  .union([z.array(z.string()), z.string(), z.null()])
  .transform((value): readonly string[] =>
    Array.isArray(value) ? value : (value ?? '').split(/[\s,]+/).filter(Boolean),
  )

/** zod's findings as field errors; values are never repeated, they may be customers' text. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.map((issue) => {
    const field = issue.path.map(String).join('.').slice(0, 100)
    const message =
      issue.code === 'custom' ? issue.message : `has the wrong type or is missing (${shortReason(issue)})`
    return { field, message }
  })
}

function shortReason(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_type' ? `expected ${issue.expected}` : issue.code.replaceAll('_', ' ')
}
