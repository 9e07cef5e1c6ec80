// Takes the pictures of docs/pictures anew: `npm run pictures`, or with --forms those of the forms alone.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { html, Markup } from '../../demo/viewer/html.ts';
import { layout } from '../../demo/viewer/layout.ts';
import { bannerOf } from '../../demo/viewer/story-so-far.ts';
import { DAY } from '../../lib/domain/milliseconds.ts';
import { paint } from '../../lib/adapters/sharepoint/paint.ts';
import type { Drawing } from '../../lib/ports/channels.ts';
import { command, print } from '../../scripts/commands/command.ts';
import { formPages } from './forms.ts';
import { asShown, DOCS_PICTURES, textOf } from './shown.ts';
import { tellStory } from './story.ts';
import { keepLeft, storyPictures } from './story-left.ts';

const STYLE = readFileSync(join(import.meta.dirname, '../../demo/viewer/style.css'), 'utf8');
/** The envelope goes on for long; its first screen is enough. */
const FIRST_SCREEN = { width: 1_000, height: 760 };
/** What leaders read in a minute ends where the page goes into detail. */
const LEADERS_SCREEN = { width: 1_000, height: 1_150 };
/** The story that was kept, on its last day. */
const KEPT = { company: 'Larkfield Instruments', people: 1_540, began: 0, days: 120, byScript: true };
const READING = { width: 780, height: 900 };

const pictures = command({
  name: 'pictures',
  summary: 'takes the pictures of docs/pictures anew',
  about: `Each form is drafted from the sample's documents by the product's own way and shown whole, as its page is. What leaders see, the
effect that was read and the envelope are drawn from what a story of 120 days left, which this plays first and keeps; that takes
a quarter of an hour.`,
  options: {
    forms: { type: 'boolean', default: false, help: 'the forms alone, which need no story' },
    kept: {
      type: 'boolean',
      default: false,
      help: 'those of the story that was kept alone, with the words and pages of now, in seconds',
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
      if (!values.kept) await takeForms(page);
      if (values.forms) return;
      if (!values.kept) {
        const story = await tellStory();
        keepLeft(story.state);
        await story.end();
      }
      await takeStory(page);
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

/** What the story that was kept left, on the pages that there are now. */
async function takeStory(page: Page): Promise<void> {
  const drawings: Drawing[] = [];
  storyPictures((drawing) => `${drawings.push(drawing)}`);
  const painted = new Map<string, string>();
  for (const { svg } of drawings) painted.set(svg, Buffer.from(await paint({ svg })).toString('base64'));
  const shown = storyPictures(
    ({ svg, width, height }) =>
      `<p><img alt="" width="${width}" height="${height}" src="data:image/png;base64,${painted.get(svg) ?? ''}" /></p>`,
  );
  for (const { picture, title, html } of shown) {
    const path = picture === 'envelope' ? '/envelope' : '/pages/shown';
    const room = layout({
      title,
      body: new Markup(html),
      path,
      banner: bannerOf(KEPT, (KEPT.days - 1) * DAY),
    });
    await page.setViewportSize(picture === 'leaders' ? LEADERS_SCREEN : FIRST_SCREEN);
    await page.setContent(room.replace('</head>', `<style>${STYLE}</style></head>`));
    if (picture === 'insight') await take(page, picture);
    else await page.screenshot({ path: join(DOCS_PICTURES, `${picture}.png`) });
  }
  for (const { picture, ...text } of storyPictures())
    writeFileSync(join(DOCS_PICTURES, `${picture}.txt`), asShown(textOf(text)));
}

/** What the page is about, in its whole height. */
async function take(page: Page, picture: string): Promise<void> {
  await page.locator('main').screenshot({ path: join(DOCS_PICTURES, `${picture}.png`) });
  print(`${picture}.png`);
}

await pictures.run(process.argv.slice(2));
