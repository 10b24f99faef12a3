/** The kinds of notices, as people choose among them. */

export interface NoticeKind {
  readonly kind: string
  readonly title: string
  readonly about: string
  /** It pages whoever is on call: told at any hour, to anybody it names. */
  readonly pages: boolean
}

/** Rooms that plan a notice of a new kind name it here; one that is missing can neither be chosen nor switched off. */
export const NOTICE_KINDS: readonly NoticeKind[] = [
  {
    kind: 'target_at_risk',
    title: 'A reply is due before its engineer is back',
    about: 'You follow the ticket, or you are its assignee: somebody has to answer in time.',
    pages: false,
  },
  {
    kind: 'emergency',
    title: 'Emergency of an account of yours',
    about: 'The engineer on call leads; you are told as its ASE. Paged on call, you are told at any hour.',
    pages: false,
  },
  {
    kind: 'offered_back',
    title: 'A ticket is offered back after an emergency',
    about: 'It was yours before the engineer on call took it.',
    pages: false,
  },
  {
    kind: 'follow_up',
    title: 'An emergency waits for your follow-up',
    about: 'When your working hours begin: catch up, contact the customer, agree on the next steps.',
    pages: false,
  },
  {
    kind: 'follow_up_late',
    title: 'An emergency was not followed up',
    about: 'The day it was due is over: its manager, or the leader of the region, is told.',
    pages: false,
  },
  {
    kind: 'planned_change',
    title: 'A risky change is planned',
    about: 'At a customer while you are on call: beforehand, and when your shift begins.',
    pages: false,
  },
  {
    kind: 'override',
    title: 'Somebody decided against the rules',
    about: 'A ticket was given to you by hand, or one of an account of yours.',
    pages: false,
  },
  {
    kind: 'contract_end',
    title: 'A contract ends',
    about: '90, 60 and 30 days before, to its ASEs and the leader of the region.',
    pages: false,
  },
  {
    kind: 'surge',
    title: 'Many new tickets from an account of yours',
    about:
      'Many more within seven days than it usually has: told once, with a prepared message to the customer.',
    pages: false,
  },
  {
    kind: 'coverage_gap',
    title: 'Hours ahead have nobody',
    about:
      'Within 90 days an account of yours, or of your region, has hours in which nobody named is on duty. Told once, two weeks before or as soon as it is found.',
    pages: false,
  },
  {
    kind: 'question',
    title: 'A question about a ticket',
    about: 'Somebody in Global Support asks you, as the ASE, the backup or the manager.',
    pages: false,
  },
  {
    kind: 'question_answered',
    title: 'Your question is answered',
    about: 'You asked an ASE about a ticket.',
    pages: false,
  },
  {
    kind: 'new_tickets',
    title: 'New tickets of your accounts',
    about: 'One digest a working day, when yours begins.',
    pages: false,
  },
  {
    kind: 'weekend',
    title: 'High priority at the weekend',
    about:
      'A contract with weekend cover, and neither ASE nor backup on duty: the engineer on call is paged.',
    pages: true,
  },
  {
    kind: 'nobody_on_call',
    title: 'Nobody is on call',
    about: 'An emergency with nobody on call: the leader of the region is paged.',
    pages: true,
  },
  {
    kind: 'pod_rotation',
    title: 'A rotation of pods is proposed',
    about: '30 days before each half of the fiscal year, to the leader of the region.',
    pages: false,
  },
  {
    kind: 'on_call_gap',
    title: 'Nobody will be on call',
    about: 'Hours of the next 90 days with nobody on call, told once, before.',
    pages: false,
  },
  {
    kind: 'on_call_changed',
    title: 'Your hours on call changed',
    about: 'Somebody else gave you a shift on call, took one from you, or took one back.',
    pages: false,
  },
  {
    kind: 'cover_asked',
    title: 'You are asked to cover an account',
    about: 'Somebody will be away. The first to accept covers; a no needs no reason.',
    pages: false,
  },
  {
    kind: 'cover_answer',
    title: 'Answers about your time off',
    about: 'Somebody accepted, declined or stepped back; your time off is approved, confirmed or refused.',
    pages: false,
  },
  {
    kind: 'cover_settled',
    title: 'A cover you were asked for changed',
    about: 'Somebody else covers, or the dates changed, or it is not needed any more.',
    pages: false,
  },
  {
    kind: 'cover_overdue',
    title: 'A cover waits for you to assign it',
    about: 'You are the manager: nobody accepted in time.',
    pages: false,
  },
  {
    kind: 'time_off_approval',
    title: 'Time off waits for your approval',
    about: 'You are the manager: three or more of a team would be away at once.',
    pages: false,
  },
  {
    kind: 'team_away',
    title: 'Several of your team are away at once',
    about: 'Who and from when to when; never why.',
    pages: false,
  },
  {
    kind: 'hand_back',
    title: 'What happened while you were away',
    about: 'Once, at the start of your first working day: what was opened, solved and urgent.',
    pages: false,
  },
]
