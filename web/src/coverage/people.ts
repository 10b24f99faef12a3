/** Names as they are said. */

/** “Dana” of “Dana Whitlock”; a name of one word stays whole. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}
