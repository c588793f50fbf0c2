import type { Response } from 'restify';

/**
 * Answers with JSON whatever the client accepts: restify's own `send` would turn the body into text for `Accept: text/html`.
 * Nothing is cached, since answers carry tokens and what people said.
 */
export const sendJson = (res: Response, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  res.sendRaw(status, JSON.stringify(body), {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  });
};
