import type { IncomingMessage } from 'node:http';
import type { Attachment } from 'botframework-schema';
import busboy from 'busboy';
import { ClientError } from '../client-error.js';
import { parseJson } from '../parse-json.js';
import { maxBodyBytes } from '../read-body.js';

/** All files of one upload together. They are held in memory for the turn and nowhere else. */
export const maxUploadBytes = 5 * 1024 * 1024;
const maxFiles = 5;

const tooLarge = () => new ClientError(413, 'UploadTooLarge', `The files are larger than ${maxUploadBytes} bytes.`);

/**
 * A multipart upload: the activity, which may be left out, and its files as `data:` addresses.
 * ClientError 400 for a broken form, 413 for more than 5 files or 5 MB, 415 for something that is no form.
 */
export function readUpload(req: IncomingMessage): Promise<{ activity: unknown; attachments: Attachment[] }> {
  return new Promise((resolve, reject) => {
    const broken = () => reject(new ClientError(400, 'BadUpload', 'The upload is not a valid multipart form.'));
    if (!/^multipart\/form-data\b/i.test(req.headers['content-type'] ?? '')) {
      reject(new ClientError(415, 'UnsupportedMediaType', 'Send files as multipart/form-data.'));
      return;
    }
    let form: busboy.Busboy;
    // Clients send the activity as a file too; one file more than allowed is let in to be noticed.
    try {
      form = busboy({
        headers: req.headers,
        limits: { files: maxFiles + 2, fields: 5, fieldSize: maxBodyBytes, parts: 12 },
      });
    } catch {
      broken();
      return;
    }
    let activityText: string | undefined;
    let received = 0;
    const files: { name: string; type: string; chunks: Buffer[] }[] = [];

    form.on('field', (name, value) => {
      if (name === 'activity') activityText = value;
    });
    form.on('file', (field, stream, info) => {
      const file = { name: cleanName(info.filename), type: cleanType(info.mimeType), chunks: [] as Buffer[] };
      if (field !== 'activity') files.push(file);
      stream.on('data', (chunk: Buffer) => {
        received += chunk.length;
        // The rest is still read, only not kept: a client that is cut off sees a reset instead of the reason.
        if (received <= maxUploadBytes) file.chunks.push(chunk);
      });
      stream.on('end', () => {
        if (field === 'activity') activityText = Buffer.concat(file.chunks).toString('utf8');
      });
      stream.on('error', broken);
    });
    form.on('error', broken);
    form.on('close', () => {
      if (received > maxUploadBytes || files.length > maxFiles) {
        reject(tooLarge());
        return;
      }
      try {
        const activity = activityText === undefined ? { type: 'message' } : parseJson(activityText);
        resolve({ activity, attachments: files.map(toAttachment) });
      } catch (error) {
        reject(error);
      }
    });
    req.on('aborted', broken);
    if (Number(req.headers['content-length'] ?? 0) > 4 * maxUploadBytes) {
      reject(tooLarge());
      req.destroy();
      return;
    }
    req.pipe(form);
  });
}

const toAttachment = ({ name, type, chunks }: { name: string; type: string; chunks: Buffer[] }): Attachment => ({
  name,
  contentType: type,
  contentUrl: `data:${type};base64,${Buffer.concat(chunks).toString('base64')}`,
});

const cleanName = (name: string | undefined): string =>
  (name ?? 'file').replace(/[^\p{L}\p{N} ._-]/gu, '_').slice(0, 120) || 'file';

const cleanType = (type: string | undefined): string =>
  /^[\w.+-]{1,60}\/[\w.+-]{1,60}$/.test(type ?? '') ? String(type) : 'application/octet-stream';
