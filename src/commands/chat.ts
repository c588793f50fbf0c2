import { createInterface } from 'node:readline';
import type { Activity } from 'botbuilder';
import { pino } from 'pino';
import { createApp } from '../app.js';
import { processConfig } from '../config.js';

const conversation = 'terminal';

/** `npm run chat`: the same bot in the terminal. The sign-in codes lie in the outbox folder, whose newest mail is shown here. */
async function chat(): Promise<void> {
  const config = processConfig();
  const app = await createApp(config, pino({ level: 'error' }, pino.destination(2)));
  await app.listen();
  const key = `directline:${conversation}-${app.services.randomHex(4)}`;
  const id = key.slice('directline:'.length);
  let shown = 0;

  async function send(activity: Partial<Activity>): Promise<void> {
    await app.handle({
      channelId: 'directline',
      conversation: { id },
      from: { id: 'terminal', role: 'user' },
      recipient: { id: 'bot', role: 'bot' },
      serviceUrl: 'urn:terminal',
      id: app.services.randomHex(8),
      ...activity,
    } as Activity);
    const { activities, last } = await app.stores.turns.activities(key, shown);
    shown = last;
    for (const { activity: said } of activities as unknown as { activity: Partial<Activity> }[]) {
      if (said.from?.role === 'bot' && said.text) console.log(`\n${said.text}`);
    }
  }

  await send({ type: 'conversationUpdate', membersAdded: [{ id: 'terminal', name: '' }] });
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '\n> ' });
  lines.prompt();
  for await (const text of lines) {
    if (/^(?:\/quit|\/exit)$/.test(text.trim())) break;
    await send({ type: 'message', text });
    lines.prompt();
  }
  lines.close();
  await app.close();
}

chat().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
