/** A connection takes one statement at a time: what is begun beside another is a fault of ours, and said to be one. */
import type { PoolClient } from 'pg'
import { DatabaseError } from './errors.ts'

/**
 * Has the client refuse a statement (`db_busy`) while another is under way, until what it answers is called. pg would queue
 * it: nothing runs side by side as the code pretends, what follows a failure meets a broken transaction, and pg 9 has no queue.
 */
export function oneByOne(client: PoolClient): () => void {
  const ask = client.query.bind(client) as (...args: unknown[]) => unknown
  let isUnderWay = false
  const over = (): void => {
    isUnderWay = false
  }
  const query = (...args: unknown[]): unknown => {
    if (isUnderWay) throw busy()
    const answer = ask(...args)
    // A copy is a stream, and ends by itself.
    if (!(answer instanceof Promise)) return answer
    isUnderWay = true
    // Registered before whoever asked can be: at their next statement this one is over.
    answer.then(over, over)
    return answer
  }
  client.query = query as PoolClient['query']
  return () => void Reflect.deleteProperty(client, 'query')
}

function busy(): DatabaseError {
  const message =
    'A statement was begun while another of the same transaction was under way: await one before the next.'
  return new DatabaseError('db_busy', message)
}
