/** The addresses of connections, jobs and the audit log. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../app/root-route.ts'
import { idOf, textOf, understood } from '../ui/address.ts'
import { listSearch } from '../ui/data-table/list-state.ts'
import type { AuditSearch } from './audit-filters.tsx'

const getParentRoute = () => root

const AUDIT = ['who', 'action', 'kind', 'subject', 'account', 'from', 'to'] as const

function auditSearch(search: Record<string, unknown> & AuditSearch): AuditSearch {
  return Object.fromEntries(
    AUDIT.flatMap((key) => {
      const value = key === 'account' ? idOf(search[key]) : textOf(search[key])
      return value === undefined ? [] : [[key, value]]
    }),
  )
}

function shadowSearch(search: Record<string, unknown>): { days?: string } {
  const days = textOf(search['days'])
  return days && /^(7|30|90)$/.test(days) ? { days } : {}
}

const connectionRoutes = [
  createRoute({
    getParentRoute,
    path: '/connections',
    component: lazyRouteComponent(() => import('./connections-page.tsx'), 'ConnectionsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/connections/accounts',
    validateSearch: listSearch('mode'),
    component: lazyRouteComponent(() => import('./modes-page.tsx'), 'ModesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/connections/accounts/$accountId',
    validateSearch: understood(shadowSearch),
    component: lazyRouteComponent(() => import('./shadow-page.tsx'), 'ShadowPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/connections/organizations',
    validateSearch: listSearch(),
    component: lazyRouteComponent(() => import('./organizations-page.tsx'), 'OrganizationsPage'),
  }),
] as const

const jobRoutes = [
  createRoute({
    getParentRoute,
    path: '/jobs',
    component: lazyRouteComponent(() => import('./jobs-page.tsx'), 'JobsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/jobs/writes',
    validateSearch: listSearch('state'),
    component: lazyRouteComponent(() => import('./writes-page.tsx'), 'WritesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/jobs/parked',
    validateSearch: listSearch('show'),
    component: lazyRouteComponent(() => import('./parked-page.tsx'), 'ParkedPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/jobs/parked/$parkedId',
    component: lazyRouteComponent(() => import('./parked-event-page.tsx'), 'ParkedEventPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/jobs/replays',
    validateSearch: listSearch(),
    component: lazyRouteComponent(() => import('./replays-page.tsx'), 'ReplaysPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/jobs/replays/$replayId',
    validateSearch: listSearch(),
    component: lazyRouteComponent(() => import('./replay-page.tsx'), 'ReplayPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/jobs/imports',
    validateSearch: listSearch(),
    component: lazyRouteComponent(() => import('./imports-page.tsx'), 'ImportsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/jobs/imports/$importId',
    validateSearch: listSearch(),
    component: lazyRouteComponent(() => import('./import-page.tsx'), 'ImportPage'),
  }),
] as const

export const operationRoutes = [
  ...connectionRoutes,
  ...jobRoutes,
  createRoute({
    getParentRoute,
    path: '/audit',
    validateSearch: understood(auditSearch),
    component: lazyRouteComponent(() => import('./audit-page.tsx'), 'AuditPage'),
  }),
] as const
