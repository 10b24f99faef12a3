/** A file as bytes: plain or gzip, with a digest of what lies on the disk. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { ImportError } from '../problems.ts'

/** An opened file; `bytes` is read once. */
export interface OpenFile {
  readonly bytes: AsyncIterable<Buffer>
  /** Bytes on the disk. */
  readonly size: number
  /** Bytes read from the disk so far. */
  readonly position: () => number
  /** SHA-256 of the file as it lies there, once it is read to its end. */
  readonly digest: () => string
}

const GZIP = [0x1f, 0x8b]
const ZIP = [0x50, 0x4b, 0x03, 0x04]

/** Opens a file; refuses what is no file, cannot be read, or is a workbook or archive. */
export async function openFile(path: string): Promise<OpenFile> {
  const { head, size } = await look(path)
  if (size === 0) throw new ImportError('import_empty', `${path} is empty: there is nothing to take in.`)
  if (startsWith(head, ZIP)) {
    const advice = 'Export the sheet as CSV (UTF-8), or unpack the archive, and import that file.'
    throw new ImportError('import_not_text', `${path} is an Excel workbook or a ZIP archive. ${advice}`)
  }
  const hash = createHash('sha256')
  let position = 0
  async function* raw(): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      position += chunk.length
      yield chunk
    }
  }
  return {
    bytes: startsWith(head, GZIP) ? unzipped(raw(), path) : raw(),
    size,
    position: () => position,
    digest: () => hash.digest('hex'),
  }
}

async function look(path: string): Promise<{ head: Buffer; size: number }> {
  try {
    const file = await open(path)
    try {
      const stat = await file.stat()
      if (!stat.isFile())
        throw new ImportError('import_no_file', `${path} is no file: name one file to import.`)
      const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
      return { head: buffer.subarray(0, bytesRead), size: stat.size }
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof ImportError) throw error
    throw new ImportError('import_no_file', `${path} cannot be read: ${whyUnreadable(error)}.`, error)
  }
}

function whyUnreadable(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOENT') return 'there is no such file; check the path'
  if (code === 'EACCES') return 'this user may not read it; check its rights'
  return message
}

async function* unzipped(bytes: AsyncIterable<Buffer>, path: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip()
  pipeline(Readable.from(bytes), gunzip, () => {})
  try {
    yield* gunzip as AsyncIterable<Buffer>
  } catch (error) {
    const code = (error as { code?: unknown }).code
    if (typeof code !== 'string' || !code.startsWith('Z_')) throw error
    const advice = 'It is damaged or was cut off: fetch it again. Nothing was stored.'
    throw new ImportError('import_damaged', `${path} cannot be unpacked (${code}). ${advice}`, error)
  }
}

const startsWith = (head: Buffer, magic: readonly number[]): boolean =>
  magic.every((byte, index) => head[index] === byte)
