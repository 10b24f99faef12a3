/** The kinds of values that settings have: text of the environment in, checked values out. */
import { z } from 'zod'
import { readAllowed } from '../net/addresses.ts'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/

export const text = z.string().trim().min(1, 'is empty: give a value or leave it out')
export const optional = text.optional()
export const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, 'is not a whole number')
    .transform(Number)
    .pipe(z.number().min(min, `is below ${min}`).max(max, `is above ${max}`))
export const integer = (min: number, max: number, fallback: number) =>
  wholeNumber(min, max).prefault(String(fallback))
export const yesNo = z
  .enum(['true', 'false', '1', '0', 'yes', 'no'], 'is neither true nor false')
  .transform((value) => ['true', '1', 'yes'].includes(value))
  .prefault('false')
export const postgresUrl = text
  .regex(/^postgres(ql)?:\/\//, 'is not an address like postgresql://user@host/database')
  .optional()

const isWeb = (value: string): boolean => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
/** Whether only this machine reaches the address. */
export const isLoopback = (hostname: string): boolean => LOOPBACK.test(hostname)

export const isSafeWeb = (value: string): boolean =>
  !URL.canParse(value) || new URL(value).protocol === 'https:' || LOOPBACK.test(new URL(value).hostname)
export const webUrl = text
  .refine(isWeb, 'is not an address like https://attache.example.com')
  .transform((value) => value.replace(/\/+$/, ''))
  .optional()

export const host = text
  .regex(/^(\[[0-9a-f:.]+\]|[\w.:-]+)$/i, 'is not an address like 127.0.0.1 or 0.0.0.0')
  .prefault('127.0.0.1')

/** Hosts, addresses and ranges, separated by commas. */
export const hostList = z
  .string()
  .transform((value) => value.split(',').map((entry) => entry.trim()))
  .transform((entries) => entries.filter((entry) => entry !== ''))
  .superRefine((entries, ctx) => {
    for (const entry of readAllowed(entries).wrong)
      ctx.addIssue(
        `names ${entry}, which is no host, address or range like idp.corp, 10.1.2.3:8080 or 10.0.0.0/8`,
      )
  })
  .prefault('')

/** Custom fields by our key: {"attache_rule": "360012345"}. */
export const fieldMap = text
  .transform((value, ctx) => {
    try {
      return JSON.parse(value) as unknown
    } catch {
      ctx.addIssue('is not JSON like {"attache_rule": "360012345"}')
      return z.NEVER
    }
  })
  .pipe(
    z.record(
      z.string(),
      z.string().regex(/^\d+$/, 'is not a field id'),
      'is not an object of key to field id',
    ),
  )
  .prefault('{}')
