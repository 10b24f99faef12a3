/** What the stores, contracts and services of all rooms share; it knows no room. */
export { changing, recordChange, snapshot, type Constraints, type Deps } from './change.ts'
export { Conditions } from './conditions.ts'
export { AS_OF, currentFactsVersion } from './facts-version.ts'
export * from './fields.ts'
export { columnList, inserter, updater } from './insert-many.ts'
export { pageOf, pageQuery, readPage, type Page } from './paging.ts'
export { plainRows, toIso } from './plain.ts'
export { queryOn, type Query } from './query.ts'
