/** The demo's accounts. */
import { AMER } from './companies-amer.ts'
import { APAC } from './companies-apac.ts'
import { EMEA } from './companies-emea.ts'
import type { Company } from './company.ts'

/** Forty-five. */
export const COMPANIES: readonly Company[] = [...AMER, ...EMEA, ...APAC]
