import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Request, Response, Server } from 'restify';
import type { Language } from '../../billing/member.js';
import { projectRoot } from '../../paths.js';
import { page as english } from '../../text/en/page.js';
import { page as spanish } from '../../text/es/page.js';
import { azureDirectLine } from '../direct-line/azure-token.js';
import { type Asset, createAsset } from './assets.js';
import { pageHtml } from './page-html.js';

export interface ChatPageOptions {
  /** The health plan's name. */
  organization: string;
  /** Whether the plan itself runs the assistant; said on the page when it does not. */
  affiliated: boolean;
  /** Made-up members and sandbox payments; said on the page. */
  sampleMode: boolean;
  contactPhone?: string | undefined;
  /** Origins of foreign pages that may show the chat in a frame. */
  allowedOrigins: readonly string[];
  /** Whether `/api/token` hands out tokens of Azure's Direct Line. */
  azure?: boolean;
}

const wordsOf: Record<Language, typeof english> = { en: english, es: spanish };

/** Sources of the browser's side; they stay in `src/` because the compiler leaves plain JavaScript alone. */
const browserFile = (name: string): string => join(projectRoot, 'src', 'channels', 'widget', 'browser', name);

const javascript = 'text/javascript; charset=utf-8';
const forGood = 'public, max-age=31536000, immutable';

/**
 * `GET /`, the chat page, with its files under `/chat/`, and `GET /embed.js`, which puts it on other pages. Web Chat comes
 * from the installed package, so that a visitor's browser asks no other server for anything.
 */
export function createChatPage(options: ChatPageOptions): { mount(server: Server): void } {
  // The package exports its library only; the bundle for browsers lies beside it.
  const webchat = join(dirname(createRequire(import.meta.url).resolve('botframework-webchat')), '../dist/webchat.js');
  const assets = {
    'webchat.js': createAsset({ file: webchat }, javascript),
    'chat.js': createAsset({ file: browserFile('chat.js') }, javascript),
    'chat.css': createAsset({ file: browserFile('chat.css') }, 'text/css; charset=utf-8'),
  };
  const address = (name: keyof typeof assets) => `/chat/${name}?v=${assets[name].hash}`;
  const files = { webchat: address('webchat.js'), script: address('chat.js'), style: address('chat.css') };
  const embed = embedScript();

  return {
    mount(server) {
      server.get('/', async (req: Request, res: Response) => {
        const asked = new URLSearchParams(req.getQuery());
        const language = pickLanguage(asked.get('lang'), req.headers['accept-language']);
        const other = language === 'en' ? 'es' : 'en';
        const embedded = asked.get('embed') === '1';
        const nonce = randomBytes(16).toString('base64url');
        const html = pageHtml({
          language,
          words: wordsOf[language],
          organization: options.organization,
          affiliated: options.affiliated,
          sampleMode: options.sampleMode,
          contactPhone: options.contactPhone,
          embedded,
          otherLanguage: { language: other, address: `/?${pageQuery(other, embedded, asked.get('accent'))}` },
          nonce,
          files,
          domain: options.azure ? azureDirectLine : undefined,
        });
        res.sendRaw(200, html, {
          'Content-Type': 'text/html; charset=utf-8',
          'Cache-Control': 'no-store',
          'Content-Security-Policy': contentSecurityPolicy(nonce, req.headers.host ?? '', options),
          'Referrer-Policy': 'same-origin',
          'X-Content-Type-Options': 'nosniff',
          'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
          Vary: 'Accept-Language',
        });
      });
      for (const [name, asset] of Object.entries(assets))
        server.get(`/chat/${name}`, async (req: Request, res: Response) => asset.send(req, res, forGood));
      server.get('/embed.js', async (req: Request, res: Response) => embed.send(req, res, 'public, max-age=600'));
    },
  };
}

/** The asked language when it is one of ours, otherwise the first of ours that the browser lists, otherwise English. */
function pickLanguage(asked: string | null, accepted: string | undefined): Language {
  for (const tag of [asked ?? '', ...(accepted ?? '').split(',')]) {
    const found = /^\s*(en|es)\b/i.exec(tag)?.[1]?.toLowerCase();
    if (found) return found as Language;
  }
  return 'en';
}

function pageQuery(language: Language, embedded: boolean, accent: string | null): string {
  const query = new URLSearchParams({ lang: language });
  if (embedded) query.set('embed', '1');
  if (embedded && /^[0-9a-f]{6}$/i.test(accent ?? '')) query.set('accent', String(accent));
  return query.toString();
}

/** Nothing from elsewhere. Uploads are read from `blob:` addresses; older Safari does not count `ws:` under 'self'. */
function contentSecurityPolicy(nonce: string, host: string, options: ChatPageOptions): string {
  const sockets = /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : '';
  const azure = options.azure ? ' https://directline.botframework.com wss://directline.botframework.com' : '';
  const frames = options.allowedOrigins.map((origin) => ` ${new URL(origin).origin}`).join('');
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `connect-src 'self' blob:${sockets}${azure}`,
    "img-src 'self' data: blob:",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self'${frames}`,
  ].join('; ');
}

/** The button's script with its words in both languages, since a foreign page cannot ask the server for them. */
function embedScript(): Asset {
  const words = JSON.stringify({ en: english.embed, es: spanish.embed });
  const source = readFileSync(browserFile('embed.js'), 'utf8').replace('__WORDS__', () => words);
  return createAsset({ text: source }, javascript, { 'Cross-Origin-Resource-Policy': 'cross-origin' });
}
