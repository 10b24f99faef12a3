/** What stands before the application: the sign-in page, or what a single-use link opens. Loaded only where needed. */
import { lazy, Suspense } from 'react'

const SignInPage = lazy(() => import('./sign-in-page.tsx').then((module) => ({ default: module.SignInPage })))
const LinkPage = lazy(() => import('./link-page.tsx').then((module) => ({ default: module.LinkPage })))

const LINK_PAGES = new Set(['/set-up', '/invitation', '/new-password'])

/** Whether this address opens a single-use link, whoever is signed in. */
export function isLinkPage(pathname: string): boolean {
  return LINK_PAGES.has(pathname)
}

/** What a single-use link opens. */
export function LinkGate() {
  return (
    <Suspense>
      <LinkPage />
    </Suspense>
  )
}

/** The door. */
export function SignInGate() {
  return (
    <Suspense>
      <SignInPage />
    </Suspense>
  )
}
