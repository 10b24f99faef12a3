/** The addresses of the coverage screens. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../app/root-route.ts'
import { idOf } from '../ui/address.ts'
import { CAUSES, FIX_KINDS, type Cause, type FixKind } from './gaps/causes.ts'
import { readPlan, type Change } from './what-if/plan.ts'

/** What of the month stands in its address. */
export interface MonthSearch {
  /** The first day, YYYY-MM-DD; absent: this week's Monday. */
  readonly from?: string | undefined
  readonly region?: string | undefined
  readonly q?: string | undefined
  readonly show?: 'gaps' | undefined
  /** The account and the day that are open beside it. */
  readonly account?: string | undefined
  readonly day?: string | undefined
}

const DATE = /^\d{4}-\d{2}-\d{2}$/
const isDate = (text: string): boolean => DATE.test(text) && !Number.isNaN(Date.parse(text))

function monthSearch(search: Record<string, unknown> & MonthSearch): MonthSearch {
  const words = (value: unknown): string | undefined =>
    typeof value === 'string' && value !== '' ? value : undefined
  const date = (value: unknown): string | undefined => {
    const text = words(value)
    return text !== undefined && isDate(text) ? text : undefined
  }
  const parts: MonthSearch = {
    from: date(search.from),
    region: words(search.region),
    q: words(search.q),
    show: search.show === 'gaps' ? 'gaps' : undefined,
    account: idOf(search.account),
    day: date(search.day),
  }
  // What is not understood is set to undefined, not left out: the router would keep the address's own words.
  return parts
}

/** What of the days ahead stands in their address. */
export interface GapsSearch {
  readonly region?: string | undefined
  readonly cause?: Cause | undefined
  /** The primary ASE of the gap, by id. */
  readonly ase?: string | undefined
  readonly fix?: FixKind | undefined
  readonly q?: string | undefined
  readonly mine?: true | undefined
  /** How the hours stand as a table; absent: accounts, by week. */
  readonly rows?: 'regions' | undefined
  readonly by?: 'day' | undefined
}

function gapsSearch(search: Record<string, unknown>): GapsSearch {
  const words = (value: unknown): string | undefined =>
    typeof value === 'string' && value !== '' ? value : undefined
  const parts: GapsSearch = {
    region: words(search['region']),
    cause: CAUSES.find((cause) => cause === search['cause']),
    ase: idOf(search['ase']),
    fix: FIX_KINDS.find((kind) => kind === search['fix']),
    q: words(search['q']),
    mine: search['mine'] === true ? true : undefined,
    rows: search['rows'] === 'regions' ? 'regions' : undefined,
    by: search['by'] === 'day' ? 'day' : undefined,
  }
  return parts
}

/** A plan stands in the address: it can be sent to others, and is saved nowhere. */
function planSearch(search: Record<string, unknown>): { readonly plan?: readonly Change[] | undefined } {
  const plan = readPlan(search['plan'])
  return { plan: plan.length === 0 ? undefined : plan }
}

export const coverageRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/coverage',
    validateSearch: monthSearch,
    component: lazyRouteComponent(() => import('./month-page.tsx'), 'MonthPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/coverage/gaps',
    validateSearch: gapsSearch,
    component: lazyRouteComponent(() => import('./gaps/gaps-page.tsx'), 'GapsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/coverage/what-if',
    validateSearch: planSearch,
    component: lazyRouteComponent(() => import('./what-if/what-if-page.tsx'), 'WhatIfPage'),
  }),
] as const
