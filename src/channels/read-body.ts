import type { IncomingMessage } from 'node:http';
import { ClientError } from './client-error.js';

/** Largest body outside uploads: 256 kB. */
export const maxBodyBytes = 256 * 1024;

/** A client that is told 413 while it still sends often sees only a reset, so this much more is read and dropped first. */
const drainedBytes = 8 * 1024 * 1024;

/**
 * The body, whole. Throws ClientError: 413 when it is longer than `limit` bytes, 400 when the client goes away halfway.
 */
export function readBody(req: IncomingMessage, limit = maxBodyBytes): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (req.readableEnded) {
      reject(new Error('the body was read before, so that nothing is left to read'));
      return;
    }
    const chunks: Buffer[] = [];
    let received = 0;
    const tooLarge = () => new ClientError(413, 'BodyTooLarge', `The body is larger than ${limit} bytes.`);
    req.on('data', (chunk: Buffer) => {
      received += chunk.length;
      if (received <= limit) chunks.push(chunk);
      else if (received > limit + drainedBytes) {
        reject(tooLarge());
        req.destroy();
      } else chunks.length = 0;
    });
    // 'close' follows every 'end', and an error costs its stack.
    const cut = () => reject(new ClientError(400, 'BodyCut', 'The body ended early.'));
    req.once('end', () => {
      req.removeListener('close', cut);
      if (received > limit) reject(tooLarge());
      else resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks));
    });
    req.once('error', cut);
    req.once('close', cut);
  });
}
