/** The address of one's day. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../app/root-route.ts'

export const myDayRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: '/my-day',
    component: lazyRouteComponent(() => import('./my-day-page.tsx'), 'MyDayPage'),
  }),
] as const
