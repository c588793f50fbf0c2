import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request, Response, Server } from 'restify';
import { ClientError } from './client-error.js';
import { parseJson } from './parse-json.js';
import { maxBodyBytes, readBody } from './read-body.js';

/** Told of every error that is not the client's fault; the client itself learns only that something went wrong. */
export type ReportError = (error: unknown, where: { method: string; path: string }) => void;

type First = (req: Request, res: ServerResponse) => boolean;

/**
 * Keeps a request from ending the process or from showing what is inside. Install before every route.
 * restify 12 throws outside any handler for a Host header or target that is no URL and for a `Content-Encoding: gzip` body
 * that is not gzip; and it answers 500 with the error's own message.
 */
export function guardServer(server: Server, report: ReportError): void {
  (server as unknown as { first(handler: First): void }).first(refuseUnsafe);
  server.on('restifyError', (req: Request, res: Response, error: unknown, done: () => void) => {
    maskError(req, res, error, report);
    done();
  });
}

/** Route handler that puts the parsed JSON body into `req.body`; see parseJson and readBody for what is refused. */
export async function jsonBody(req: Request, _res: Response): Promise<void> {
  req.body = await readJson(req, maxBodyBytes);
}

/** The parsed JSON body, `{}` when there is none. ClientError 415 when the body calls itself something other than JSON. */
export async function readJson(req: IncomingMessage, limit = maxBodyBytes): Promise<unknown> {
  const bytes = await readBody(req, limit);
  if (bytes.length === 0) return {};
  const type = req.headers['content-type'] ?? 'application/json';
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(type))
    throw new ClientError(415, 'UnsupportedMediaType', 'Send the body as application/json.');
  return parseJson(bytes.toString('utf8'));
}

function refuseUnsafe(req: Request, res: ServerResponse): boolean {
  try {
    decodeURI((req as unknown as { getUrl(): URL }).getUrl().pathname);
  } catch {
    return refuse(res, 400, 'BadAddress', 'The address or the Host header is not valid.');
  }
  if (req.headers['content-encoding'] !== undefined)
    return refuse(res, 415, 'UnsupportedEncoding', 'Send the body without Content-Encoding.');
  return true;
}

function refuse(res: ServerResponse, status: number, code: string, message: string): false {
  res.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', Connection: 'close' });
  res.end(JSON.stringify({ error: { code, message } }));
  return false;
}

/** What restify's own refusals are worded as; theirs repeat parts of the request. */
const restifyWords: Record<number, [string, string]> = {
  404: ['NotFound', 'There is nothing at this address.'],
  405: ['MethodNotAllowed', 'This address does not take this method.'],
  413: ['BodyTooLarge', 'The body is too large.'],
};

function maskError(req: Request, res: Response, error: unknown, report: ReportError): void {
  const { status, code, message } = describe(error);
  if (status >= 500) report(error, { method: req.method ?? '', path: (req.url ?? '').replace(/\?.*/s, '') });
  // Without the mark restify would answer once more, and throw outside every handler because the head has gone out.
  if (res.headersSent) (res as unknown as { _sent: boolean })._sent = true;
  else
    res.sendRaw(status, JSON.stringify({ error: { code, message } }), {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
    });
}

function describe(error: unknown): { status: number; code: string; message: string } {
  if (error instanceof ClientError) return { status: error.statusCode, code: error.code, message: error.message };
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status >= 400 && status < 500) {
    const [code, message] = restifyWords[status] ?? ['BadRequest', 'The request is not valid.'];
    return { status, code, message };
  }
  return { status: 500, code: 'InternalError', message: 'Something went wrong here. Please try again.' };
}
