/** For rooms: the port of privacy, and what erasing needs. */
export { changed, replaceName } from './forget.store.ts'
export { SUBJECT_KINDS, erasedName } from './ports.ts'
export type {
  Erased,
  ExportedTable,
  PrivateSubject,
  Retained,
  RoomPrivacy,
  SubjectKind,
  SubjectToErase,
} from './ports.ts'
