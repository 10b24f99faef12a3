/** Invitations and new passwords by mail, through a server that speaks as much SMTP as that takes. */
import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PASSWORD, startIdentity, type IdentityNode } from './testing/identity-node.ts'

let at: IdentityNode
let server: Server
const mails: string[] = []
beforeAll(async () => {
  server = createServer((socket) => {
    let mail: string | null = null
    socket.write('220 test\r\n')
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        if (mail !== null && line !== '.') mail += `${line}\n`
        else if (line === '.') {
          mails.push(mail ?? '')
          mail = null
          socket.write('250 taken\r\n')
        } else if (line === 'DATA') {
          mail = ''
          socket.write('354 go on\r\n')
        } else if (line === 'QUIT') socket.end('221 bye\r\n')
        else socket.write('250 well\r\n')
      }
    })
    socket.on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const smtpUrl = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
  at = await startIdentity({ smtpUrl, mailFrom: 'Attaché <attache@example.com>' })
})
afterAll(async () => {
  await at.stop()
  server.close()
})

test('a link is mailed to the person, not shown to who makes it; where the server is away it is shown, with why', async () => {
  const director = await at.member('Dora', 'director')
  expect((await director.call('GET', '/api/v1/sign-in')).body.mails).toBe(true)
  const id = await at.person('Mia', 'ase')
  const invited = await director.call('POST', `/api/v1/sign-ins/${id}/invite`)
  expect(invited.body).toMatchObject({ url: null, isMailed: true, mailProblem: null })
  const [mail = ''] = mails
  expect(mail).toMatch(/^To: mia@example\.com$/m)
  expect(mail).toMatch(/^From: .*<attache@example\.com>$/m)
  const token = /\/invitation#(\S{43})/.exec(unfolded(mail))?.[1] ?? ''
  const used = await at.browser().call('POST', '/api/v1/sign-in/link/use', { token, password: PASSWORD })
  expect(used.status).toBe(200)

  await new Promise<void>((resolve) => server.close(() => resolve()))
  const shown = await director.call('POST', `/api/v1/sign-ins/${id}/reset`)
  expect(shown.body).toMatchObject({ isMailed: false, url: expect.stringContaining('/new-password#') })
  expect(shown.body.mailProblem).toMatch(/pass the link on yourself/)
})

test('a name cannot add a header or another reader', async () => {
  const id = await at.person('Eve', 'ase')
  await at.database.pool.query(`update person set name = $2 where id = $1`, [
    id,
    'Eve\r\nBcc: evil@example.com',
  ])
  const director = await at.member('Dan', 'director')
  const port = Number(new URL(at.deps.config.smtpUrl?.reveal() ?? '').port)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  expect((await director.call('POST', `/api/v1/sign-ins/${id}/invite`)).body.isMailed).toBe(true)
  const [head = ''] = (mails.at(-1) ?? '').split('\n\n')
  expect(head).not.toMatch(/^Bcc/m)
})

/** Quoted-printable lines, joined again. */
const unfolded = (mail: string): string => mail.replaceAll('=\n', '').replaceAll('=3D', '=')
