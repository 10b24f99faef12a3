/** How large a crowd is: what stands around the told demo so that a programme of a great vendor's size can be looked at. */
export interface CrowdSize {
  /** Accounts and people of the whole demo, those of the told part included. */
  readonly accounts: number
  readonly people: number
  /** Tickets of the crowd's own, and over how many days they began. */
  readonly tickets: number
  readonly days: number
}
