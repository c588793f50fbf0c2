import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { projectRoot } from '../../src/paths.js';
import { page as english } from '../../src/text/en/page.js';
import { page as spanish } from '../../src/text/es/page.js';
import { violations } from '../support/axe.js';
import { launchBrowser } from '../support/browser.js';
import { startChatPageServer } from '../support/chat-page-server.js';
import type { ChatServer } from '../support/chat-server.js';
import { createMemoryTurns } from '../support/memory-turns.js';

const greeting = 'Hello. I am an automated assistant.';
/** A desk, a small phone, and a desk at 400% zoom. */
const sizes = [
  [1100, 700],
  [320, 568],
  [320, 256],
] as const;
const output = (name: string) => join(projectRoot, 'test-output', name);

describe('the chat page in a browser', function () {
  this.timeout(120_000);
  let browser: Browser;
  /** One context for all: each tab has its own storage anyway, and Web Chat is loaded and compiled only once. */
  let context: BrowserContext;
  let usual: ChatServer;
  let server: ChatServer;
  let outside: string[];
  let faults: string[];

  before(async function () {
    browser = await launchBrowser(this);
    context = await browser.newContext({ reducedMotion: 'reduce' });
    context.setDefaultTimeout(60_000);
    mkdirSync(output(''), { recursive: true });
    usual = await startChatPageServer();
  });
  after(async () => {
    await browser?.close();
    await usual?.close();
  });
  beforeEach(() => {
    outside = [];
    faults = [];
    server = usual;
    server.bot.seen.length = 0;
  });
  afterEach(async () => {
    for (const page of context.pages()) await page.close();
    if (server !== usual) await server.close();
    expect(outside, 'requests to other servers').to.deep.equal([]);
    expect(faults, 'errors in the page').to.deep.equal([]);
  });

  const visit = async (query = '?lang=en', { width = 1100, height = 700 } = {}): Promise<Page> => {
    const page = await context.newPage();
    await page.setViewportSize({ width, height });
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !/^(blob|data):/.test(request.url())) outside.push(request.url());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${server.url}/${query}`);
    return page;
  };
  const bubbles = (page: Page, text: string) =>
    page.locator('.webchat__bubble__content').getByText(text, { exact: true });
  const shown = (page: Page, text: string) => bubbles(page, text).first().waitFor();
  const send = async (page: Page, text: string) => {
    await page.getByRole('textbox').fill(text);
    await page.keyboard.press('Enter');
  };
  const choose = async (page: Page, option: string) => {
    await page.getByText(english.options, { exact: true }).click();
    await page.getByRole('button', { name: option }).click();
  };
  const conversations = () => new Set(server.bot.seen.map(({ conversation }) => conversation.id)).size;

  it('greets first, takes a message, shows the reply, and says what it is', async () => {
    const page = await visit();
    await shown(page, greeting);
    await send(page, 'my bill');
    await shown(page, 'You said: my bill');
    expect(server.bot.seen.at(-1)).to.include({ text: 'my bill', locale: 'en-US' });
    expect(await page.locator('#notice').innerText())
      .to.include(english.automated)
      .and.include(english.sample);
  });

  it('goes on after a reload with everything that was said', async () => {
    const page = await visit();
    await shown(page, greeting);
    await send(page, 'before');
    await shown(page, 'You said: before');
    await page.reload();
    await shown(page, 'You said: before');
    await send(page, 'after');
    await shown(page, 'You said: after');
    expect(conversations()).to.equal(1);
    expect(await bubbles(page, greeting).count()).to.equal(1);
  });

  it('keeps the newest message in sight in a long conversation', async () => {
    const page = await visit('?lang=en', { width: 500, height: 420 });
    await shown(page, greeting);
    for (let at = 1; at <= 8; at++) {
      await send(page, `number ${at}`);
      await shown(page, `You said: number ${at}`);
    }
    await page.waitForFunction(`
      [...document.querySelectorAll('.webchat__bubble__content')].at(-1).getBoundingClientRect().bottom <=
        document.querySelector('.webchat__send-box').getBoundingClientRect().top + 2`);
  });

  it('comes back by itself when the token has ended', async () => {
    server = await startChatPageServer();
    const page = await visit();
    await shown(page, greeting);
    server.clock.advance(31);
    await page.evaluate("dispatchEvent(new Event('online')), 0");
    await page.waitForResponse((answer) => answer.url().endsWith('/api/token') && answer.ok());
    await page.waitForResponse((answer) => /conversations\/[\w-]+\?watermark=1$/.test(answer.url()) && answer.ok());
    await send(page, 'still here');
    await shown(page, 'You said: still here');
    expect(conversations()).to.equal(1);
    expect(await bubbles(page, greeting).count()).to.equal(1);
  });

  it('finds what a silent socket kept back', async () => {
    server = await startChatPageServer({ turns: { ...createMemoryTurns(), watch: () => () => {} } });
    const page = await visit();
    await shown(page, greeting);
    await send(page, 'anybody?');
    await shown(page, 'You said: anybody?');
    expect(await bubbles(page, 'anybody?').count()).to.equal(1);
  });

  it('goes on when the server was restarted', async () => {
    server = await startChatPageServer();
    const page = await visit();
    await shown(page, greeting);
    const { turns, url, clock } = server;
    await server.close();
    server = await startChatPageServer({ turns, clock, port: Number(new URL(url).port) });
    await send(page, 'after the restart');
    await shown(page, 'You said: after the restart');
    expect(conversations()).to.equal(1);
  });

  it('offers to send again what the bot could not take', async () => {
    const page = await visit();
    await shown(page, greeting);
    server.bot.failing = new Error('out of order');
    await send(page, 'try this');
    const again = page.getByRole('button', { name: /retry/i });
    await again.waitFor();
    server.bot.failing = undefined;
    await again.click();
    await shown(page, 'You said: try this');
  });

  it('begins anew on request', async () => {
    const page = await visit();
    await shown(page, greeting);
    await send(page, 'old');
    await shown(page, 'You said: old');
    await choose(page, english.renew);
    await bubbles(page, 'old').waitFor({ state: 'detached' });
    await shown(page, greeting);
    expect(conversations()).to.equal(2);
    await page.reload();
    await shown(page, greeting);
    expect(conversations()).to.equal(2);
  });

  it('saves the chat as text and puts it on paper', async () => {
    const page = await visit();
    await shown(page, greeting);
    await send(page, 'keep this & that');
    await shown(page, 'You said: keep this & that');
    const [download] = await Promise.all([page.waitForEvent('download'), choose(page, english.save)]);
    expect(download.suggestedFilename()).to.match(/^chat-\d{4}-\d\d-\d\d\.txt$/);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).to.include(`${english.assistant}: ${greeting}`).and.include(`${english.you}: keep this & that`);
    await page.evaluate('globalThis.print = () => {}, 0');
    await choose(page, english.print);
    await page.waitForFunction("document.getElementById('paper').textContent.includes('keep this & that')");
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#paper').isVisible()).to.equal(true);
    expect(await page.locator('#chat').isVisible()).to.equal(false);
  });

  it('changes the language of the page and of the conversation', async () => {
    const page = await visit();
    await shown(page, greeting);
    await page.getByRole('link', { name: english.otherLanguage }).click();
    await shown(page, `You said: ${spanish.switchPhrase}`);
    expect(await page.locator('html').getAttribute('lang')).to.equal('es');
    expect(await page.getByRole('textbox').getAttribute('placeholder')).to.equal(spanish.messageBox);
    expect(server.bot.seen.at(-1)).to.include({ text: spanish.switchPhrase, locale: 'es-US' });
    await page.reload();
    await shown(page, `You said: ${spanish.switchPhrase}`);
    expect(conversations()).to.equal(1);
    expect(server.bot.seen.filter(({ text }) => text === spanish.switchPhrase)).to.have.length(1);
  });

  it('works by keyboard alone', async () => {
    const page = await visit();
    await shown(page, greeting);
    const reached: string[] = [];
    for (let at = 0; at < 12 && !reached.includes('TEXTBOX'); at++) {
      await page.keyboard.press('Tab');
      // The button that takes files is an INPUT too.
      const name = `(({ type, id, tagName }) => (type === 'text' || type === 'textarea' ? 'TEXTBOX' : id || tagName))(document.activeElement)`;
      reached.push(await page.evaluate<string>(name));
    }
    expect(reached.slice(0, 2)).to.deep.equal(['language', 'SUMMARY']);
    expect(reached).to.include('TEXTBOX');
    await page.keyboard.type('typed');
    await page.keyboard.press('Enter');
    await shown(page, 'You said: typed');
  });

  for (const [language, words] of [
    ['en', english],
    ['es', spanish],
  ] as const)
    for (const colorScheme of ['light', 'dark'] as const)
      it(`has nothing for axe-core to object to: ${language}, ${colorScheme}`, async () => {
        const page = await visit(`?lang=${language}`);
        await page.emulateMedia({ colorScheme });
        await shown(page, greeting);
        await send(page, 'hello');
        await shown(page, 'You said: hello');
        expect(await page.getByRole('textbox').getAttribute('aria-label')).to.equal(words.messageBox);
        for (const [width, height] of sizes) {
          await page.setViewportSize({ width, height });
          expect(await violations(page)).to.deep.equal([]);
          const sideways = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
          expect(sideways, 'scrolls sideways').to.equal(false);
          await page.screenshot({ path: output(`page-${language}-${colorScheme}-${width}x${height}.png`) });
        }
        await page.getByText(words.options, { exact: true }).click();
        expect(await violations(page)).to.deep.equal([]);
        await page.screenshot({ path: output(`page-${language}-${colorScheme}-options.png`) });
      });
});
