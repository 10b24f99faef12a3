/** The settings of every process of the program under trial. */
import { MARKER, OWN_USER, SECRET } from './world.ts'

/** A clean environment, connected to this help desk; its limits are lifted, its answers are waited for three seconds. */
export function environment(deskUrl: string): Record<string, string> {
  return {
    ATTACHE_LOG_LEVEL: 'error',
    ATTACHE_ZENDESK_BASE_URL: deskUrl,
    ATTACHE_ZENDESK_EMAIL: 'attache@example.test',
    ATTACHE_ZENDESK_TOKEN: 'local-token',
    ATTACHE_ZENDESK_USER_ID: String(OWN_USER),
    ATTACHE_ZENDESK_WEBHOOK_SECRET: SECRET,
    ATTACHE_ZENDESK_MARKER_FIELD_ID: MARKER,
    ATTACHE_ZENDESK_REQUESTS_PER_MINUTE: '100000',
    ATTACHE_ZENDESK_TICKET_UPDATES_PER_MINUTE: '100000',
    ATTACHE_ZENDESK_TIMEOUT_MS: '3000',
  }
}

/** How `start` says where it answers, and with which token. */
export const SERVES = /(http:\/\/\S+?)\/enter\?token=(\S+)/
export const WORKS = /works beside/
