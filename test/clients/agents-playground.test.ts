import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '../../src/paths.js';
import { startApp, type TestApp } from '../support/app.js';
import { launchBrowser } from '../support/browser.js';

const playground = '@microsoft/m365agentsplayground';
const screenshots = join(projectRoot, 'test-output', 'agents-playground');

/** The Playground's program; undefined when it is not installed. */
function findPlayground(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${playground}/package.json`)), 'cli.js');
  } catch {
    return undefined;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('Microsoft 365 Agents Playground as Teams', function () {
  this.timeout(120_000);
  let browser: Browser;
  let app: TestApp;
  let running: ChildProcess;
  let page: Page;

  before(async function () {
    const program = findPlayground();
    if (!program) {
      console.log(`      skipped: ${playground} is not installed`);
      this.skip();
    }
    browser = await launchBrowser(this);
    mkdirSync(screenshots, { recursive: true });
    app = await startApp();
    const port = await freePort();
    running = spawn(
      process.execPath,
      [program, '-e', `${app.url}/api/messages`, '-c', 'msteams', '-p', String(port), '--disable-telemetry'],
      { env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await new Promise<void>((resolve, reject) => {
      running.stdout?.on('data', (chunk) => String(chunk).includes('Listening') && resolve());
      running.once('exit', (code) => reject(new Error(`the Playground ended with ${code}`)));
    });
    page = await browser.newPage({ viewport: { width: 1200, height: 1000 } });
    await page.goto(`http://localhost:${port}/`, { waitUntil: 'domcontentloaded', timeout: 60_000 });
  });
  after(async () => {
    running?.kill();
    await browser?.close();
    await app?.close();
  });

  const box = () => page.getByRole('textbox').first();
  const shown = (text: string) => page.getByText(text, { exact: false }).last().waitFor();
  const say = async (text: string, answer: string) => {
    await box().click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await shown(answer);
  };
  const button = (name: string) => page.getByRole('button', { name }).last();
  const picture = (name: string) => page.screenshot({ path: join(screenshots, `${name}.png`) });

  it('welcomes, signs in and pays by a tap on a card', async () => {
    await shown('automated assistant');
    await say('show my bills', 'member number');
    await say('11001234', 'date of birth');
    await say('3/12/1984', 'six-digit code');
    await say(await app.code(), 'Open bills');
    await picture('bills');
    await say('pay $50 on MB-100231 with my visa', 'Shall I make this payment?');
    await picture('summary');
    await button('Yes, pay $50.00').click();
    await shown('You chose: Yes, pay $50.00');
    await shown('confirmation number');
    await picture('receipt');
    expect((await app.stores.records.bill('MB-100231'))?.bill.balanceCents).to.equal(13240);
  });

  it('offers choices as buttons of a card', async () => {
    await say('explain an EOB', 'Which one');
    await button('CLM-88120').click();
    await shown('This is not a bill');
    await picture('eob');
    expect(app.problems).to.deep.equal([]);
  });
});
