import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { drawApprovalCard } from '../../../../lib/adapters/teams/draw-approval-card.ts';
import { approvalCard } from '../../../../lib/gates/approval-card-content.ts';
import { approval, draft, drafted, sectionsOf } from '../../examples.ts';
import { english } from '../../../../lib/messages/words.ts';
import { inBrowser, startedBrowser } from '../../../support/chromium.ts';

const library = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
const pictures = '.local/pictures';
const asked = { ...approval, facts: ['20 of 30 are below', 'it has waited for a week'] };

inBrowser('the approval card, as the library of Adaptive Cards draws it', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await startedBrowser();
    page = await browser.newPage({ viewport: { width: 420, height: 900 } });
    mkdirSync(pictures, { recursive: true });
  });
  afterAll(() => browser.close());

  const draw = async (asset: typeof drafted) => {
    const card = await drawApprovalCard(approvalCard(asked, asset, english), english);
    await page.setContent('<main id="card"></main>');
    await page.addScriptTag({ path: library });
    await page.evaluate(
      `const card = new AdaptiveCards.AdaptiveCard(); card.parse(${JSON.stringify(card)}); document.querySelector('#card').append(card.render());`,
    );
    return await page.innerText('#card');
  };

  test('shows the question, what to weigh, every passage and each source', async () => {
    const shown = await draw(drafted);
    await page.screenshot({ path: `${pictures}/approval-card.png` });
    const passages = draft.sections.flatMap(({ paragraphs }) => paragraphs);
    for (const text of [asked.question, ...asked.facts, draft.summary, ...passages.map(({ text }) => text)])
      expect(shown).toContain(text);
    for (const { source } of drafted.spans) expect(shown).toContain(source);
  });

  test('shows what looks like a link as text, and makes nothing to click', async () => {
    const title = '[Approve here](https://evil.example)';
    const shown = await draw({
      ...drafted,
      artefact: sectionsOf({ ...draft, title, summary: title }),
      title,
    });
    expect(shown).toContain(title);
    expect(await page.locator('#card a, #card button, #card input').count()).toBe(0);
  });
});
