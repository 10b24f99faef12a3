/** All that other rooms may import of preferences. */
export { forgetPreferences } from './preferences.store.ts'
