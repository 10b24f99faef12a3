/** The addresses of the request screens. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../app/root-route.ts'
import { listSearch } from '../ui/data-table/list-state.ts'

const requests = createRoute({
  getParentRoute: () => root,
  path: '/requests',
  validateSearch: listSearch('show', 'person', 'account', 'handover'),
  component: lazyRouteComponent(() => import('./requests-page.tsx'), 'RequestsPage'),
})
const file = createRoute({
  getParentRoute: () => root,
  path: '/requests/new',
  validateSearch: listSearch('account', 'person', 'kind', 'from'),
  component: lazyRouteComponent(() => import('./new-request-page.tsx'), 'NewRequestPage'),
})
const request = createRoute({
  getParentRoute: () => root,
  path: '/requests/$requestId',
  component: lazyRouteComponent(() => import('./request-page.tsx'), 'RequestPage'),
})

export const requestRoutes = [requests, file, request] as const
