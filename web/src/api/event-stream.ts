/** Reads server-sent events from a response, whatever their names: EventSource hears only names known beforehand. */

export interface StreamEvent {
  readonly kind: string
  readonly id: string | null
}

/** Takes text as it arrives and gives the events that it completes. Comments and data are not looked at. */
export function eventReader(): (text: string) => StreamEvent[] {
  let rest = ''
  return (text) => {
    const blocks = (rest + text).replaceAll('\r\n', '\n').split('\n\n')
    rest = blocks.pop() ?? ''
    return blocks.flatMap(eventOf)
  }
}

function eventOf(block: string): StreamEvent[] {
  const fields = new Map<string, string>()
  for (const line of block.split('\n')) {
    const [name = '', ...value] = line.split(':')
    if (name !== '') fields.set(name, value.join(':').replace(/^ /, ''))
  }
  if (!fields.has('data')) return []
  return [{ kind: fields.get('event') ?? 'message', id: fields.get('id') ?? null }]
}
