/** Routes that get the body's bytes: a signature is checked over them before anything is parsed. */
import type { App } from '../room.ts'

/** Registers routes whose `request.body` is a Buffer, whatever the content type. */
export function withRawBody(app: App, routes: (app: App) => void): void {
  void app.register(async (child) => {
    child.removeAllContentTypeParsers()
    child.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    routes(child)
  })
}
