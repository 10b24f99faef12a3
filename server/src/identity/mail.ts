/** Mails links where a mail server is configured. */
import { createTransport } from 'nodemailer'
import type { Config } from '../platform/config.ts'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

export interface Mailer {
  /** Throws where the mail server does not take it. */
  send(mail: Mail): Promise<void>
}

const TIMEOUT_MS = 10_000

/** The mailer of the settings; null where no mail server is configured. */
export function mailerOf({ smtpUrl, mailFrom }: Pick<Config, 'smtpUrl' | 'mailFrom'>): Mailer | null {
  if (!smtpUrl) return null
  const url = smtpUrl.reveal()
  const from = mailFrom ?? `Attaché <attache@${new URL(url).hostname}>`
  const transport = createTransport(
    {
      url,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      // Nothing of a mail may make the program read a file or fetch an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({ to: { name: '', address: to }, subject, text })
    },
  }
}
