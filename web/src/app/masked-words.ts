/** How it is said that something was masked. Pure. */

/** What is said, from the header's list of fields. */
export function maskedWords(fields: string): string {
  const names = fields.split(', ').map(nameOf)
  const list = names.length === 1 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
  return `Something in ${list} looked like a secret: it was masked, and not stored.`
}

/** `contacts.1.specialNotes` is “special notes”. */
function nameOf(path: string): string {
  const last = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path
  return last.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
}
