/** The operations the desk serves, written out for when the published file is not there. */
import type { Schema } from './desk-check.ts'

const integer: Schema = { type: 'integer' }
const text: Schema = { type: 'string' }
const nullableId: Schema = { type: 'integer', nullable: true }

const follower: Schema = {
  type: 'object',
  properties: { user_id: text, user_email: text, action: { type: 'string', enum: ['put', 'delete'] } },
}
const comment: Schema = {
  type: 'object',
  properties: {
    body: text,
    html_body: text,
    public: { type: 'boolean' },
    author_id: integer,
    uploads: { type: 'array', items: text },
  },
}
const fieldValue: Schema = {
  type: 'object',
  properties: { id: integer, value: { nullable: true } },
  required: ['id', 'value'],
}

const ticket: Schema = {
  type: 'object',
  properties: {
    subject: text,
    status: { type: 'string', enum: ['new', 'open', 'pending', 'hold', 'solved', 'closed'] },
    priority: { type: 'string', enum: ['urgent', 'high', 'normal', 'low'] },
    type: { type: 'string', enum: ['problem', 'incident', 'question', 'task'] },
    assignee_id: nullableId,
    group_id: nullableId,
    organization_id: integer,
    requester_id: integer,
    external_id: text,
    tags: { type: 'array', items: text },
    followers: { type: 'array', items: follower },
    email_ccs: { type: 'array', items: follower },
    custom_fields: { type: 'array', items: fieldValue },
    comment,
    safe_update: { type: 'boolean' },
    updated_stamp: { type: 'string', format: 'date-time' },
  },
}

const organization: Schema = {
  type: 'object',
  properties: {
    name: text,
    notes: text,
    details: text,
    external_id: { type: 'string', nullable: true },
    domain_names: { type: 'array', items: text },
    tags: { type: 'array', items: text },
    group_id: nullableId,
    shared_tickets: { type: 'boolean' },
    shared_comments: { type: 'boolean' },
    organization_fields: { type: 'object', additionalProperties: true },
  },
}

/** Method and path with what the body may say. */
export const builtInOperations: Readonly<Record<string, { readonly body: Schema | null }>> = {
  'GET /api/v2/users/me': { body: null },
  'GET /api/v2/tickets/{ticket_id}': { body: null },
  'PUT /api/v2/tickets/{ticket_id}': { body: { type: 'object', properties: { ticket } } },
  'GET /api/v2/tickets/{ticket_id}/audits': { body: null },
  'GET /api/v2/tickets/{ticket_id}/comments': { body: null },
  'GET /api/v2/organizations/{organization_id}': { body: null },
  'PUT /api/v2/organizations/{organization_id}': { body: { type: 'object', properties: { organization } } },
  'GET /api/v2/incremental/tickets/cursor': { body: null },
}
