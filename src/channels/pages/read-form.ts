import type { Request } from 'restify';
import { ClientError } from '../client-error.js';
import { readBody } from '../read-body.js';

const mostBytes = 8 * 1024;

/** The fields of a submitted form. ClientError 415 for another kind of body. */
export async function readForm(req: Request): Promise<URLSearchParams> {
  const bytes = await readBody(req, mostBytes);
  if (bytes.length > 0 && !/^application\/x-www-form-urlencoded\b/i.test(req.headers['content-type'] ?? ''))
    throw new ClientError(415, 'UnsupportedMediaType', 'Send the form as application/x-www-form-urlencoded.');
  return new URLSearchParams(bytes.toString('utf8'));
}
