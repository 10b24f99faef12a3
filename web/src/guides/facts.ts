/** Facts of the programme in a guide's text, for its preview; the server lays them in for readers. */

/** Every `{{key}}` that is a fact becomes its value. */
export function withFacts(
  body: string,
  facts: readonly { readonly key: string; readonly value: string }[],
): string {
  const values = new Map(facts.map(({ key, value }) => [key, value]))
  return body.replaceAll(/\{\{\s*([^{}]*?)\s*\}\}/g, (all, key: string) => values.get(key) ?? all)
}
