/** Bodies of the API by their route. */
import type { paths } from './schema.gen.ts'

type Method = 'get' | 'put' | 'post' | 'patch' | 'delete'

type Json<R> = R extends { content: { 'application/json': infer Body } } ? Body : never

/** What a route answers when all is well. */
export type Answer<P extends keyof paths, M extends Method = 'get'> = paths[P][M] extends {
  responses: infer R
}
  ? Json<R[Extract<keyof R, 200 | 201 | 202>]>
  : never

/** What a route takes. */
export type Body<P extends keyof paths, M extends Method> = paths[P][M] extends { requestBody: infer R }
  ? Json<R>
  : never

/** One row of a list. */
export type Item<P extends keyof paths> = Answer<P> extends { items: (infer Row)[] } ? Row : never
