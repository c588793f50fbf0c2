import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import type { MicrosoftAccount } from './token-service.js';

export interface TeamsPerson extends MicrosoftAccount {
  /** What Teams calls them towards this bot. */
  id: string;
}

export interface Chat {
  /** Sends an activity as Teams does: what the request was answered, and what the bot posted meanwhile. */
  send(activity: Partial<Activity>): Promise<{ status: number; body: unknown; posted: Partial<Activity>[] }>;
  /** What the bot posted in answer to a message, as text. */
  say(text: string): Promise<string>;
  invoke(name: string, value: unknown): ReturnType<Chat['send']>;
}

/** A stand-in for Teams: its connector on this machine, and requests in the shape of its own that carry a channel's token. */
export async function startTeams(authorize: (serviceUrl: string) => Promise<string>) {
  const posted: Partial<Activity>[] = [];
  const server = createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += chunk;
    posted.push(JSON.parse(body) as Partial<Activity>);
    res.setHeader('Content-Type', 'application/json');
    res.end(JSON.stringify({ id: randomUUID() }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const token = await authorize(serviceUrl);

  return {
    /** A chat of a person with the bot; `conversation` where it is no private one. */
    chat(botUrl: string, person: TeamsPerson, conversation: object = {}, locale = 'en-US'): Chat {
      const id = `a:${person.id}`;
      const send: Chat['send'] = async (activity) => {
        const before = posted.length;
        const response = await fetch(`${botUrl}/api/messages`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify({
            type: 'message',
            id: randomUUID(),
            channelId: 'msteams',
            serviceUrl,
            locale,
            from: { id: person.id, name: 'Somebody', aadObjectId: person.object },
            recipient: { id: '28:bot', name: 'Billing' },
            conversation: { id, conversationType: 'personal', tenantId: person.tenant, ...conversation },
            channelData: { tenant: { id: person.tenant } },
            ...activity,
          }),
        });
        const text = await response.text();
        return { status: response.status, body: text === '' ? {} : JSON.parse(text), posted: posted.slice(before) };
      };
      return {
        send,
        say: async (text) => (await send({ text })).posted.map((one) => one.text ?? '').join('\n'),
        invoke: (name, value) => send({ type: 'invoke', name, value } as Partial<Activity>),
      };
    },
    /** Everything that the bot posted. */
    posted,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
