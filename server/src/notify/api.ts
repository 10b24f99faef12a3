/** All that other rooms may import of notify. */
export {
  cancelNotices,
  cancelNoticesNamed,
  cancelNoticesOf,
  cancelNoticesOfKind,
  cancelNoticesPart,
  planNotices,
  planNoticesPart,
  type NoticePlan,
  type NoticesOfTicket,
  type Urgency,
} from './notices.store.ts'
export { copyNotices, type PastNotice } from './bulk.store.ts'
export type { Message, Messenger } from './ports.ts'
export { listNoticesOfTicket, type TicketNotice } from './of-ticket.store.ts'
export { noticeRead, noticeTold, tellDueNotices } from './notify.jobs.ts'
export { markRead as readNoticesOf } from './inbox.store.ts'
