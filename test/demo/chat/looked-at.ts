import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { otherThanInDocs, TAKEN } from '../../pictures/shown.ts';

mkdirSync(TAKEN, { recursive: true });

/** How somebody may look at it. */
const looks = [
  { look: 'desktop', width: 1_000, media: {} },
  { look: 'phone', width: 390, media: {} },
  { look: 'dark', width: 1_000, media: { colorScheme: 'dark' as const } },
  { look: 'contrast', width: 390, media: { forcedColors: 'active' as const } },
];

/** What axe finds, and how far the page is wider than its window (px). */
async function faultsOf(page: Page): Promise<unknown[]> {
  const found: { id: string; nodes: { html: string }[] }[] = await page.evaluate(
    'axe.run().then((result) => result.violations)',
  );
  const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  return [
    ...found.map(({ id, nodes }) => [id, nodes[0]?.html]),
    ...(beyond > 0 ? [`${beyond} px wider than the window`] : []),
    ...(await page.evaluate<string[]>(CROPPED)),
  ];
}

/** Buttons that are cut off, by their own edge or by that of the card, and words that are none. */
const CROPPED = `[...document.querySelectorAll('.card button')]
  .filter((one) => one.scrollWidth > one.clientWidth + 1 ||
    one.getBoundingClientRect().right > one.closest('.card').getBoundingClientRect().right - 8)
  .map((one) => 'cropped: ' + one.textContent)
  .concat(/undefined|NaN|\\[object|\\{\\w+[,}]/.exec(document.querySelector('.card:last-of-type').innerText) ?? [])`;

/** Takes the card alone, as docs show it. @returns how what they show differs */
async function takenOfCard(page: Page, name: string, look: string): Promise<string[]> {
  if (look !== 'desktop' && look !== 'dark') return [];
  const taken = `card-${name}${look === 'dark' ? '-dark' : ''}`;
  const card = page.locator('.card').last();
  await card.screenshot({ path: `${TAKEN}/${taken}.png` });
  return otherThanInDocs(taken, await card.innerText());
}

/** Looks at a card in every way and keeps a picture of each. @returns what is wrong, by look; empty if nothing is */
export async function faultsIn(page: Page, name: string): Promise<Record<string, unknown[]>> {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
  const wrong: Record<string, unknown[]> = {};
  for (const { look, width, media } of looks) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${TAKEN}/chat-${name}-${look}.png`, fullPage: true });
    const found = [...(await faultsOf(page)), ...(await takenOfCard(page, name, look))];
    if (found.length > 0) wrong[look] = found;
  }
  return wrong;
}
