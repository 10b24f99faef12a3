/** The addresses of one’s account, and of who can sign in. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../app/root-route.ts'
import { listSearch } from '../ui/data-table/list-state.ts'

const getParentRoute = () => root

export const identityRoutes = [
  createRoute({
    getParentRoute,
    path: '/your-account',
    component: lazyRouteComponent(() => import('./account-page.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/sign-ins',
    validateSearch: listSearch(),
    component: lazyRouteComponent(() => import('./sign-ins-page.tsx'), 'SignInsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/sign-ins/people/$personId',
    component: lazyRouteComponent(() => import('./sign-in-person-page.tsx'), 'SignInPersonPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/sign-ins/tokens',
    component: lazyRouteComponent(() => import('./tokens-page.tsx'), 'TokensPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/sign-ins/providers',
    component: lazyRouteComponent(() => import('./providers-page.tsx'), 'ProvidersPage'),
  }),
] as const
