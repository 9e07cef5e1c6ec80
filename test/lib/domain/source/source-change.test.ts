import { describe, expect, it } from '@jest/globals';
import { changedPassages, citedIn } from '../../../../lib/domain/source/changed-passages.ts';
import type { DraftedAsset, Span } from '../../../../lib/domain/content/content.ts';
import { sayChanges, sayChangesTo } from '../../../../lib/domain/rendering/source-change.ts';
import { english } from '../../../../lib/messages/words.ts';
import { toSpans } from '../../../../lib/agents/content/material/to-spans.ts';
import type { DocumentBlock } from '../../../../lib/domain/source/document.ts';

const learners = 'Write down your price before a negotiation begins.';
const moves = ['Ask for ten percent off the price.', 'Threaten to walk away from the table.'];
const secret = 'Give in at four percent and not before.';
const heading = (text: string): DocumentBlock => ({ kind: 'heading', depth: 2, text });
const steps = (texts: readonly string[]): DocumentBlock[] =>
  texts.map((text, i) => ({ kind: 'step', number: i + 1, text }));
const read = (said: string, partners: readonly string[], ...above: DocumentBlock[]): Span[] =>
  toSpans(
    {
      name: 'play.md',
      blocks: [
        ...above,
        heading('For you'),
        { kind: 'bullet', text: said },
        heading('For your partner'),
        ...steps(partners),
      ],
    },
    0,
  );
const idsOf = (spans: readonly Span[], texts: readonly string[]) =>
  spans.filter(({ text }) => texts.includes(text)).map(({ id }) => id);

/** A page whose learners cite what is for them, and whose partner everything else. */
function page(spans: Span[], ofLearners: readonly string[], ofPartner: readonly string[]) {
  const artefact = {
    // Of its procedure every step is cited.
    form: 'job-aid',
    learner: { know: [{ text: 'One.', cites: idsOf(spans, ofLearners) }] },
    runner: { moves: [{ text: 'Two.', cites: idsOf(spans, ofPartner) }] },
  } as unknown as DraftedAsset['artefact'];
  return { artefact, spans };
}

const found = (asset: ReturnType<typeof page>, now: Span[]) =>
  changedPassages(citedIn(asset).get('play.md') ?? [], now);

describe('what learners are told of a change', () => {
  const before = read(learners, moves);
  const asset = page(before, [learners], moves);

  it('is nothing of a step that came in beside those of their partner, who reads that there is one', () => {
    const passages = found(asset, read(learners, [...moves, secret]));
    expect(passages).toHaveLength(1);
    expect(sayChangesTo('learners', asset, passages, english)).toEqual([]);
    expect(sayChangesTo('runners', asset, passages, english)).toEqual(['“play.md” has a new step.']);
    expect(sayChanges(passages, english)).toEqual([`“play.md” has a new step: “3. ${secret}”`]);
  });

  it('is that there is a new step beside steps of their own, and what it says once the page cites it', () => {
    const own = page(before, moves, [learners]);
    const now = read(learners, [...moves, secret]);
    const passages = found(own, now);
    expect(sayChangesTo('learners', own, passages, english)).toEqual(['“play.md” has a new step.']);
    const mixed = page(before, [...moves.slice(0, 1)], moves);
    expect(sayChangesTo('learners', mixed, found(mixed, now), english)).toEqual([]);
    const renewed = page(now, [...moves, secret], [learners]);
    expect(sayChangesTo('learners', renewed, passages, english)).toEqual([
      `“play.md” has a new step: “3. ${secret}”`,
    ]);
  });

  it('is nothing of their partner’s passage after a new version either, whose ids are those of other passages', () => {
    const eleven = moves.map((text) => text.replace('ten percent', 'eleven percent'));
    const now = read(learners, eleven, { kind: 'bullet', text: 'A new sentence stands above it all.' });
    const passages = found(asset, now);
    const renewed = page(now, [learners], eleven);
    expect(idsOf(now, [learners])).toEqual([passages[0]?.spanId]);
    expect(sayChangesTo('learners', renewed, passages, english)).toEqual([]);
    expect(sayChangesTo('runners', renewed, passages, english)).toEqual([
      `“play.md” said “1. ${moves[0]}”, and says “1. ${eleven[0]}” now.`,
    ]);
  });

  it('is what it said and that it says something else, until a page cites the new words on their side', () => {
    const other = learners.replace('price', 'price and password');
    const now = read(other, moves);
    const passages = found(asset, now);
    const untold = [`“play.md” said “${learners}”, and says something else now.`];
    for (const readers of ['learners', 'runners'] as const)
      expect(sayChangesTo(readers, asset, passages, english)).toEqual(untold);
    const toPartner = page(now, moves, [other]);
    expect(sayChangesTo('learners', toPartner, passages, english)).toEqual(untold);
    const toLearners = page(now, [other], moves);
    expect(sayChangesTo('learners', toLearners, passages, english)).toEqual([
      `“play.md” said “${learners}”, and says “${other}” now.`,
    ]);
  });

  it('is nothing where it was marked before that was decided', () => {
    const passages = found(asset, read(learners.replace('price', 'terms'), moves)).map((passage) => {
      const old = { ...passage };
      delete old.isForLearners;
      return old;
    });
    expect(passages).toHaveLength(1);
    expect(sayChangesTo('learners', asset, passages, english)).toEqual([]);
  });
});
