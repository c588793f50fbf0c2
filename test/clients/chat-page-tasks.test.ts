import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '../../src/paths.js';
import { sharedParts, startApp, type TestApp } from '../support/app.js';
import { launchBrowser } from '../support/browser.js';
import { birthOf, type Conversation, readConversations } from '../support/conversation.js';

const folder = join(projectRoot, 'test', 'conversations', 'happy');
const screenshots = join(projectRoot, 'test-output', 'tasks');

/**
 * The first conversation of each task, in English and Spanish by turns: a page takes seconds to load, and both languages of
 * every task are played through HTTP in test/conversations.test.ts.
 */
const conversations: { task: string; language: 'en' | 'es'; conversation: Conversation }[] = readdirSync(folder)
  .sort()
  .flatMap((file, at) => {
    const all = readConversations(join(folder, file));
    const languages = file === 'pay-bill.yaml' ? (['en', 'es'] as const) : ([at % 2 === 0 ? 'en' : 'es'] as const);
    return languages.flatMap((language) => {
      const conversation = all.find(({ locale }) => locale.startsWith(language));
      return conversation ? [{ task: file.replace(/\.yaml$/, ''), language, conversation }] : [];
    });
  });

describe('the chat page in a real browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  before(async function () {
    await sharedParts();
    browser = await launchBrowser(this);
    mkdirSync(screenshots, { recursive: true });
  });
  after(() => browser?.close());

  for (const { task, language, conversation } of conversations) {
    it(`carries out ${task} in ${language === 'en' ? 'English' : 'Spanish'}`, async () => {
      const app = await startApp();
      const context = await browser.newContext({ locale: `${language}-US`, viewport: { width: 420, height: 800 } });
      try {
        const page = await context.newPage();
        await page.goto(`${app.url}/?lang=${language}`);
        await page.locator(bubbles).first().waitFor({ timeout: 30_000 });
        await play(page, app, conversation);
        await page.screenshot({ path: join(screenshots, `${task}-${language}.png`) });
      } finally {
        await context.close();
        await app.close();
      }
    });
  }
});

const bubbles = '.webchat__bubble:not(.webchat__bubble--from-user) .webchat__text-content';

interface Logged {
  type: string;
  text?: string;
  from: { role?: string };
}

/** Types the conversation into the page; after each message waits until the page shows every reply that the log holds. */
async function play(page: Page, app: TestApp, { steps, member, locale }: Conversation): Promise<void> {
  let conversation = '';
  const stop = app.stores.turns.watch((changed) => {
    conversation = changed;
  });
  const log = async () => {
    const { activities } = await app.stores.turns.activities(conversation, 0);
    return activities.map(({ activity }) => activity as unknown as Logged).filter(({ type }) => type === 'message');
  };
  let sent = 0;
  const say = async (text: string): Promise<string> => {
    await page.getByRole('textbox').fill(text);
    await page.keyboard.press('Enter');
    sent++;
    const own = ({ from }: Logged) => from.role === 'user';
    // One commit holds the message and its replies: once it is there, the number of replies is known.
    while ((await log()).filter(own).length < sent) await page.waitForTimeout(20);
    const all = await log();
    const replies = all.slice(all.findLastIndex(own) + 1);
    const shown = all.filter((activity) => !own(activity)).length;
    await page
      .locator(bubbles)
      .nth(shown - 1)
      .waitFor({ timeout: 60_000 });
    return replies.map(({ text: said }) => said ?? '').join('\n');
  };
  try {
    for (const step of steps) {
      if (step.say === undefined) continue;
      let reply = await say(step.say === '$code' ? await app.code() : step.say);
      const asksNumber = /member number|número de miembro/;
      if (member && asksNumber.test(reply) && !step.text.some((part) => asksNumber.test(part))) {
        await say(member);
        await say(await birthOf(member, locale));
        reply = await say(await app.code());
      }
      const shownTexts = await page.locator(bubbles).allInnerTexts();
      for (const part of step.text) {
        expect(reply).to.include(part);
        expect(shownTexts.join('\n')).to.include(part);
      }
    }
  } finally {
    stop();
  }
}
