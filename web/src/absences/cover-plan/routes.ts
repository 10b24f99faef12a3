/** The addresses of time off and cover. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../../app/root-route.ts'
import { understood } from '../../ui/address.ts'
import { newPlanSearch, planSearch } from './search.ts'

export const coverPlanRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/time-off',
    component: lazyRouteComponent(() => import('./time-off-page.tsx'), 'TimeOffPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/time-off/asked',
    component: lazyRouteComponent(() => import('./asked-page.tsx'), 'AskedPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/time-off/to-decide',
    component: lazyRouteComponent(() => import('./to-decide-page.tsx'), 'ToDecidePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/time-off/ill',
    component: lazyRouteComponent(() => import('./ill-page.tsx'), 'IllPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/time-off/new',
    validateSearch: understood(newPlanSearch),
    component: lazyRouteComponent(() => import('./new-plan-page.tsx'), 'NewPlanPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/time-off/$planId',
    validateSearch: understood(planSearch),
    component: lazyRouteComponent(() => import('./plan-page.tsx'), 'PlanPage'),
  }),
] as const
