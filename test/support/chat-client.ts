import { WebSocket } from 'ws';

export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}

export interface Opening {
  conversationId: string;
  token: string;
  streamUrl: string;
  expires_in: number;
  error?: { code: string; message: string };
}

export interface Shown {
  id: string;
  type: string;
  text?: string;
  from: { id: string; role: string };
  channelData: { clientActivityID?: string; 'webchat:sequence-id': number };
}

export interface Frame {
  activities: Shown[];
  watermark: string;
}

/** One Direct Line call as a client makes it. */
export async function call<T = Opening>(
  url: string,
  options: { token?: string; body?: unknown; method?: string; headers?: Record<string, string> } = {},
): Promise<Answer<T>> {
  const form = options.body instanceof FormData;
  const answer = await fetch(url, {
    method: options.method ?? (options.body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(options.token ? { Authorization: `Bearer ${options.token}` } : {}),
      ...(options.body === undefined || form ? {} : { 'Content-Type': 'application/json' }),
      ...options.headers,
    },
    ...(options.body === undefined
      ? {}
      : {
          body: form
            ? (options.body as FormData)
            : typeof options.body === 'string'
              ? options.body
              : JSON.stringify(options.body),
        }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: (text ? JSON.parse(text) : {}) as T };
}

/** A conversation that has begun. */
export async function begin(server: string, locale = 'en-US'): Promise<Opening> {
  const { body } = await call(`${server}/api/token`, { body: {} });
  const started = await call(`${server}/v3/directline/conversations`, { token: body.token, body: { locale } });
  if (started.status !== 201) throw new Error(`the start was answered with ${started.status}`);
  return started.body;
}

export interface Listener {
  readonly frames: Frame[];
  readonly socket: WebSocket;
  /** Texts of everything received so far. */
  texts(): string[];
  /** Resolves when so many activities have come. */
  received(count: number): Promise<void>;
  /** The close code. */
  closed: Promise<number>;
}

/** An open stream; rejects with the HTTP status when the handshake is refused. */
export function listen(streamUrl: string, headers: Record<string, string> = {}): Promise<Listener> {
  const socket = new WebSocket(streamUrl, { headers });
  const frames: Frame[] = [];
  let changed = () => {};
  const count = () => frames.reduce((sum, { activities }) => sum + activities.length, 0);
  socket.on('message', (data) => {
    frames.push(JSON.parse(String(data)) as Frame);
    changed();
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  return new Promise((resolve, reject) => {
    socket.on('unexpected-response', (_, answer) => {
      reject(new Error(`refused with ${answer.statusCode}`));
      socket.terminate();
    });
    socket.on('error', reject);
    socket.on('open', () =>
      resolve({
        frames,
        socket,
        closed,
        texts: () => frames.flatMap(({ activities }) => activities.map(({ text }) => text ?? '')),
        received: (wanted) =>
          new Promise((done) => {
            changed = () => {
              if (count() >= wanted) done();
            };
            changed();
          }),
      }),
    );
  });
}
