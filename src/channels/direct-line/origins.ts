import type { IncomingMessage, ServerResponse } from 'node:http';

/** Which web pages may speak to the server from a browser, by exact origin. */
export interface Origins {
  /** Sets the headers that let the asking page read the answer, or none for a page that may not. */
  open(req: IncomingMessage, res: ServerResponse): void;
  /** Whether a WebSocket may be opened. Browsers send no preflight for one, so the server has to look itself. */
  allows(req: IncomingMessage): boolean;
  /** The server's address as this client reached it, without a slash at the end. */
  base(req: IncomingMessage): string;
}

const cors = {
  'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
  'Access-Control-Allow-Headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
  'Access-Control-Allow-Credentials': 'true',
  'Access-Control-Max-Age': '600',
};

/**
 * Own pages and those of `allowedOrigins`. Clients that are not browsers send no Origin and are allowed.
 * The address in answers follows the client's own Host header, so that it also works through a mapped port; a forged one
 * misleads only whoever forged it, because the answers are never cached.
 */
export function createOrigins(allowedOrigins: readonly string[], publicUrl: () => string): Origins {
  const allowed = new Set(allowedOrigins.map((origin) => new URL(origin).origin));

  const base = (req: IncomingMessage): string => {
    const own = new URL(publicUrl());
    const { host, origin, referer } = req.headers;
    if (!host || host === own.host) return own.origin;
    // Behind a proxy only the browser knows whether it came by https.
    const page = origin ?? referer ?? '';
    if (URL.canParse(page) && new URL(page).host === host) return new URL(page).origin;
    return `${req.headers['x-forwarded-proto'] === 'https' ? 'https' : 'http'}://${host}`;
  };

  const allows = (req: IncomingMessage): boolean => {
    const { origin, host } = req.headers;
    if (origin === undefined || allowed.has(origin)) return true;
    return URL.canParse(origin) && (new URL(origin).host === host || origin === new URL(publicUrl()).origin);
  };

  return {
    base,
    allows,
    open(req, res) {
      const { origin } = req.headers;
      res.setHeader('Vary', 'Origin');
      if (origin === undefined || !allows(req)) return;
      for (const [name, value] of Object.entries(cors)) res.setHeader(name, value);
      res.setHeader('Access-Control-Allow-Origin', origin);
    },
  };
}
