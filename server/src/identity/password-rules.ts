/** Which passwords are taken. Length counts; what is easy to guess about the person does not pass. */

export const MIN_PASSWORD = 12
export const MAX_PASSWORD = 200

/** What is wrong with the password, or null. */
export function passwordProblem(
  password: string,
  person: { readonly name: string; readonly email: string },
): string | null {
  const signs = [...password]
  if (signs.length < MIN_PASSWORD)
    return `is too short: ${MIN_PASSWORD} characters or more, a sentence is fine`
  if (signs.length > MAX_PASSWORD) return `is too long: ${MAX_PASSWORD} characters at most`
  if (new Set(signs.map((sign) => sign.toLowerCase())).size < 5)
    return 'repeats the same few characters: take something that is harder to guess'
  const guessable = [person.email, person.email.split('@', 1)[0] ?? '', person.name]
  const bare = squeezed(password)
  if (guessable.some((text) => squeezed(text).length >= 4 && isMostly(bare, squeezed(text))))
    return 'is little more than the name or the address: take something that is harder to guess'
  return null
}

const squeezed = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** The password is the text and hardly anything else. */
function isMostly(password: string, text: string): boolean {
  return password.includes(text) && password.length - text.length < 5
}
