import { sayChangesTo, type Readers } from '../../../domain/rendering/source-change.ts';
import type { DraftedAsset } from '../../../domain/content/content.ts';
import type { ChangedPassage } from '../../../domain/source/source-change.ts';
import { escapeHtml } from '../../../messages/escape-html.ts';
import type { Words } from '../../../messages/words.ts';

/** What stands above a page whose sources say something else by now; empty where they do not. */
export function noticeAbove(asset: DraftedAsset, readers: Readers, words: Words): string {
  const { status, change } = asset;
  if (change === undefined || (status !== 'outdated' && status !== 'pulled')) return '';
  const what = status === 'outdated' ? 'page.outdated' : 'page.pulled';
  return `<p><strong>${words.html(what, { day: words.day(change.at) })}</strong></p>${listed(asset, change.passages, readers, words)}`;
}

/** What stands below a page that came in place of another one: whoever read that one sees what is otherwise. */
export function noticeBelow(asset: DraftedAsset, readers: Readers, words: Words): string {
  const { status, renewed } = asset;
  if (renewed === undefined || status !== 'published') return '';
  return `<h2>${words.html('page.renewed')}</h2><p>${words.html('page.renewed.why', { day: words.day(renewed.at) })}</p>${listed(asset, renewed.passages, readers, words)}`;
}

function listed(
  asset: DraftedAsset,
  passages: readonly ChangedPassage[],
  readers: Readers,
  words: Words,
): string {
  const lines = sayChangesTo(readers, asset, passages, words).map((line) => `<li>${escapeHtml(line)}</li>`);
  return lines.length === 0 ? '' : `<ul>${lines.join('')}</ul>`;
}
