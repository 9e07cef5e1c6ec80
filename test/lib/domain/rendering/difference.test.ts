import { expect, test } from '@jest/globals';
import { draftParts } from '../../../../lib/domain/artefact/part.ts';
import type { DraftedAsset } from '../../../../lib/domain/content/content.ts';
import { inOtherWords, type PartText } from '../../../../lib/domain/content/translation.ts';
import { differenceOf } from '../../../../lib/domain/rendering/difference.ts';
import { english } from '../../../../lib/messages/words.ts';
import { everyForm } from '../../artefacts/every-form.ts';
import { drafted } from '../../examples.ts';

const artefact = everyForm['job-aid'];
const page: DraftedAsset = { ...drafted, title: artefact.title, artefact };
/** The page with other words at one place, and with what stands of its title in German. */
const saying = ({ part, text }: PartText, inGerman?: string): DraftedAsset => {
  const now = inOtherWords(artefact, [{ part, text }]) ?? artefact;
  const texts = inGerman === undefined ? [] : [{ part: 'title', text: inGerman }];
  return {
    ...page,
    title: now.title,
    artefact: now,
    translations: [{ is: 'worded', language: 'de', model: 'm', texts }],
  };
};
const [, some = { part: '', text: '' }] = draftParts(artefact);
/** Corrected at this part, in its last version. */
const corrected = (asset: DraftedAsset, part: string, after: string): DraftedAsset => ({
  ...asset,
  rewording: { as: 'corrected', changes: [{ part, before: 'Before', after }] },
  byHand: [part],
});
const lost = (after: string) =>
  `somebody had corrected the page by hand to “${after}”; the draft does not say so: correct it again where it should`;

test('what somebody had corrected by hand and a new version does not say is told', () => {
  const byHand = corrected(saying({ part: 'title', text: 'Never twice' }), 'title', 'Never twice');
  expect(differenceOf(byHand, page, english)).toContain(lost('Never twice'));
  // As it stands by now, of however many versions before the last it is.
  const since = { as: 'remark' as const, foundBy: 'rule' as const, changes: [] };
  expect(differenceOf({ ...byHand, rewording: since }, page, english)).toContain(lost('Never twice'));
});

test('what was corrected and is said again is not told as lost: a title, a part, a translation', () => {
  for (const part of ['title', some.part]) {
    const kept = saying({ part, text: 'Never twice' });
    expect(differenceOf(corrected(kept, part, 'Never twice'), kept, english)).toEqual([]);
  }
  const german = saying(some, 'Die Verhandlung');
  const inGerman = corrected(german, 'de/title', 'Die Verhandlung');
  expect(differenceOf(inGerman, german, english)).toEqual([]);
  expect(differenceOf(inGerman, saying(some), english)).toEqual([lost('Die Verhandlung')]);
});

test('of a draft of before each form had a shape nothing was corrected', () => {
  const before = drafted as DraftedAsset;
  expect(differenceOf({ ...before, byHand: ['title'] }, before, english)).toEqual([]);
});
