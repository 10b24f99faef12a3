/** Passkeys in the browser: what the server sends and takes is WebAuthn’s own JSON. */

type Json = Record<string, unknown>

/** The browser gave no passkey; shown like a problem of the server's. */
export class NoPasskey extends Error {
  readonly status = 400
  readonly title = 'No passkey'
  readonly detail: string

  constructor(detail: string) {
    super(detail)
    this.detail = detail
  }
}

/** Whether this browser can. */
export function canPasskey(): boolean {
  return (
    typeof window.PublicKeyCredential === 'function' &&
    typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'
  )
}

/** Makes a passkey; throws `NoPasskey`. */
export async function makePasskey(options: Json): Promise<Json> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as unknown as PublicKeyCredentialCreationOptionsJSON,
  )
  return jsonOf(await asked(() => navigator.credentials.create({ publicKey })))
}

/** Asks for a passkey; throws `NoPasskey`. */
export async function askPasskey(options: Json): Promise<Json> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as unknown as PublicKeyCredentialRequestOptionsJSON,
  )
  return jsonOf(await asked(() => navigator.credentials.get({ publicKey })))
}

async function asked(ask: () => Promise<Credential | null>): Promise<Credential | null> {
  try {
    return await ask()
  } catch (error) {
    const isThere = error instanceof DOMException && error.name === 'InvalidStateError'
    throw new NoPasskey(isThere ? 'This device has a passkey for you already.' : CANCELLED)
  }
}

const CANCELLED = 'No passkey was given: it was cancelled, took too long, or this device has none. Try again.'

function jsonOf(credential: Credential | null): Json {
  if (credential instanceof PublicKeyCredential) return credential.toJSON() as unknown as Json
  throw new NoPasskey(CANCELLED)
}
