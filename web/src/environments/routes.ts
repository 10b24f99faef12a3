/** The addresses of an account's environment and of its emergency brief. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../app/root-route.ts'

export const environmentRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/accounts/$accountId/environment',
    component: lazyRouteComponent(() => import('./environment-page.tsx'), 'EnvironmentPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/accounts/$accountId/brief',
    component: lazyRouteComponent(() => import('./brief-page.tsx'), 'BriefPage'),
  }),
] as const
