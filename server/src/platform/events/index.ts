/** What rooms import of events. */
export { announce } from './announce.ts'
export { defineEvent } from './define.ts'
export type { EventKind } from './define.ts'
export { LIVE_CHANNEL, announceLive, createEvents } from './events.ts'
export type { AfterHandler, Events, WithinHandler } from './events.ts'
