/** All that other rooms may import of the directory. */
export { AS_OF, currentFactsVersion, groupBy, type Query } from './as-of.ts'
export { loadDirectoryFacts } from './facts.store.ts'
export type { DirectoryFacts, HolidayRow, HoursRow, PersonRow, RegionRow } from './facts.ts'
export { inserter, insertManySql, type Columns } from './insert-many.ts'
export * from './rows.ts'
export {
  defaultSettings,
  settingsAt,
  settingsSchema,
  type Settings,
  type SettingVersion,
} from './settings.ts'
export { Conditions } from './conditions.ts'
export * from './fields.ts'
export { pageOf, pageQuery, readPage, type Page } from './paging.ts'
export { plainRows, toIso } from './plain.ts'
export { queryOn } from './pool-query.ts'
export { changing, recordChange, snapshot, type Constraints, type Deps } from './change.ts'
export { columnList, updater } from './insert-many.ts'
export { given } from './people.service.ts'
export {
  existingPeople,
  findPerson,
  isOfRegion,
  listPeopleNamed,
  managedBy,
  personNames,
} from './people.store.ts'
export type { LeavesBehind, LeftBehind } from './ports.ts'
export { personasOf } from './personas.ts'
export { directoryChanged } from './events.ts'
export { updateRegion } from './schedules.store.ts'
