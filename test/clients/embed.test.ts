import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { projectRoot } from '../../src/paths.js';
import { page as english } from '../../src/text/en/page.js';
import { page as spanish } from '../../src/text/es/page.js';
import { violations } from '../support/axe.js';
import { launchBrowser } from '../support/browser.js';
import { startChatPageServer } from '../support/chat-page-server.js';
import type { ChatServer } from '../support/chat-server.js';

const greeting = 'Hello. I am an automated assistant.';
const output = (name: string) => join(projectRoot, 'test-output', name);

/** Runs in the browser. */
const paint = (element: unknown, property: string): string =>
  (globalThis as unknown as { getComputedStyle(of: unknown): Record<string, string> }).getComputedStyle(element)[
    property
  ] ?? '';

describe('the chat button on another page', function () {
  this.timeout(120_000);
  let browser: Browser;
  let context: BrowserContext;
  let server: ChatServer;
  /** The foreign page: another origin, with a policy that allows nothing but what the button needs. */
  let site: Server;
  let siteUrl: string;
  let attributes: string;
  let head: string;
  let asked: string[];
  let faults: string[];

  before(async function () {
    browser = await launchBrowser(this);
    context = await browser.newContext({ reducedMotion: 'reduce' });
    context.setDefaultTimeout(60_000);
    mkdirSync(output(''), { recursive: true });
    site = createServer((_, res) => {
      res.setHeader('Content-Type', 'text/html; charset=utf-8');
      res.setHeader(
        'Content-Security-Policy',
        `default-src 'none'; style-src 'nonce-n'; script-src ${server.url}; frame-src ${server.url}; base-uri 'none'`,
      );
      res.end(
        `<!doctype html><html lang="en"><head><title>A plan's page</title>${head}</head><body><main><h1>Your plan</h1><p>Text. <a href="/next">Next page</a></p></main><script src="${server.url}/embed.js" ${attributes} async></script></body></html>`,
      );
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    // Another site for the browser, too: it then forbids the frame to store anything.
    siteUrl = `http://localhost:${(site.address() as AddressInfo).port}`;
    server = await startChatPageServer({ page: { allowedOrigins: [siteUrl] }, allowedOrigins: [siteUrl] });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    site?.closeAllConnections();
    site?.close();
  });
  beforeEach(() => {
    [attributes, head, asked, faults] = ['', '', [], []];
    server.bot.seen.length = 0;
  });
  afterEach(async () => {
    for (const page of context.pages()) await page.close();
    expect(faults, 'errors in the page').to.deep.equal([]);
  });

  const visit = async ({
    width = 1000,
    height = 760,
    colorScheme = 'light' as 'light' | 'dark',
  } = {}): Promise<Page> => {
    const page = await context.newPage();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      // Web Chat's scroller adds one empty style element without the nonce before its own; nothing is missing without it.
      if (/content security policy/i.test(message.text()) && !/inline style/.test(message.text()))
        faults.push(message.text());
    });
    await page.goto(siteUrl);
    return page;
  };
  const button = (page: Page, words = english.embed) => page.getByRole('button', { name: words.open });
  const chat = (page: Page): FrameLocator => page.frameLocator('iframe');
  const shown = (page: Page, text: string) =>
    chat(page).locator('.webchat__bubble__content').getByText(text, { exact: true }).first().waitFor();

  it('costs less than 10 kB until it is opened, and asks nobody else for anything', async () => {
    const page = await visit();
    await button(page).waitFor();
    expect(asked.filter((url) => url.startsWith(server.url))).to.deep.equal([`${server.url}/embed.js`]);
    const script = await fetch(`${server.url}/embed.js`, { headers: { 'Accept-Encoding': 'identity' } });
    expect((await script.arrayBuffer()).byteLength).to.be.below(10_000);
    await button(page).click();
    await shown(page, greeting);
    const outside = asked.filter((url) => !url.startsWith(server.url) && !url.startsWith(siteUrl));
    expect(outside.filter((url) => !/^(blob|data):/.test(url))).to.deep.equal([]);
  });

  it('opens with a greeting and the focus in the message box, closes by Escape, and gives the focus back', async () => {
    const page = await visit();
    await button(page).focus();
    await page.keyboard.press('Enter');
    await shown(page, greeting);
    const box = chat(page).getByRole('textbox');
    await box.and(chat(page).locator(':focus')).waitFor();
    await page.keyboard.type('typed');
    await page.keyboard.press('Enter');
    await shown(page, 'You said: typed');
    await page.keyboard.press('Escape');
    await page.locator('iframe').waitFor({ state: 'hidden' });
    expect(await button(page).getAttribute('aria-expanded')).to.equal('false');
    await button(page).and(page.locator(':focus')).waitFor();
    await page.screenshot({ path: output('embed-closed.png') });
  });

  it('remembers on the next page that it was open, and the conversation, without taking the focus', async () => {
    const page = await visit();
    await button(page).click();
    await shown(page, greeting);
    await chat(page).getByRole('textbox').fill('remember me');
    await page.keyboard.press('Enter');
    await shown(page, 'You said: remember me');
    await page.goto(`${siteUrl}/next`);
    await shown(page, 'You said: remember me');
    expect(new Set(server.bot.seen.map(({ conversation }) => conversation.id)).size).to.equal(1);
    expect(await page.evaluate<string>('document.activeElement.tagName')).to.equal('BODY');
  });

  it('counts what came while it was closed', async () => {
    const page = await visit();
    await button(page).click();
    await shown(page, greeting);
    await chat(page).getByRole('button', { name: english.close }).click();
    await page.locator('iframe').waitFor({ state: 'hidden' });
    const [{ conversation, from }] = server.bot.seen as [(typeof server.bot.seen)[0]];
    const late = { type: 'message', channelId: 'directline', conversation, from, text: 'late', timestamp: new Date() };
    await server.bot.handle({ ...late, id: 'late-1' } as (typeof server.bot.seen)[0]);
    await page.getByRole('button', { name: `${english.embed.open}, ${english.embed.unreadOne}` }).waitFor();
    await server.bot.handle({ ...late, id: 'late-2' } as (typeof server.bot.seen)[0]);
    const two = page.getByRole('button', { name: `${english.embed.open}, 2 new messages` });
    await two.waitFor();
    await page.screenshot({ path: output('embed-unread.png') });
    await two.click();
    await page.getByRole('button', { name: english.embed.close }).first().waitFor();
  });

  it('speaks the language of its attribute and wears the colours of the page', async () => {
    attributes = 'data-lang="es"';
    head = '<style nonce="n">:root { --billing-chat-accent: #ffd200; }</style>';
    const page = await visit();
    await button(page, spanish.embed).click();
    await shown(page, greeting);
    expect(await chat(page).locator('html').getAttribute('lang')).to.equal('es');
    const closing = page.getByRole('button', { name: spanish.embed.close });
    expect(await closing.evaluate(paint, 'backgroundColor')).to.equal('rgb(255, 210, 0)');
    expect(await closing.evaluate(paint, 'color')).to.equal('rgb(0, 0, 0)');
    await chat(page).getByRole('textbox').fill('hola');
    await page.keyboard.press('Enter');
    await shown(page, 'You said: hola');
    await page.screenshot({ path: output('embed-accent.png') });
  });

  it('fills the screen of a phone', async () => {
    const page = await visit({ width: 360, height: 640, colorScheme: 'dark' });
    await button(page).click();
    await shown(page, greeting);
    expect(await page.locator('iframe').boundingBox()).to.deep.equal({ x: 0, y: 0, width: 360, height: 640 });
    await page.screenshot({ path: output('embed-phone.png') });
    await chat(page).getByRole('button', { name: english.close }).click();
    await button(page).waitFor();
  });

  for (const colorScheme of ['light', 'dark'] as const)
    it(`has nothing for axe-core to object to, closed and open: ${colorScheme}`, async () => {
      const page = await visit({ colorScheme });
      await button(page).waitFor();
      expect(await violations(page)).to.deep.equal([]);
      await button(page).click();
      await shown(page, greeting);
      expect(await violations(page)).to.deep.equal([]);
      const frame = page.frames().find((one) => one.url().startsWith(server.url));
      expect(frame && (await violations(frame))).to.deep.equal([]);
      await page.screenshot({ path: output(`embed-open-${colorScheme}.png`) });
    });

  it('is not shown in the frame of a page that is not allowed', async () => {
    const closed = await startChatPageServer({ page: { allowedOrigins: [] } });
    try {
      const policy = (await fetch(closed.url)).headers.get('content-security-policy');
      expect(policy).to.match(/frame-ancestors 'self'$/);
    } finally {
      await closed.close();
    }
  });
});
