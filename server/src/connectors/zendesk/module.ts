/** A Zendesk connection as the rest of the program sees it: a help desk, an organisation writer, a webhook. */
import type { Clock } from '../../platform/clock.ts'
import type { Config } from '../../platform/config.ts'
import type { Room } from '../../platform/room.ts'
import type { OrganizationFieldWriter } from '../../accounts/api.ts'
import type { HelpDesk, HelpDeskAbout, IntakeService, Reread } from '../../tickets/api.ts'
import { zendeskHelpDesk } from './client.ts'
import type { ReadOptions } from './read-options.ts'
import { readWebhook } from './read-webhook.ts'
import { problems, triggerRoute, zendeskWebhook } from './zendesk.routes.ts'

export interface ZendeskConnection {
  readonly helpDesk: HelpDesk
  readonly organizations: OrganizationFieldWriter
  readonly ownUserIds: readonly string[]
  readonly reread: Reread
  helpDeskUrl(source: string, ticketId: string): string | null
  about(): HelpDeskAbout
  /** The room that holds the webhook. */
  room(intake: Pick<IntakeService, 'fromHelpDesk' | 'park'>): Room
}

/** Names the source of this connection's events. */
export const ZENDESK = 'zendesk'

export function zendeskConnection(
  config: NonNullable<Config['zendesk']>,
  clock: Clock,
  allowInternal: readonly string[],
): ZendeskConnection {
  const desk = zendeskHelpDesk(
    {
      allowInternal,
      baseUrl: config.baseUrl,
      auth: { kind: 'token', email: config.email, token: config.token.reveal() },
      timeoutMs: config.timeoutMs,
      limits: {
        requestsPerMinute: config.requestsPerMinute,
        ticketUpdatesPerMinute: config.ticketUpdatesPerMinute,
      },
      markerFieldId: config.markerFieldId,
      fieldIds: config.fields,
    },
    clock,
  )
  const reading: ReadOptions = {
    source: ZENDESK,
    markerFieldId: config.markerFieldId,
    ownUserIds: [config.userId],
  }
  return {
    helpDesk: {
      ...desk,
      write: (base, change, ...rest) =>
        desk.write(base, { ...change, fields: configured(change.fields, config.fields) }, ...rest),
    },
    organizations: organizationWriter(desk),
    ownUserIds: [config.userId],
    reread: (source, raw) => {
      if (source !== ZENDESK)
        return { problems: [{ path: '', message: `nothing reads deliveries of ${source}` }] }
      const read = readWebhook(Buffer.from(raw), reading)
      if (read.kind === 'events') return read.events
      return { problems: read.kind === 'ignored' ? [{ path: '', message: read.why }] : problems(read.errors) }
    },
    helpDeskUrl: (source, ticketId) =>
      source === ZENDESK ? `${config.baseUrl}/agent/tickets/${encodeURIComponent(ticketId)}` : null,
    about: () => ({
      name: 'Zendesk',
      address: config.baseUrl,
      settings: [
        { label: 'Our agent', value: `${config.email}, user ${config.userId}` },
        { label: 'Field of our mark', value: config.markerFieldId },
        { label: 'Fields we set', value: Object.keys(config.fields).join(', ') || 'none but the mark' },
        { label: 'An answer is waited for', value: `${config.timeoutMs / 1000} s` },
      ],
      budget: desk.budget(),
    }),
    room: (intake) => ({
      name: 'zendesk',
      description: 'The Zendesk connection: signed webhooks in, guarded updates out.',
      routes: (app) => {
        zendeskWebhook(app, { intake, clock, secret: config.webhookSecret.reveal(), reading })
        triggerRoute(app, config.markerFieldId)
      },
      stop: () => desk.close(),
    }),
  }
}

/** Where no Zendesk is connected: how to connect one. */
export function zendeskSetup(): Room {
  return {
    name: 'zendesk',
    description: 'How to connect Zendesk.',
    routes: (app) => triggerRoute(app, null),
  }
}

/** Only fields that the connection has an id for: the others have nowhere to go. */
function configured(
  fields: Readonly<Record<string, string | null>>,
  ids: Readonly<Record<string, string>>,
): Record<string, string | null> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key in ids))
}

const RETRY_MS = 30_000

function organizationWriter(desk: ReturnType<typeof zendeskHelpDesk>): OrganizationFieldWriter {
  return {
    name: 'Zendesk',
    async setAssignedSe(organizationId, helpDeskUserId, signal) {
      const outcome = await desk.setOrganizationField(organizationId, 'assigned_se', helpDeskUserId, signal)
      switch (outcome.kind) {
        case 'applied':
          return { kind: 'done' }
        case 'limited':
          return {
            kind: 'later',
            afterMs: outcome.retryAfterMs,
            because: 'The help desk’s limit is reached.',
          }
        case 'unknown':
          return {
            kind: 'later',
            afterMs: RETRY_MS,
            because: `No answer from the help desk: ${outcome.cause}`,
          }
        case 'gone':
          return {
            kind: 'refused',
            message: `The help desk has no organisation ${organizationId}: unlink it, or correct its id.`,
          }
        case 'refused':
          return { kind: 'refused', message: outcome.message }
      }
    },
  }
}
