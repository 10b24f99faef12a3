/** What on-call tells the rest of the house. */
import { defineEvent } from '../../platform/events/index.ts'

/** Shifts, a rota, a swap or a feed changed. */
export const onCallChanged = defineEvent<{ what: string; id: string }>('coverage.on_call_changed')
