import type { FileProblem } from '../billing/eob/explanation.js';
import { mostBytes } from '../billing/eob/parse.js';
import type { Upload } from './scope.js';

/** The text of a file, or why there is none; `other-kind` for pictures, PDF and the like. */
export type FileText = { ok: true; text: string } | { ok: false; reason: FileProblem | 'other-kind' };

const fetchMs = 5_000;
const otherKinds = /^(?:image|audio|video|font)\/|^application\/(?:pdf|zip|msword|vnd\.(?:ms-|openxmlformats))/i;

/**
 * Reads a file that came with a message, in memory only. It comes with the activity itself (`data:`), as Direct Line hands it
 * over; from Emulator it is fetched from this machine, and no other address is ever opened. Never throws.
 */
export async function readFileText({ contentType, contentUrl }: Upload, channel: string): Promise<FileText> {
  if (otherKinds.test(contentType)) return { ok: false, reason: 'other-kind' };
  const bytes = await bytesOf(contentUrl, channel).catch(() => 'unreadable' as const);
  if (typeof bytes === 'string') return { ok: false, reason: bytes };
  if (bytes.length > mostBytes) return { ok: false, reason: 'too-large' };
  const text = decode(bytes);
  return isText(text) ? { ok: true, text } : { ok: false, reason: 'other-kind' };
}

async function bytesOf(contentUrl: string, channel: string): Promise<Buffer | FileProblem> {
  const inline = /^data:([^,]*),/.exec(contentUrl.slice(0, 500));
  if (inline) {
    const content = contentUrl.slice(inline[0].length);
    return /;base64$/i.test(inline[1] ?? '')
      ? Buffer.from(content, 'base64')
      : Buffer.from(decodeURIComponent(content));
  }
  return channel === 'emulator' ? fromThisMachine(contentUrl) : 'unreadable';
}

/** Emulator keeps files on a port of its own and sends the address. */
async function fromThisMachine(address: string): Promise<Buffer | FileProblem> {
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'http:' || !/^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname)) return 'unreadable';
  const response = await fetch(address, { signal: AbortSignal.timeout(fetchMs), redirect: 'error' });
  if (!response.ok || !response.body) return 'unreadable';
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > mostBytes) return 'too-large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** UTF-8, or UTF-16 as Windows editors save it. */
const decode = (bytes: Buffer): string =>
  bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le') : bytes.toString('utf8');

/** Text holds no NUL; a PDF begins with its own name. */
const isText = (text: string): boolean => !text.slice(0, 4096).includes('\0') && !text.startsWith('%PDF');
