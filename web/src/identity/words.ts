/** Words for how and where somebody signed in. */

const METHODS: Readonly<Record<string, string>> = {
  password: 'Password',
  passkey: 'Passkey',
  sso: 'Single sign-on',
  link: 'Link',
}

/** “Passkey”. */
export function methodWord(method: string): string {
  return METHODS[method] ?? method
}

const BROWSERS = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const SYSTEMS = [
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const

/** “Firefox on Windows”; “A browser” where it does not say. */
export function browserWords(userAgent: string | null): string {
  const browser = BROWSERS.find(([sign]) => userAgent?.includes(sign))?.[1]
  const system = SYSTEMS.find(([sign]) => userAgent?.includes(sign))?.[1]
  if (browser && system) return `${browser} on ${system}`
  return browser ?? (system ? `A browser on ${system}` : 'A browser')
}

/** Why single sign-on came back without a session, by the code in the address. */
const REFUSED: Readonly<Record<string, string>> = {
  sso_unknown_person:
    'You are not in the directory of the programme. Ask your manager or a director to add you with the address that the provider knows.',
  sso_unverified:
    'The provider does not vouch for your e-mail address. Ask who runs it to verify the address, then try again.',
  sso_other_identity:
    'Your address belongs to another identity at the provider. Ask a director to unlink the old one.',
  sso_expired: 'Signing in took too long, or began in another browser. Try again.',
  sso_failed: 'The provider did not confirm who you are. Try again.',
  sign_in_disabled: 'Your sign-in is switched off. Ask a director or support operations.',
  left: 'Your last working day is over. If that is wrong, ask your manager to change it.',
  no_role: 'You have no role in the programme yet. Ask your manager or a director for one.',
}

/** The sentence for a code; null where there is none. */
export function refusedWords(code: string | null): string | null {
  if (code === null) return null
  return REFUSED[code] ?? 'Signing in did not work. Try again, or sign in another way.'
}

/** “tickets” of “tickets.read”. */
export const roomOf = (scope: string): string => scope.split('.', 1)[0] ?? scope

/** “read” of “tickets.read”; “go live” of “tickets.go_live”. */
export const verbOf = (scope: string): string => (scope.split('.')[1] ?? scope).replaceAll('_', ' ')
