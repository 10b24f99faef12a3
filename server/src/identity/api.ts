/** All that other rooms may import of sign-in. */
export { forgetPerson } from './credentials.store.ts'
