/** What guides tell the rest of the house. */
import { defineEvent } from '../platform/events/index.ts'

/** A guide has a new text. */
export const guideChanged = defineEvent<{ slug: string }>('guides.changed')
