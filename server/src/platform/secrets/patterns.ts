/**
 * What secrets look like in text that people paste. Every pattern is linear: it starts at a fixed prefix or a word's edge,
 * and what it repeats has an upper bound and no second way to match.
 */

export interface SecretPattern {
  /** As people call it; shown to who pasted it. */
  readonly kind: string
  readonly pattern: RegExp
}

/** Not in the middle of a longer word. */
const EDGE = '(?<![A-Za-z0-9_])'

const token = (kind: string, body: string): SecretPattern => ({
  kind,
  pattern: new RegExp(`${EDGE}${body}`, 'g'),
})

/** Tokens that say by their own prefix what they are: masked whole. */
export const TOKENS: readonly SecretPattern[] = [
  token('AWS access key', '(?:AKIA|ASIA|ABIA|ACCA)[0-9A-Z]{16}(?![0-9A-Za-z])'),
  token(
    'GitLab token',
    '(?:gl(?:pat|ptt|dt|rt|rtr|cbt|ft|soat|imt|agent|oas|ffct|wt)-|GR1348941)[0-9A-Za-z_.-]{20,300}',
  ),
  token('GitHub token', '(?:gh[pousr]_[0-9A-Za-z]{30,255}|github_pat_[0-9A-Za-z_]{22,255})'),
  token('Slack token', 'x(?:ox[a-z]|app)-[0-9A-Za-z-]{10,300}'),
  token('Slack webhook', 'hooks\\.slack\\.com/(?:services|workflows|triggers)/[0-9A-Za-z/_+-]{20,200}'),
  token('Google API key', 'AIza[0-9A-Za-z_-]{35}'),
  token('Google OAuth token', 'ya29\\.[0-9A-Za-z_-]{20,300}'),
  token('Stripe key', '[sr]k_(?:live|test)_[0-9A-Za-z]{16,200}'),
  token('AI service key', 'sk-(?:ant-|proj-|svcacct-)?[0-9A-Za-z_-]{32,250}'),
  token('Hugging Face token', 'hf_[0-9A-Za-z]{30,60}'),
  token('npm token', 'npm_[0-9A-Za-z]{36}'),
  token('PyPI token', 'pypi-[0-9A-Za-z_-]{50,300}'),
  token('SendGrid key', 'SG\\.[0-9A-Za-z_-]{16,40}\\.[0-9A-Za-z_-]{16,80}'),
  token('Vault token', 'hv[sbr]\\.[0-9A-Za-z_-]{24,200}'),
  token('Docker token', 'dckr_(?:pat|oat)_[0-9A-Za-z_-]{20,100}'),
  token('DigitalOcean token', 'do[opr]_v1_[0-9a-f]{64}'),
  token('Atlassian token', 'ATATT3[0-9A-Za-z_=-]{20,250}'),
  token('Databricks token', 'dapi[0-9a-f]{32}'),
  token('age key', 'AGE-SECRET-KEY-1[0-9A-Z]{50,70}'),
  token('JSON web token', '(?<!-)ey[IJ][0-9A-Za-z_-]{8,4000}(?:\\.[0-9A-Za-z_-]{6,8000}){2,4}'),
]

/** The kind whose value has to look like one: a word after “Authorization:” is none. */
export const HEADER = 'authorization header'

/** Secrets that something before them gives away: group 1 stays, group 2 is masked, what follows stays. */
export const AFTER_SOMETHING: readonly SecretPattern[] = [
  {
    kind: HEADER,
    pattern:
      /(?<![A-Za-z0-9_])(authorization["']?\s{0,3}[:=]\s{0,3}["']?(?:[A-Za-z]{2,20} {1,3})?)([A-Za-z0-9._~+/:=-]{8,4000})/gi,
  },
  {
    kind: 'bearer token',
    pattern: /(?<![A-Za-z0-9_])(bearer {1,3})(?=[A-Za-z._~+/=-]{0,200}[0-9])([A-Za-z0-9._~+/=-]{12,4000})/gi,
  },
  {
    kind: 'password in a connection string',
    pattern:
      /(?<![A-Za-z0-9_])((?:jdbc:)?(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|mssql|sqlserver|ldaps?|smtps?|imaps?|ftps?|sftp|ssh|nats|kafka|clickhouse|oracle|snowflake):\/\/[^\s:@/"'<>]{0,120}:)([^\s"'<>]{1,200})(?=@[A-Za-z0-9_.[-])/gi,
  },
  {
    kind: 'password in an address',
    pattern: /(?<![A-Za-z0-9_])(https?:\/\/[^\s:@/"'<>]{0,120}:)([^\s/@"'<>]{1,200})(?=@[A-Za-z0-9_.[-])/gi,
  },
]

/** A name that announces a secret, then = or :, then a value in quotes or up to a blank. */
export const NAMED =
  /(?<![A-Za-z0-9])((?:[A-Za-z0-9]{1,30}[_.-]){0,4}(?:passwords?|passwd|passphrase|pwd|passwort|secret|token|api[_-]?key|apikey|access[_-]?key|account[_-]?key|private[_-]?key|secret[_-]?key|signing[_-]?key|encryption[_-]?key|client[_-]?secret|credentials?|sharedaccesskey|signature|sig)(?:[_-](?:id|key|value|token|base)){0,2}["']?[ \t]{0,3}(=>|:=|[:=])[ \t]{0,3})(?:"([^"\r\n]{1,400})"|'([^'\r\n]{1,400})'|([^\s"'<>,;&)]{1,400}))/gi

/** Begin and end of a private key's armour. */
export const KEY_BEGIN = /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g
export const KEY_END = /-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----/g
