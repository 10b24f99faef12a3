/** Reads the files of a zip archive, by its directory at the end: for tests of what leaves as one. */
import { crc32, inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50

/** The texts of the files, by name; throws where a checksum is wrong. */
export function unzip(archive: Buffer): Map<string, string> {
  let end = archive.length - 22
  while (archive.readUInt32LE(end) !== END) end -= 1
  const files = new Map<string, string>()
  let at = archive.readUInt32LE(end + 16)
  for (let n = archive.readUInt16LE(end + 10); n > 0; n--) {
    if (archive.readUInt32LE(at) !== ENTRY) throw new Error(`no entry at ${at}`)
    const [method, sum, size] = [
      archive.readUInt16LE(at + 10),
      archive.readUInt32LE(at + 16),
      archive.readUInt32LE(at + 20),
    ]
    const [name, extra, comment] = [28, 30, 32].map((place) => archive.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ]
    const local = archive.readUInt32LE(at + 42)
    const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
    const packed = archive.subarray(begin, begin + size)
    const data = method === 0 ? packed : inflateRawSync(packed)
    if (crc32(data) !== sum) throw new Error('a file of the archive is damaged')
    files.set(archive.toString('utf8', at + 46, at + 46 + name), data.toString('utf8'))
    at += 46 + name + extra + comment
  }
  return files
}
