/** Every setting of the program, once: its variable, its meaning, its default and its check. */
import { z } from 'zod'
import { LOG_LEVELS } from '../log.ts'
import {
  fieldMap,
  host,
  hostList,
  integer,
  isSafeWeb,
  optional,
  postgresUrl,
  text,
  webUrl,
  wholeNumber,
  yesNo,
} from './values.ts'

interface Documented {
  /** The environment variable. */
  readonly env: string
  readonly about: string
  /** How the default is shown, where it is not the value itself. */
  readonly shown?: string
  readonly secret?: true
}

const doc = (env: string, about: string, more: Omit<Documented, 'env' | 'about'> = {}): Documented => ({
  env,
  about,
  ...more,
})

const setting = <T extends z.ZodType>(about: Documented, schema: T): T => schema.meta({ ...about })

/** The one schema: environment strings in, checked values out. */
export const settingsSchema = z.object({
  dataDir: setting(
    doc('ATTACHE_DATA_DIR', 'Directory of the embedded database, the director token and backups.', {
      shown:
        '`/var/lib/attache` (root), `~/.local/share/attache` (Linux), `~/Library/Application Support/attache` (macOS), `%LOCALAPPDATA%\\attache` (Windows)',
    }),
    text,
  ),
  programme: setting(
    doc(
      'ATTACHE_PROGRAMME',
      'Which programme of the embedded database: each has a database of its own. The demo is `demo`.',
    ),
    text
      .regex(
        /^[a-z][a-z0-9-]{0,40}$/,
        'is no name like main or servicenow-log: small letters, digits, hyphens',
      )
      .prefault('main'),
  ),
  host: setting(
    doc(
      'ATTACHE_HOST',
      'Address to listen on. Another than this machine’s own needs `ATTACHE_PUBLIC_URL` with https: a proxy in front ends TLS.',
    ),
    host,
  ),
  port: setting(
    doc('ATTACHE_PORT', 'Port of the web pages and the API; 0 takes any free one.'),
    integer(0, 65535, 4400),
  ),
  workPort: setting(
    doc(
      'ATTACHE_WORK_PORT',
      'Port on which `attache work` answers /healthz, /readyz and /metrics; none when unset.',
    ),
    wholeNumber(0, 65535).optional(),
  ),
  publicUrl: setting(
    doc(
      'ATTACHE_PUBLIC_URL',
      'Address by which people and the help desk reach the program; links are made with it.',
      {
        shown: 'the address listened on',
      },
    ),
    webUrl,
  ),
  webDir: setting(
    doc('ATTACHE_WEB_DIR', 'Directory of the built web pages; without them only the API is served.', {
      shown: '`web/dist` of the package',
    }),
    text,
  ),
  databaseUrl: setting(
    doc('DATABASE_URL', 'A PostgreSQL of your own, 15 or newer, instead of the embedded one.', {
      secret: true,
    }),
    postgresUrl,
  ),
  databaseOwnerUrl: setting(
    doc('ATTACHE_DATABASE_OWNER_URL', 'The login that owns the schema and migrates it.', {
      secret: true,
      shown: '`DATABASE_URL`',
    }),
    postgresUrl,
  ),
  poolSize: setting(
    doc('ATTACHE_POOL_SIZE', 'Database connections for requests, at most.'),
    integer(2, 200, 10),
  ),
  jobPoolSize: setting(
    doc('ATTACHE_JOB_POOL_SIZE', 'Database connections of the job queue, at most.'),
    integer(2, 100, 4),
  ),
  jobConcurrency: setting(
    doc('ATTACHE_JOB_CONCURRENCY', 'Per cent of each queue’s own concurrency that this process takes.'),
    integer(1, 1000, 100),
  ),
  logLevel: setting(
    doc('ATTACHE_LOG_LEVEL', `Least severe lines to log: ${LOG_LEVELS.join(', ')}.`),
    z.enum(LOG_LEVELS, `is none of ${LOG_LEVELS.join(', ')}`).prefault('info'),
  ),
  logFormat: setting(
    doc('ATTACHE_LOG_FORMAT', 'json, pretty, or auto: readable on a terminal, JSON elsewhere.'),
    z.enum(['auto', 'json', 'pretty'], 'is none of auto, json, pretty').prefault('auto'),
  ),
  identitySecret: setting(
    doc(
      'ATTACHE_IDENTITY_SECRET',
      'Signs sessions and seals the secrets of identity providers; 32 characters or more. Several machines need the same.',
      { secret: true, shown: 'the file `identity-secret` of the data directory, made the first time' },
    ),
    text.min(32, 'is too short: 32 characters or more, as `openssl rand -base64 36` makes them').optional(),
  ),
  smtpUrl: setting(
    doc(
      'ATTACHE_SMTP_URL',
      'Mail server, as smtps://user:password@mail.example.com. With it invitations and new passwords are mailed; without it their links are shown to who makes them.',
      { secret: true },
    ),
    text.regex(/^smtps?:\/\//, 'is not an address like smtps://user:password@mail.example.com').optional(),
  ),
  mailFrom: setting(
    doc('ATTACHE_MAIL_FROM', 'Sender of mails, as `Attaché <attache@example.com>`.', {
      shown: 'attache@ and the mail server’s name',
    }),
    optional,
  ),
  bodyLimitBytes: setting(
    doc('ATTACHE_BODY_LIMIT_BYTES', 'Largest request body, in bytes; larger ones are refused with 413.'),
    integer(1024, 1 << 30, 1 << 20),
  ),
  requestsPerMinute: setting(
    doc(
      'ATTACHE_REQUESTS_PER_MINUTE',
      'Requests a minute from one address before 429; webhooks are not counted.',
    ),
    integer(10, 10_000_000, 6000),
  ),
  trustProxy: setting(
    doc('ATTACHE_TRUST_PROXY', 'Believe X-Forwarded-* headers: only behind a proxy that sets them.'),
    yesNo,
  ),
  allowInternalHosts: setting(
    doc(
      'ATTACHE_ALLOW_INTERNAL_HOSTS',
      'Internal hosts, addresses and ranges that configured services may be at: `idp.corp,10.1.2.3:8080,10.0.0.0/8`.',
      { shown: 'none' },
    ),
    hostList,
  ),
  zendeskBaseUrl: setting(
    doc(
      'ATTACHE_ZENDESK_BASE_URL',
      'Address of the help desk, as https://example.zendesk.com. Unset: none is connected.',
    ),
    webUrl.refine((value) => value === undefined || isSafeWeb(value), 'must use https, or be this machine'),
  ),
  zendeskEmail: setting(doc('ATTACHE_ZENDESK_EMAIL', 'Login of our own agent at the help desk.'), optional),
  zendeskToken: setting(
    doc('ATTACHE_ZENDESK_TOKEN', 'API token of our own agent.', { secret: true }),
    optional,
  ),
  zendeskUserId: setting(
    doc('ATTACHE_ZENDESK_USER_ID', 'User id of our own agent: its changes are not taken for a person’s.'),
    text.regex(/^\d+$/, 'is not a user id').optional(),
  ),
  zendeskWebhookSecret: setting(
    doc(
      'ATTACHE_ZENDESK_WEBHOOK_SECRET',
      'Signing secret of the webhook; deliveries without its signature are refused.',
      {
        secret: true,
      },
    ),
    optional,
  ),
  zendeskMarkerFieldId: setting(
    doc('ATTACHE_ZENDESK_MARKER_FIELD_ID', 'Ticket field that carries the id of our last write.'),
    text.regex(/^\d+$/, 'is not a field id').optional(),
  ),
  zendeskFields: setting(
    doc('ATTACHE_ZENDESK_FIELDS', 'Ticket fields by our key, as JSON: `{"attache_rule": "360012345"}`.', {
      shown: '`{}`',
    }),
    fieldMap,
  ),
  zendeskRequestsPerMinute: setting(
    doc('ATTACHE_ZENDESK_REQUESTS_PER_MINUTE', 'Requests a minute that we allow ourselves over all tickets.'),
    integer(1, 100_000, 400),
  ),
  zendeskTicketUpdatesPerMinute: setting(
    doc(
      'ATTACHE_ZENDESK_TICKET_UPDATES_PER_MINUTE',
      'Ticket updates a minute that the help desk’s plan grants one account; more are held back, not sent.',
    ),
    integer(1, 100_000, 100),
  ),
  zendeskTimeoutMs: setting(
    doc(
      'ATTACHE_ZENDESK_TIMEOUT_MS',
      'Milliseconds after which a request to the help desk is given up as unknown.',
    ),
    integer(100, 120_000, 10_000),
  ),
})

export type Settings = z.output<typeof settingsSchema>
export type SettingName = keyof Settings

/** The documentation that a setting carries. */
export function documentation(name: SettingName): Documented {
  return settingsSchema.shape[name].meta() as unknown as Documented
}

/** All settings, in the order of the documentation. */
export const SETTING_NAMES = Object.keys(settingsSchema.shape) as readonly SettingName[]
