import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';

export interface Emulator {
  /** What the bot is told to answer to. */
  url: string;
  /** Everything said on both sides, oldest first, as "Save transcript" writes it. */
  transcript: Partial<Activity>[];
  /** Addresses and Authorization headers of the bot's own requests. */
  requests: { path: string; authorization: string | undefined }[];
  /** Sends an activity as the Emulator does and returns what the bot posted in answer to it. */
  send(activity: Partial<Activity>, authorization?: string): Promise<Partial<Activity>[]>;
  /** Puts a file where the Emulator keeps uploads and returns its attachment. */
  attach(name: string, contentType: string, content: string): { name: string; contentType: string; contentUrl: string };
  close(): Promise<void>;
}

/** A stand-in for Bot Framework Emulator: its connector on this machine, and requests in the shape of its own. */
export async function startEmulator(botUrl: string): Promise<Emulator> {
  const conversation = { id: `${randomUUID()}|livechat` };
  const user = { id: randomUUID(), name: 'User', role: 'user' } as Activity['from'];
  const bot = { id: randomUUID(), name: 'Bot', role: 'bot' } as Activity['recipient'];
  const files = new Map<string, { contentType: string; content: string }>();
  const transcript: Partial<Activity>[] = [];
  const requests: Emulator['requests'] = [];
  const server = createServer((req, res) => {
    const path = req.url ?? '';
    const file = files.get(path);
    if (req.method === 'GET' && file) {
      res.setHeader('Content-Type', file.contentType);
      res.end(file.content);
      return;
    }
    requests.push({ path, authorization: req.headers.authorization });
    let body = '';
    req.on('data', (chunk) => {
      body += chunk;
    });
    req.on('end', () => {
      const known = path.startsWith(`/v3/conversations/${encodeURIComponent(conversation.id)}/activities`);
      const id = randomUUID();
      if (known && req.method === 'POST')
        transcript.push({ ...(JSON.parse(body) as Partial<Activity>), id, from: bot, recipient: user });
      res.statusCode = known ? 200 : 404;
      res.setHeader('Content-Type', 'application/json');
      res.end(JSON.stringify(known ? { id } : {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    url,
    transcript,
    requests,
    async send(activity, authorization) {
      const sent = {
        channelData: { clientActivityID: randomUUID() },
        channelId: 'emulator',
        conversation,
        from: user,
        id: randomUUID(),
        localTimestamp: '2026-11-24T16:00:00+01:00',
        localTimezone: 'Europe/Berlin',
        locale: 'en-US',
        recipient: bot,
        serviceUrl: url,
        timestamp: '2026-11-24T15:00:00.000Z',
        type: 'message',
        ...activity,
      };
      transcript.push(sent as unknown as Partial<Activity>);
      const before = transcript.length;
      const response = await fetch(`${botUrl}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...(authorization ? { authorization } : {}) },
        body: JSON.stringify(sent),
      });
      if (!response.ok) throw new Error(`the bot answered ${response.status}: ${await response.text()}`);
      return transcript.slice(before);
    },
    attach(name, contentType, content) {
      const path = `/v3/attachments/${randomUUID()}/views/original`;
      files.set(path, { contentType, content });
      return { name, contentType, contentUrl: url + path };
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** What the Emulator sends first: bot and person have joined. */
export const arrival = {
  type: 'conversationUpdate',
  membersAdded: [
    { id: 'bot', name: 'Bot' },
    { id: 'user', name: 'User' },
  ],
} as Partial<Activity>;
