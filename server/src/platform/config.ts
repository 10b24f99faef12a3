/** Settings: the only place that reads the environment. */
export { describeConfig } from './config/describe.ts'
export { ConfigError, loadConfig } from './config/load.ts'
export type { Config, Flags, ZendeskConfig } from './config/load.ts'
export { secret } from './config/secret.ts'
export type { Secret } from './config/secret.ts'
export type { SettingName } from './config/settings.ts'
