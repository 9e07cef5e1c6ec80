import { existsSync } from 'node:fs';
import { describe } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const isThere = existsSync(CHROMIUM);
/** Set where Chromium was installed for these tests, as CI does: without it they fail there, and are not skipped. */
const isNeeded = process.env['CHROMIUM_NEEDED'] === 'true';

/** What people see in a browser. Without Chromium it is counted as not run. */
export const inBrowser = isThere || isNeeded ? describe : describe.skip;
if (!isThere && !isNeeded)
  process.stdout.write('in a browser: not run, there is no Chromium (apt-get install chromium)\n');

/** @throws Error where there is no Chromium */
export const startedBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
