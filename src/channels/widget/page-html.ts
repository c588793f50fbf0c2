import type { Language } from '../../billing/member.js';
import type { page as english } from '../../text/en/page.js';

export interface PageContent {
  language: Language;
  words: typeof english;
  organization: string;
  /** Whether the plan itself runs the assistant. */
  affiliated: boolean;
  sampleMode: boolean;
  contactPhone?: string | undefined;
  /** Shown in a frame of another page: without links that lead away, with a button that closes. */
  embedded: boolean;
  /** Address of the page in the other language. */
  otherLanguage: { language: Language; address: string };
  nonce: string;
  /** Addresses of the page's own files. */
  files: { webchat: string; script: string; style: string };
  /** Base address of Direct Line when it is not the server's own. */
  domain?: string | undefined;
}

/** The chat page. Every word in it is escaped, since the organisation's name and phone are configuration. */
export function pageHtml(content: PageContent): string {
  const { words, language, organization, embedded, files, nonce, otherLanguage } = content;
  const notice = [
    words.automated,
    ...(content.affiliated ? [] : [words.notAffiliated(organization)]),
    ...(content.sampleMode ? [words.sample] : []),
  ].join(' ');
  const noScript = [words.noScript, ...(content.contactPhone ? [words.noScriptPhone(content.contactPhone)] : [])].join(
    ' ',
  );
  const settings = {
    language,
    locale: `${language}-US`,
    embedded,
    nonce,
    domain: content.domain ?? null,
    words: {
      messageBox: words.messageBox,
      switchPhrase: words.switchPhrase,
      reconnecting: words.reconnecting,
      renewed: words.renewed,
      unreadable: words.unreadable,
      you: words.you,
      assistant: words.assistant,
      withoutText: words.withoutText,
      savedChat: words.savedChat(organization),
    },
  };
  return `<!doctype html>
<html lang="${language}"${embedded ? ' class="embedded"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(words.title(organization))}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${files.style}">
<script type="application/json" id="settings" nonce="${nonce}">${JSON.stringify(settings).replace(/</g, '\\u003c')}</script>
<script defer src="${files.webchat}" nonce="${nonce}"></script>
<script defer src="${files.script}" nonce="${nonce}"></script>
</head>
<body>
<header>
<div class="bar">
<div class="name"><h1>${escapeHtml(words.heading)}</h1><p>${escapeHtml(organization)}</p></div>
<a id="language" href="${escapeHtml(otherLanguage.address)}" lang="${otherLanguage.language}" hreflang="${otherLanguage.language}">${escapeHtml(words.otherLanguage)}</a>
<details id="options">
<summary>${escapeHtml(words.options)}</summary>
<div>
<button type="button" id="save">${escapeHtml(words.save)}</button>
<button type="button" id="print">${escapeHtml(words.print)}</button>
<button type="button" id="renew">${escapeHtml(words.renew)}</button>
</div>
</details>
${embedded ? `<button type="button" id="close" aria-label="${escapeHtml(words.close)}"><span aria-hidden="true">✕</span></button>` : ''}
</div>
<p id="notice">${escapeHtml(notice)}</p>
</header>
<p id="status" role="status"></p>
<main id="chat"><p id="loading">${escapeHtml(words.loading)}</p><noscript><p id="without">${escapeHtml(noScript)}</p></noscript></main>
<pre id="paper"></pre>
</body>
</html>
`;
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
