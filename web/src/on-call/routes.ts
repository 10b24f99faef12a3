/** The addresses of on-call. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../app/root-route.ts'

const onCall = createRoute({
  getParentRoute: () => root,
  path: '/on-call',
  component: lazyRouteComponent(() => import('./on-call-page.tsx'), 'OnCallPage'),
})
const rotas = createRoute({
  getParentRoute: () => root,
  path: '/on-call/rotas',
  component: lazyRouteComponent(() => import('./rotas-page.tsx'), 'RotasPage'),
})
const feeds = createRoute({
  getParentRoute: () => root,
  path: '/on-call/feeds',
  component: lazyRouteComponent(() => import('./feeds-page.tsx'), 'FeedsPage'),
})

export const onCallRoutes = [onCall, rotas, feeds] as const
