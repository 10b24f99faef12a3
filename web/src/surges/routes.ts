/** The addresses of surges. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../app/root-route.ts'

export const surgeRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/surges',
    component: lazyRouteComponent(() => import('./surges-page.tsx'), 'SurgesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/surges/$surgeId',
    component: lazyRouteComponent(() => import('./surge-page.tsx'), 'SurgePage'),
  }),
] as const
