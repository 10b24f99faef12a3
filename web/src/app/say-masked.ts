/** Says so when the server took something in a text for a secret and masked it before storing it. */
import type { Middleware } from 'openapi-fetch'
import { fetcher } from '../api/client.ts'
import { toast } from '../ui/toast.tsx'
import { maskedWords } from './masked-words.ts'

const sayMasked: Middleware = {
  onResponse({ response }) {
    const fields = response.headers.get('attache-masked')
    if (fields) void toast({ words: maskedWords(fields) })
    return undefined
  },
}

fetcher.use(sayMasked)
