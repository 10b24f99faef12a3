/** The addresses of pods and their rotation. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from '../app/root-route.ts'

const pods = createRoute({
  getParentRoute: () => root,
  path: '/people/pods',
  component: lazyRouteComponent(() => import('./pods-page.tsx'), 'PodsPage'),
})
const make = createRoute({
  getParentRoute: () => root,
  path: '/people/pods/new',
  component: lazyRouteComponent(() => import('./new-pod-page.tsx'), 'NewPodPage'),
})
const rotations = createRoute({
  getParentRoute: () => root,
  path: '/people/pods/rotation',
  component: lazyRouteComponent(() => import('./rotation-page.tsx'), 'RotationPage'),
})
const pod = createRoute({
  getParentRoute: () => root,
  path: '/people/pods/$podId',
  component: lazyRouteComponent(() => import('./pod-page.tsx'), 'PodPage'),
})

export const podRoutes = [pods, make, rotations, pod] as const
