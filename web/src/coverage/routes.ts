/** The address of the month. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../app/root-route.ts'

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
    account: words(search.account),
    day: date(search.day),
  }
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))
}

export const coverageRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/coverage',
    validateSearch: monthSearch,
    component: lazyRouteComponent(() => import('./month-page.tsx'), 'MonthPage'),
  }),
] as const
