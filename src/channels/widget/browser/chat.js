/*
 * The chat page: Web Chat over this server's Direct Line. What it adds is that a conversation outlives reloads, ended
 * tokens, silent sockets and restarts of the server, all of which Web Chat alone leaves as they are.
 */
(() => {
  const settings = JSON.parse(document.getElementById('settings').textContent);
  const { words, language, locale, embedded, nonce } = settings;
  const domain = settings.domain ?? `${location.origin}/v3/directline`;
  const place = document.getElementById('chat');
  const status = document.getElementById('status');
  const dark = matchMedia('(prefers-color-scheme: dark)');

  // ---- the page around a frame ----

  /** The page that shows this one. Only pages that the server allows can (frame-ancestors), so it may keep the chat's key. */
  const host = (() => {
    if (!embedded || parent === self) return null;
    try {
      return location.ancestorOrigins?.[0] ?? new URL(document.referrer).origin;
    } catch {
      return null;
    }
  })();
  const tell = (type, more) => host && parent.postMessage({ source: 'billing-chat', type, ...more }, host);
  const fromHost = (act) =>
    addEventListener('message', ({ source, origin, data }) => {
      if (host && source === parent && origin === host && data?.source === 'billing-chat-host') act(data);
    });

  // ---- what outlives a reload, in this tab only ----

  const kept = 'billing-chat';
  let saved = null;
  /** Browsers that block third-party cookies forbid storage in a frame: then the page around it is asked to keep the key. */
  const storage = (() => {
    try {
      return sessionStorage;
    } catch {
      return null;
    }
  })();
  const parse = (text) => {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  };
  const recall = () => (storage ? parse(storage.getItem(kept)) : saved);
  const remember = (value) => {
    saved = value;
    const text = value && JSON.stringify(value);
    if (!storage) tell('keep', { text });
    else if (text) storage.setItem(kept, text);
    else storage.removeItem(kept);
  };
  /** Waits a second at most for what the page around the frame has kept. */
  const recalled = () =>
    new Promise((resolve) => {
      if (storage || !host) return resolve();
      setTimeout(resolve, 1000);
      fromHost(({ kept: text }) => {
        if (text === undefined) return;
        saved ??= parse(text);
        resolve();
      });
      tell('recall');
    });

  // ---- how it looks ----

  const ink = (accent) => {
    const [r, g, b] = [0, 2, 4].map((at) => {
      const share = Number.parseInt(accent.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    const light = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    return 1.05 / (light + 0.05) >= 4.5 ? '#ffffff' : '#000000';
  };
  const asked = new URLSearchParams(location.search).get('accent') ?? '';
  const ownAccent = /^[0-9a-f]{6}$/i.test(asked) ? `#${asked}` : null;

  const styleOptions = () => {
    const night = dark.matches;
    const accent = ownAccent ?? (night ? '#2f6db5' : '#0b5cad');
    const text = night ? '#eef2f6' : '#16202c';
    const paper = night ? '#12171d' : '#ffffff';
    const link = night ? '#8fc1ff' : '#0b5cad';
    const quiet = night ? '#aeb8c4' : '#566271';
    return {
      accent: link,
      backgroundColor: paper,
      subtle: quiet,
      timestampColor: quiet,
      primaryFont: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
      bubbleBackground: night ? '#1f2730' : '#f0f3f7',
      bubbleBorderColor: night ? '#3a4550' : '#d5dbe3',
      bubbleBorderRadius: 12,
      bubbleTextColor: text,
      bubbleFromUserBackground: accent,
      bubbleFromUserBorderColor: accent,
      bubbleFromUserBorderRadius: 12,
      bubbleFromUserTextColor: ink(accent.slice(1)),
      bubbleMaxWidth: 560,
      sendBoxBackground: paper,
      sendBoxTextColor: text,
      sendBoxPlaceholderColor: quiet,
      sendBoxButtonColor: link,
      sendBoxButtonColorOnHover: text,
      sendBoxBorderTop: `1px solid ${night ? '#3a4550' : '#d5dbe3'}`,
      sendBoxTextWrap: true,
      hideUploadButton: false,
      suggestedActionLayout: 'flow',
      suggestedActionBackgroundColor: paper,
      suggestedActionBackgroundColorOnHover: night ? '#1f2730' : '#e8f0f9',
      suggestedActionBackgroundColorOnActive: night ? '#2a3440' : '#d8e6f5',
      suggestedActionTextColor: link,
      suggestedActionBorderColor: link,
      suggestedActionBorderRadius: 8,
      transcriptVisualKeyboardIndicatorColor: link,
      transcriptActivityVisualKeyboardIndicatorColor: link,
      markdownExternalLinkIconImage: 'none',
      groupTimestamp: 300000,
    };
  };

  // ---- the connection ----

  let line = null;
  let watching = null;
  let store = null;
  let root = null;
  let conversationId = null;
  let attempts = 0;
  let recovering = false;
  /** To be said once Web Chat is connected; what is said earlier is lost. */
  let phrase = null;

  const say = (text) => {
    if (status.textContent !== text) status.textContent = text;
  };

  const askToken = async (resume) => {
    const answer = await fetch('/api/token', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(resume ? { resume } : {}),
    });
    if (!answer.ok) throw new Error(`the token was refused with ${answer.status}`);
    return answer.json();
  };

  const render = () =>
    WebChat.renderWebChat(
      {
        directLine: line,
        store,
        locale,
        nonce,
        styleOptions: styleOptions(),
        overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: words.messageBox, TEXT_INPUT_ALT: words.messageBox },
        botAvatarInitials: '',
        userAvatarInitials: '',
      },
      root,
    );

  const freshRoot = () => {
    store = WebChat.createStore({}, () => (next) => (action) => {
      heard(action);
      return next(action);
    });
    root = document.createElement('div');
    root.className = 'transcript';
    place.replaceChildren(root);
  };

  /** Opens the conversation, the old one where the server still knows it. Rejects when the server cannot be reached. */
  const connect = async () => {
    const before = recall();
    const opening = await askToken(before?.token);
    const resumed = before?.conversationId === opening.conversationId;
    const here = resumed && conversationId === opening.conversationId;
    if (conversationId !== null && !here) say(words.renewed);
    const watermark = here ? line.watermark : '';
    conversationId = opening.conversationId;
    if (resumed && before.language !== language) phrase = words.switchPhrase;
    remember({ token: opening.token, conversationId, language });
    watching?.unsubscribe();
    line?.end();
    line = WebChat.createDirectLine({
      domain,
      token: opening.token,
      conversationStartProperties: { locale },
      ...(resumed ? { conversationId, watermark } : {}),
    });
    if (!here) freshRoot();
    render();
    watching = line.connectionStatus$.subscribe((now) => {
      if (now === 2) connected();
      if (now >= 3) recover();
    });
  };

  const connected = () => {
    attempts = 0;
    if (status.textContent === words.reconnecting) say('');
    remember({ token: line.token, conversationId, language });
  };

  /** A new token and a new connection, again and again with growing pauses of up to half a minute. */
  const recover = () => {
    if (recovering) return;
    recovering = true;
    const pause = attempts === 0 ? 0 : Math.min(30000, 1000 * 2 ** (attempts - 1));
    attempts += 1;
    if (attempts > 1) say(words.reconnecting);
    setTimeout(async () => {
      try {
        await connect();
        recovering = false;
      } catch {
        recovering = false;
        recover();
      }
    }, pause);
  };

  const read = (watermark) =>
    fetch(`${domain}/conversations/${conversationId}/activities?watermark=${watermark}`, {
      headers: { Authorization: `Bearer ${line.token}` },
      cache: 'no-store',
    });

  /** Finds what Web Chat does not notice: a socket that is silent although there is something to say, an ended token. */
  const check = async () => {
    if (!line || recovering) return;
    const { watermark } = line;
    const was = line;
    try {
      const answer = await read(watermark ?? '');
      if (answer.status === 401 || answer.status === 403) return recover();
      const found = answer.ok ? await answer.json() : { activities: [] };
      if (status.textContent === words.reconnecting) say('');
      remember({ token: line.token, conversationId, language });
      if (found.activities.length > 0)
        setTimeout(() => {
          if (line === was && line.watermark === watermark) recover();
        }, 2500);
    } catch {
      say(words.reconnecting);
      setTimeout(check, 4000);
    }
  };

  let checking = 0;
  const checkSoon = (ms) => {
    clearTimeout(checking);
    checking = setTimeout(check, ms);
  };
  addEventListener('online', () => checkSoon(200));
  addEventListener('offline', () => say(words.reconnecting));
  addEventListener('pageshow', (event) => event.persisted && checkSoon(0));
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && checkSoon(200));
  setInterval(check, 240000);
  dark.addEventListener('change', () => line && render());

  // ---- unread messages, keys and options ----

  let open = !embedded;
  let unread = 0;
  const heard = ({ type, payload }) => {
    if (type === 'DIRECT_LINE/POST_ACTIVITY_PENDING') checkSoon(8000);
    if (type === 'DIRECT_LINE/CONNECT_FULFILLED' && phrase) {
      const text = phrase;
      phrase = null;
      setTimeout(() => store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text, method: 'code' } }), 0);
    }
    if (type !== 'DIRECT_LINE/INCOMING_ACTIVITY') return;
    const { activity } = payload;
    if (activity.type !== 'message' || activity.from.role !== 'bot' || open) return;
    unread += 1;
    tell('unread', { count: unread });
  };

  const focusBox = () => place.querySelector('input.webchat__send-box-text-box__input, textarea')?.focus();

  fromHost((data) => {
    if (data.open === undefined) return;
    open = data.open;
    if (!open) return;
    unread = 0;
    if (data.focus) focusBox();
  });
  document.getElementById('close')?.addEventListener('click', () => tell('close'));
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (options.open) {
      options.open = false;
      options.querySelector('summary').focus();
    } else tell('close');
  });

  const options = document.getElementById('options');
  addEventListener('click', ({ target }) => {
    if (options.open && !options.contains(target)) options.open = false;
  });

  /** The whole conversation from the server's log as lines of text. */
  const transcript = async () => {
    const answer = await read('');
    if (!answer.ok) throw new Error(`the log was refused with ${answer.status}`);
    const { activities } = await answer.json();
    const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    const lines = activities
      .filter(({ type }) => type === 'message')
      .map(({ timestamp, from, text }) => {
        const who = from.role === 'user' ? words.you : words.assistant;
        return `[${time.format(new Date(timestamp))}] ${who}: ${text || words.withoutText}`;
      });
    return `${words.savedChat}\n\n${lines.join('\n\n')}\n`;
  };

  const choose = (id, act) =>
    document.getElementById(id).addEventListener('click', () => {
      options.open = false;
      options.querySelector('summary').focus();
      act().catch(() => say(words.unreadable));
    });

  choose('save', async () => {
    const address = URL.createObjectURL(new Blob([await transcript()], { type: 'text/plain;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = `chat-${new Date().toISOString().slice(0, 10)}.txt`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  });
  choose('print', async () => {
    document.getElementById('paper').textContent = await transcript();
    print();
  });
  choose('renew', async () => {
    remember(null);
    conversationId = null;
    say('');
    await connect();
    focusBox();
  });

  recalled()
    .then(connect)
    .then(() => tell('ready'))
    .catch(() => {
      attempts = 1;
      recover();
    });
})();
