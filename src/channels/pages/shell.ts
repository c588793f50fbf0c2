import { randomBytes } from 'node:crypto';
import type { Request, Response } from 'restify';
import type { Language } from '../../billing/member.js';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe for HTML, attributes included. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const style = `
:root{color-scheme:light dark;--ink:#1b2733;--paper:#fff;--accent:#0b5cad;--line:#c3ccd5}
@media (prefers-color-scheme:dark){:root{--ink:#e8edf2;--paper:#12181f;--accent:#7fb8f2;--line:#44505c}}
body{font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:34rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
h1{font-size:1.4rem}label{display:block;margin:.75rem 0}input[type=password]{display:block;width:100%;box-sizing:border-box;font:inherit;padding:.6rem;border:1px solid var(--line);border-radius:.4rem;background:var(--paper);color:var(--ink)}
button{font:inherit;padding:.6rem 1.2rem;border:2px solid var(--accent);border-radius:.4rem;background:var(--accent);color:var(--paper);cursor:pointer}
a{color:var(--accent)}dt{font-weight:600;margin-top:.6rem}dd{margin:0}article{border-top:1px solid var(--line);padding:.75rem 0}pre{white-space:pre-wrap;font:inherit}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}`;

/** Sends a small page with no script at all. `body` is HTML whose texts are escaped. */
export function sendPage(
  res: Response,
  status: number,
  page: { language: Language; title: string; body: string },
): void {
  const nonce = randomBytes(16).toString('base64url');
  const html = `<!doctype html>
<html lang="${page.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title><link rel="icon" href="data:,"><style nonce="${nonce}">${style}</style></head>
<body><main><h1>${escapeHtml(page.title)}</h1>
${page.body}
</main></body></html>`;
  res.sendRaw(status, html, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': `default-src 'none'; style-src 'nonce-${nonce}'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
}

/** A paragraph of plain text; `role` for messages that a screen reader should read out. */
export const paragraph = (text: string, role?: 'status' | 'alert'): string =>
  `<p${role ? ` role="${role}"` : ''}>${escapeHtml(text)}</p>`;

/** Spanish when the address or the browser asks for it. */
export function languageOf(req: Request): Language {
  const asked = new URLSearchParams(req.getQuery()).get('lang') ?? req.headers['accept-language'] ?? '';
  return /^es\b/i.test(asked) ? 'es' : 'en';
}
