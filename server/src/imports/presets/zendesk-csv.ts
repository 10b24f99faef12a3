/** Zendesk's CSV export of tickets: a ticket a row, as it stood then. People stand there by name, not by id. */
import { mappedCsv } from './generic-csv.ts'

/** `--preset zendesk-csv`. */
export const zendeskCsv = mappedCsv(
  {
    ticket_id: 'Id',
    occurred_at: 'Updated at',
    created_at: 'Created at',
    subject: 'Subject',
    status: 'Status',
    priority: 'Priority',
    organization: 'Organization',
    assignee: 'Assignee',
    group: 'Group',
    requester: 'Requester',
    tags: 'Tags',
  },
  undefined,
  {
    name: 'zendesk-csv',
    about: 'Zendesk’s CSV export of tickets: a ticket a row, organisations and people by name',
    dateFormat: 'Y-m-d H:M',
    missing: ['-'],
    required: ['Id', 'Updated at', 'Created at', 'Status'],
    optional: ['Subject', 'Priority', 'Organization', 'Assignee', 'Group', 'Requester', 'Tags'],
  },
)
