/** Organisation fields at the demo help desk: taken, and kept nowhere. */
import type { OrganizationFieldWriter } from '../../accounts/api.ts'
import { DEMO_HELP_DESK } from './demo-desk.ts'

/** Says that it is done in a demo programme; elsewhere it refuses. */
export function demoOrganizations(isDemo: () => Promise<boolean>): OrganizationFieldWriter {
  return {
    name: DEMO_HELP_DESK,
    setAssignedSe: async () =>
      (await isDemo())
        ? { kind: 'done' }
        : { kind: 'refused', message: 'The demo help desk is there in the demo only.' },
  }
}
