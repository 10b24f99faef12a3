/** Reads the settings: the environment, overlaid by the command line; all problems at once. */
import { resolve } from 'node:path'
import { defaultDataDir, defaultWebDir, thisMachine } from './defaults.ts'
import type { Secret } from './secret.ts'
import { secret } from './secret.ts'
import type { SettingName, Settings } from './settings.ts'
import { SETTING_NAMES, documentation, settingsSchema } from './settings.ts'
import { isLoopback } from './values.ts'

type SecretName =
  | 'databaseUrl'
  | 'databaseOwnerUrl'
  | 'identitySecret'
  | 'smtpUrl'
  | 'zendeskToken'
  | 'zendeskWebhookSecret'
  | 'zendeskBaseUrl'
  | 'zendeskEmail'
  | 'zendeskUserId'
  | 'zendeskMarkerFieldId'
  | 'zendeskFields'
  | 'zendeskRequestsPerMinute'
  | 'zendeskTicketUpdatesPerMinute'
  | 'zendeskTimeoutMs'

export interface ZendeskConfig {
  readonly baseUrl: string
  readonly email: string
  readonly token: Secret
  readonly userId: string
  readonly webhookSecret: Secret
  readonly markerFieldId: string
  readonly fields: Readonly<Record<string, string>>
  readonly requestsPerMinute: number
  readonly ticketUpdatesPerMinute: number
  readonly timeoutMs: number
}

/** The checked settings. Secrets are wrapped and print as a mask. */
export interface Config extends Omit<Readonly<Settings>, SecretName> {
  readonly databaseUrl: Secret | undefined
  readonly databaseOwnerUrl: Secret | undefined
  readonly identitySecret: Secret | undefined
  readonly smtpUrl: Secret | undefined
  /** null: no help desk is connected. */
  readonly zendesk: ZendeskConfig | null
}

/** Values from the command line, as text; they win over the environment. */
export type Flags = Partial<Record<SettingName, string>>

/** Thrown when settings cannot be used: `problems` lists all of them, readable, one a line. */
export class ConfigError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`These settings cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
    this.name = 'ConfigError'
    this.problems = problems
  }
}

type Env = Readonly<Record<string, string | undefined>>

/** The configuration from the environment and the command line; throws `ConfigError` with every problem found. */
export function loadConfig(flags: Flags = {}, env: Env = process.env): Config {
  const raw = rawValues(flags, env)
  const parsed = settingsSchema.safeParse(raw)
  const issues = parsed.error?.issues ?? []
  const problems = issues.map((issue) => describe(issue.path, issue.message))
  const all = [...hostProblems(raw), ...problems, ...zendeskProblems(raw), ...unknownVariables(env)]
  if (!parsed.success || all.length > 0) throw new ConfigError(all)
  return toConfig(parsed.data)
}

type Raw = Partial<Record<SettingName, string>>

function rawValues(flags: Flags, env: Env): Raw {
  const raw: Raw = { dataDir: defaultDataDir(env, thisMachine()), webDir: defaultWebDir() }
  for (const name of SETTING_NAMES) {
    const value = flags[name] ?? env[documentation(name).env]
    if (value !== undefined && value !== '') raw[name] = value
  }
  return raw
}

function describe(path: readonly PropertyKey[], message: string): string {
  const [name, ...inner] = path
  const variable = documentation(name as SettingName).env
  return `${variable}${inner.length > 0 ? `.${inner.join('.')}` : ''} ${message}`
}

// Passwords and cookies do not cross a network in the clear.
function hostProblems({ host = '127.0.0.1', publicUrl = '' }: Raw): string[] {
  if (isLoopback(host) || publicUrl.startsWith('https://')) return []
  const what = `${documentation('host').env} is reachable from other machines`
  const todo = `set ${documentation('publicUrl').env} to the https address by which people open the program (a proxy in front ends TLS)`
  return [`${what}: ${todo}, or use 127.0.0.1 and a tunnel (ssh -L)`]
}

const ZENDESK_NEEDS = [
  'zendeskBaseUrl',
  'zendeskEmail',
  'zendeskToken',
  'zendeskUserId',
  'zendeskWebhookSecret',
  'zendeskMarkerFieldId',
] as const

function zendeskProblems(raw: Raw): string[] {
  const given = ZENDESK_NEEDS.filter((name) => raw[name] !== undefined)
  if (given.length === 0 || given.length === ZENDESK_NEEDS.length) return []
  const missing = ZENDESK_NEEDS.filter((name) => raw[name] === undefined)
  const because = `${documentation(given[0] ?? 'zendeskBaseUrl').env} is set`
  return missing.map((name) => `${documentation(name).env} is missing: a help desk needs it (${because})`)
}

// A misspelt variable would silently do nothing.
function unknownVariables(env: Env): string[] {
  const known = new Set(SETTING_NAMES.map((name) => documentation(name).env))
  const unknown = Object.keys(env).filter((name) => name.startsWith('ATTACHE_') && !known.has(name))
  return unknown.map((name) => `${name} is no setting: see docs/configuration.md for those there are`)
}

function toConfig(settings: Settings): Config {
  const wrap = (value: string | undefined): Secret | undefined =>
    value === undefined ? undefined : secret(value)
  const rest = Object.fromEntries(Object.entries(settings).filter(([name]) => !name.startsWith('zendesk')))
  return {
    ...(rest as unknown as Omit<Settings, SecretName>),
    dataDir: resolve(settings.dataDir),
    webDir: resolve(settings.webDir),
    databaseUrl: wrap(settings.databaseUrl),
    databaseOwnerUrl: wrap(settings.databaseOwnerUrl ?? settings.databaseUrl),
    identitySecret: wrap(settings.identitySecret),
    smtpUrl: wrap(settings.smtpUrl),
    zendesk: toZendesk(settings),
  }
}

function toZendesk(settings: Settings): ZendeskConfig | null {
  if (settings.zendeskBaseUrl === undefined) return null
  return {
    baseUrl: settings.zendeskBaseUrl,
    email: settings.zendeskEmail ?? '',
    token: secret(settings.zendeskToken ?? ''),
    userId: settings.zendeskUserId ?? '',
    webhookSecret: secret(settings.zendeskWebhookSecret ?? ''),
    markerFieldId: settings.zendeskMarkerFieldId ?? '',
    fields: settings.zendeskFields,
    requestsPerMinute: settings.zendeskRequestsPerMinute,
    ticketUpdatesPerMinute: settings.zendeskTicketUpdatesPerMinute,
    timeoutMs: settings.zendeskTimeoutMs,
  }
}
