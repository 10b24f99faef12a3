/** All that other rooms may import of the directory. */
export { loadDirectoryFacts, standingDirectory } from './facts.store.ts'
export type { DirectoryFacts, HolidayRow, HoursRow, PersonRow, RegionRow, TeamRow } from './facts.ts'
export * from './rows.ts'
export {
  defaultSettings,
  replyTargetSchema,
  settingsAt,
  settingsSchema,
  type Settings,
  type SettingVersion,
} from './settings.ts'
export { loadPeopleNames, type PersonNames } from './people-names.store.ts'
export { given, personSubject } from './people.service.ts'
export {
  clearedPeople,
  standingCleared,
  existingPeople,
  findPerson,
  listInterests,
  listPeopleNamed,
  managedBy,
  personNames,
  setCleared,
  updatePerson,
} from './people.store.ts'
export { notClearedWords, refuseNotCleared } from './not-cleared.ts'
export type { LeavesBehind, LeftBehind, NamedOnGuarded, NotCleared } from './ports.ts'
export { personasOf } from './personas.ts'
export { directoryChanged } from './events.ts'
export { listRegions, updateRegion } from './schedules.store.ts'
export type { Region } from './schedules.contract.ts'
export { settingsInForce } from './settings.store.ts'
export { signerName, signerOf } from './signer.ts'
export { countryHolidays } from './country-holidays.ts'
