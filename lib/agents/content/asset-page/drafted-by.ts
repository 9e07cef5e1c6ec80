import { modelInWords } from '../../../domain/content/content.ts';
import type { Words } from '../../../messages/words.ts';

/** That a machine drafted it, and how much of it a person worded in its place. */
export const draftedBy = (model: string, byHand: number, { html }: Words): string =>
  `<p><em>${html('page.drafted', { model: modelInWords(model) })}${byHand > 0 ? ` ${html('page.by-hand', { count: byHand })}` : ''}</em></p>`;
