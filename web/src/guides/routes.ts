/** The addresses of the guides. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../app/root-route.ts'
import { understood } from '../ui/address.ts'

const getParentRoute = () => root

/** Which version is open; addresses are read as JSON, so that a number comes as one. */
function historySearch(search: { version?: unknown }): { version?: string } {
  const { version } = search
  const text = typeof version === 'number' ? String(version) : version
  return typeof text === 'string' && /^\d{1,6}$/.test(text) ? { version: text } : {}
}

export const guideRoutes = [
  createRoute({
    getParentRoute,
    path: '/guides',
    component: lazyRouteComponent(() => import('./guides-page.tsx'), 'GuidesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/guides/$slug',
    component: lazyRouteComponent(() => import('./guide-page.tsx'), 'GuidePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/guides/$slug/edit',
    component: lazyRouteComponent(() => import('./guide-edit-page.tsx'), 'GuideEditPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/guides/$slug/history',
    validateSearch: understood(historySearch),
    component: lazyRouteComponent(() => import('./guide-history-page.tsx'), 'GuideHistoryPage'),
  }),
] as const
