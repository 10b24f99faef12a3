/** The addresses of the capacity screens. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../app/root-route.ts'
import { listSearch } from '../ui/data-table/list-state.ts'

const capacity = createRoute({
  getParentRoute: () => root,
  path: '/capacity',
  validateSearch: listSearch('region', 'room'),
  component: lazyRouteComponent(() => import('./capacity-page.tsx'), 'CapacityPage'),
})
const suggest = createRoute({
  getParentRoute: () => root,
  path: '/capacity/suggest',
  validateSearch: listSearch('account'),
  component: lazyRouteComponent(() => import('./suggest-page.tsx'), 'SuggestPage'),
})
const ahead = createRoute({
  getParentRoute: () => root,
  path: '/capacity/ahead',
  validateSearch: listSearch('region'),
  component: lazyRouteComponent(() => import('./ahead-page.tsx'), 'AheadPage'),
})
const prospects = createRoute({
  getParentRoute: () => root,
  path: '/capacity/prospects',
  validateSearch: listSearch('show', 'region'),
  component: lazyRouteComponent(() => import('./prospects-page.tsx'), 'ProspectsPage'),
})
const note = createRoute({
  getParentRoute: () => root,
  path: '/capacity/prospects/new',
  component: lazyRouteComponent(() => import('./new-prospect-page.tsx'), 'NewProspectPage'),
})
const prospect = createRoute({
  getParentRoute: () => root,
  path: '/capacity/prospects/$prospectId',
  component: lazyRouteComponent(() => import('./prospect-page.tsx'), 'ProspectPage'),
})

export const capacityRoutes = [capacity, suggest, ahead, prospects, note, prospect] as const
