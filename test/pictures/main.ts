// Takes the pictures of docs/pictures anew: `npm run pictures`, or with --forms those of the forms alone.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { html, Markup } from '../../demo/viewer/html.ts';
import { command, print } from '../../scripts/commands/command.ts';
import { formPages } from './forms.ts';
import { asShown, DOCS_PICTURES, textOf } from './shown.ts';
import { tellStory } from './story.ts';

const STYLE = readFileSync(join(import.meta.dirname, '../../demo/viewer/style.css'), 'utf8');
/** The envelope goes on for long; its first screen is enough. */
const FIRST_SCREEN = { width: 1_000, height: 760 };
/** What leaders read in a minute ends where the page goes into detail. */
const LEADERS_SCREEN = { width: 1_000, height: 1_150 };
const READING = { width: 780, height: 900 };

const pictures = command({
  name: 'pictures',
  summary: 'takes the pictures of docs/pictures anew',
  about: `Each form is drafted from the sample's documents by the product's own way and shown whole, as its page is. What leaders see, the
effect that was read and the envelope are taken from a story of 120 days, which this plays first; that takes some minutes.`,
  options: {
    forms: { type: 'boolean', default: false, help: 'the forms alone, which need no story' },
    viewer: {
      type: 'string',
      value: 'URL',
      help: 'of a story that is over, such as http://127.0.0.1:7077/, instead of playing one',
    },
    chromium: {
      type: 'string',
      value: 'FILE',
      default: '/usr/bin/chromium',
      help: 'the browser (/usr/bin/chromium)',
    },
  },
  async run(values) {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
    const browser = await chromium.launch({ executablePath: values.chromium, args });
    try {
      const page = await browser.newPage();
      // A busy machine takes its time to draw a page of many screens.
      page.setDefaultTimeout(180_000);
      await takeForms(page);
      if (values.forms) return;
      const story = values.viewer === undefined ? await tellStory() : undefined;
      await takeStory(page, values.viewer ?? story?.viewer ?? '');
      await story?.end();
    } finally {
      await browser.close();
    }
  },
});

async function takeForms(page: Page): Promise<void> {
  await page.setViewportSize(READING);
  for (const form of await formPages()) {
    const shown = html`<style>
        ${new Markup(STYLE)}
      </style>
      <main style="margin: 0; background: var(--surface)">
        <h1>${form.title}</h1>
        ${new Markup(form.html)}
      </main>`;
    await page.setContent(`<!doctype html><html lang="en">${shown.text}</html>`);
    await take(page, form.picture);
    writeFileSync(join(DOCS_PICTURES, `${form.picture}.txt`), asShown(textOf(form)));
  }
}

/** @param viewer of a story that is over */
async function takeStory(page: Page, viewer: string): Promise<void> {
  await page.setViewportSize(FIRST_SCREEN);
  await page.goto(`${viewer}envelope`);
  await page.screenshot({ path: join(DOCS_PICTURES, 'envelope.png') });
  print('envelope.png');
  await page.setViewportSize(LEADERS_SCREEN);
  await page.goto(`${viewer}pages/lo-coverage.aspx`);
  await page.screenshot({ path: join(DOCS_PICTURES, 'leaders.png') });
  print('leaders.png');
  await page.setViewportSize(FIRST_SCREEN);
  await page.goto(`${viewer}pages`);
  await page.getByRole('link', { name: /^Negotiation.*: day 30$/ }).click();
  await take(page, 'insight');
}

/** What the page is about, in its whole height. */
async function take(page: Page, picture: string): Promise<void> {
  await page.locator('main').screenshot({ path: join(DOCS_PICTURES, `${picture}.png`) });
  print(`${picture}.png`);
}

await pictures.run(process.argv.slice(2));
