import { inflateRawSync } from 'node:zlib';

/** The files of a ZIP archive, read by its directory as other programs do. Throws when a header contradicts it. */
export function unzip(archive: Buffer): Record<string, Buffer> {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = archive.readUInt32LE(end + 16);
  const files: Record<string, Buffer> = {};
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.toString('latin1', at, at + 4) !== 'PK\x01\x02') throw new Error('not an entry of the directory');
    const packed = archive.readUInt32LE(at + 20);
    const size = archive.readUInt32LE(at + 24);
    const nameLength = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    if (archive.toString('utf8', local + 30, local + 30 + nameLength) !== name) throw new Error('two names');
    const content = inflateRawSync(archive.subarray(local + 30 + nameLength, local + 30 + nameLength + packed));
    if (content.length !== size) throw new Error('another size');
    files[name] = content;
    at += 46 + nameLength;
  }
  return files;
}
