/*
 * Puts the chat on any page: <script src="https://…/embed.js" data-lang="es" async></script>
 *
 * A button in a shadow tree; the chat itself is loaded into a frame when it is first opened. Nothing here needs inline
 * styles or scripts, so a strict policy on the page has to allow only this server, as script-src and frame-src.
 *
 * data-lang   "en" or "es"; otherwise the page's own language, otherwise the browser's
 * CSS variables on the page: --billing-chat-accent (#rrggbb), --billing-chat-bottom, --billing-chat-side,
 *             --billing-chat-width, --billing-chat-height, --billing-chat-layer
 */
(() => {
  const script = document.currentScript;
  if (!script || document.getElementById('billing-chat')) return;
  const home = new URL(script.src).origin;
  const guess = script.dataset.lang || document.documentElement.lang || navigator.language || '';
  const language = /^es\b/i.test(guess) ? 'es' : 'en';
  const words = __WORDS__[language];

  /** For this tab. Where the page may not store anything, the chat starts closed and anew on the next page. */
  const storage = (() => {
    try {
      return sessionStorage;
    } catch {
      return null;
    }
  })();
  const keptOpen = 'billing-chat-open';
  const keptChat = 'billing-chat-kept';

  const styles = `
    :host { all: initial; }
    button, section { position: fixed; right: var(--billing-chat-side, 20px); z-index: var(--billing-chat-layer, 2147483000); }
    button {
      bottom: var(--billing-chat-bottom, 20px); min-height: 48px; padding: 0 20px; border: 2px solid #fff; border-radius: 24px;
      background: var(--accent); color: var(--ink); font: 600 16px/1 system-ui, sans-serif; cursor: pointer;
      box-shadow: 0 2px 10px rgb(0 0 0 / 35%);
    }
    button:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
    .badge {
      position: absolute; top: -8px; right: -4px; min-width: 22px; padding: 4px 6px; border-radius: 11px; background: #b3121d;
      color: #fff; font-size: 13px; box-sizing: border-box; text-align: center;
    }
    .badge:empty { display: none; }
    .heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    section {
      bottom: calc(var(--billing-chat-bottom, 20px) + 60px); width: var(--billing-chat-width, 400px);
      height: min(var(--billing-chat-height, 640px), calc(100vh - var(--billing-chat-bottom, 20px) - 80px));
      max-width: calc(100vw - 2 * var(--billing-chat-side, 20px)); border-radius: 12px; overflow: hidden;
      box-shadow: 0 6px 30px rgb(0 0 0 / 35%); background: Canvas; color-scheme: light dark;
    }
    section[hidden] { display: none; }
    iframe { width: 100%; height: 100%; border: 0; display: block; color-scheme: light dark; }
    @media (max-width: 480px), (max-height: 420px) {
      section { inset: 0; width: auto; height: 100%; height: 100dvh; max-width: none; border-radius: 0; }
      button[aria-expanded="true"] { display: none; }
    }
    @media (prefers-reduced-motion: no-preference) {
      section { animation: rise 0.15s ease-out; }
      @keyframes rise { from { transform: translateY(12px); opacity: 0; } }
    }
    @media print { :host, button, section { display: none; } }
  `;

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  const box = make('aside', { id: 'billing-chat', lang: language, 'aria-label': words.panel });
  const shadow = box.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  shadow.adoptedStyleSheets = [sheet];

  const badge = make('span', { class: 'badge', 'aria-hidden': 'true' });
  const button = make(
    'button',
    { type: 'button', 'aria-expanded': 'false', 'aria-controls': 'panel' },
    words.button,
    badge,
  );
  const heard = make('span', { class: 'heard', role: 'status' });
  const panel = make('section', { id: 'panel', role: 'dialog', 'aria-label': words.panel, hidden: '' });
  shadow.append(button, heard, panel);
  document.body.append(box);

  const accent = (() => {
    const asked = getComputedStyle(box).getPropertyValue('--billing-chat-accent').trim();
    return /^#[0-9a-f]{6}$/i.test(asked) ? asked : '#0b5cad';
  })();
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(accent.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const readable = 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05) >= 4.5;
  box.style.setProperty('--accent', accent);
  box.style.setProperty('--ink', readable ? '#fff' : '#000');

  let frame = null;
  let ready = false;
  let open = false;
  /** Whether a person opened it; what opens again by itself after a reload must not take the focus. */
  let focus = false;

  const showUnread = (count) => {
    badge.textContent = count > 0 ? String(count) : '';
    const news = count === 1 ? words.unreadOne : words.unreadMany.replace('#', String(count));
    heard.textContent = count > 0 ? news : '';
    button.setAttribute('aria-label', open ? words.close : count > 0 ? `${words.open}, ${news}` : words.open);
  };

  const tellFrame = (message) => frame.contentWindow?.postMessage({ source: 'billing-chat-host', ...message }, home);

  const load = () => {
    const query = new URLSearchParams({ embed: '1', lang: language, accent: accent.slice(1) });
    frame = make('iframe', { title: words.panel, src: `${home}/?${query}` });
    panel.append(frame);
  };

  const set = (next, byPerson) => {
    open = next;
    focus = byPerson;
    if (open && !frame) load();
    panel.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    showUnread(0);
    storage?.setItem(keptOpen, open ? '1' : '0');
    if (byPerson && open) frame.focus();
    if (byPerson && !open) button.focus();
    if (ready) tellFrame({ open, focus });
  };

  button.addEventListener('click', () => set(!open, true));
  shadow.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && open) set(false, true);
  });
  addEventListener('message', ({ source, origin, data }) => {
    if (!frame || source !== frame.contentWindow || origin !== home || data?.source !== 'billing-chat') return;
    if (data.type === 'close' && open) set(false, true);
    if (data.type === 'unread' && !open) showUnread(Number(data.count) || 0);
    if (data.type === 'keep' && data.text === null) storage?.removeItem(keptChat);
    if (data.type === 'keep' && typeof data.text === 'string') storage?.setItem(keptChat, data.text);
    if (data.type === 'recall') tellFrame({ kept: storage?.getItem(keptChat) ?? '' });
    if (data.type === 'ready') {
      ready = true;
      tellFrame({ open, focus });
    }
  });

  showUnread(0);
  if (storage?.getItem(keptOpen) === '1') set(true, false);
})();
