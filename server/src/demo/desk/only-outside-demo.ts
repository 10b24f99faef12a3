/** A real help desk is out of reach of a demo programme, whatever the settings say: the demo's tickets are invented. */
import type { OrganizationFieldWriter } from '../../accounts/api.ts'
import type { HelpDesk } from '../../tickets/api.ts'

const CAUSE = 'This is the demo programme: nothing goes to a real help desk.'

type IsDemo = () => Promise<boolean>

/** The same help desk; in a demo programme nothing is read there and nothing written. */
export function onlyOutsideDemo(desk: HelpDesk, isDemo: IsDemo): HelpDesk {
  return {
    name: desk.name,
    read: async (...of) => ((await isDemo()) ? { kind: 'unavailable', cause: CAUSE } : desk.read(...of)),
    write: async (...of) =>
      (await isDemo()) ? { kind: 'refused', status: 409, message: CAUSE } : desk.write(...of),
  }
}

/** The same for fields of organisations. */
export function organizationsOutsideDemo(
  writer: OrganizationFieldWriter,
  isDemo: IsDemo,
): OrganizationFieldWriter {
  return {
    name: writer.name,
    setAssignedSe: async (...of) =>
      (await isDemo()) ? { kind: 'refused', message: CAUSE } : writer.setAssignedSe(...of),
  }
}
