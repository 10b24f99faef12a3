/** The route of My day. */
import type { App } from '../../platform/room.ts'
import { myDaySchema, newTicketsSchema } from './my-day.contract.ts'
import type { MyDayService } from './my-day.service.ts'

export function myDayRoutes(app: App, day: MyDayService): void {
  app.get(
    '/api/v1/my-day',
    {
      schema: {
        summary: 'My day',
        description:
          'The caller’s accounts as ASE and as backup, working hours, and open tickets in the order in which they need the caller. 409 for tokens: only people have a day.',
        response: { 200: myDaySchema },
      },
    },
    ({ actor }) => day.of(actor),
  )
  app.get(
    '/api/v1/my-day/new-tickets',
    {
      schema: {
        summary: 'New tickets of my newest digest',
        description:
          'What was new in the caller’s accounts when their last working day began, since the digest before. 409 for tokens.',
        response: { 200: newTicketsSchema },
      },
    },
    ({ actor }) => day.newTickets(actor),
  )
}
