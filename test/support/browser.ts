import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** An installed Chromium, Chrome or Edge; undefined when there is none. */
export const findBrowser = (): string | undefined => places.find((place) => existsSync(place));

/**
 * Starts the installed browser. Where there is none the calling suite is skipped with a line that says so, except when
 * CI=true: there a missing browser is a failure. Call as `before(async function () { browser = await launchBrowser(this) })`.
 */
export async function launchBrowser(context: Mocha.Context): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) {
    if (process.env.CI === 'true') throw new Error('CI=true, and no Chromium, Chrome or Edge is installed');
    console.log('      skipped: no Chromium, Chrome or Edge is installed for the browser tests');
    context.skip();
  }
  return chromium.launch({ executablePath, args: flags });
}
