/** What of the guides leaves in a full export; they hold who wrote them by id. */
import type { RoomPrivacy } from '../platform/privacy/index.ts'

export const guidesPrivacy: RoomPrivacy = {
  room: 'guides',
  tables: [{ table: 'guide_version', about: 'The guides as people have edited them, every version.' }],
}
