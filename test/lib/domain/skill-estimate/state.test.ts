import { linkFor } from '../../../../lib/domain/skill-estimate/links.ts';
import { sourceKeyOf } from '../../../../lib/domain/skill-estimate/source-key.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { explainState } from '../../../../lib/domain/skill-estimate/explain.ts';
import { emptyState, estimate, fold, merge } from '../../../../lib/domain/skill-estimate/state.ts';
import type { Observation, Prior, SkillState } from '../../../../lib/domain/skill-estimate/state.ts';
import { EVIDENCE_VARIANCE } from '../../../../lib/domain/skill-estimate/constants.ts';
import { DAY } from '../../../../lib/domain/milliseconds.ts';

const NOW = Date.UTC(2026, 10, 1);

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const level = fc.double({ min: 0, max: 5, noNaN: true });
const halfLife = fc.double({ min: 5, max: 2000, noNaN: true });
const at = fc.integer({ min: 0, max: 3000 }).map((ago) => NOW - ago * DAY);
const evidence: fc.Arbitrary<Observation> = fc.record({
  level,
  strength: fc.double({ min: 0.01, max: 1, noNaN: true }),
  source: fc.constantFrom('assessment', 'self-report', 'manager-observation'),
  at,
});
const answer: fc.Arbitrary<Observation> = fc.record({
  level,
  strength: fc.constant(0.18),
  source: fc.constant('exercise-answer'),
  at,
  answer: fc.record({
    correct: fc.boolean(),
    difficulty: level,
    part: fc.double({ min: 0.1, max: 1, noNaN: true }),
  }),
});
const history = fc.array(fc.oneof(evidence, answer), { maxLength: 12 });
const prior: fc.Arbitrary<Prior> = fc.record({
  level,
  weight: fc.double({ min: 0.05, max: 3, noNaN: true }),
});

const foldAll = (pieces: readonly Observation[], halfLifeDays: number): SkillState =>
  pieces.reduce((state, piece) => fold(state, piece, halfLifeDays), emptyState());

describe('skill state', () => {
  test('moves from where it was toward new evidence and never past it, however long nothing was seen', () => {
    fc.assert(
      fc.property(history, evidence, prior, halfLife, fc.nat(3000), (before, piece, belief, days, later) => {
        const state = foldAll(before, days);
        const fresh = { ...piece, at: NOW + later * DAY };
        const was = estimate(state, belief, days, NOW).level;
        const is = estimate(fold(state, fresh, days), belief, days, fresh.at).level;
        expect(Math.abs(is - fresh.level)).toBeLessThanOrEqual(Math.abs(was - fresh.level) + 1e-9);
        expect((was - fresh.level) * (is - fresh.level)).toBeGreaterThanOrEqual(-1e-9);
      }),
    );
  });

  test.each([996, 1_050, 1_072, 1_100, 3_000])(
    'is what was seen last after %i half-lives without answers',
    (halvings) => {
      const answered: Observation = {
        level: 0,
        strength: 0.18,
        source: 'exercise-answer',
        at: NOW,
        answer: { correct: false, difficulty: 0, part: 0.1 },
      };
      const seen: Observation = {
        level: 1,
        strength: 0.5,
        source: 'assessment',
        at: NOW + halvings * 5 * DAY,
      };
      const state = foldAll([answered, seen], 5);
      expect(estimate(state, { level: 0, weight: 0.05 }, 5, seen.at).level).toBeCloseTo(1, 6);
    },
  );

  test('reads a source otherwise than it said as if it had said that, without folding again', () => {
    const feeds = ['tests', 'appraisals'];
    const links = new Map([
      ['assessment@tests', { common: { shift: 0.4, factor: 0.8 } }],
      ['assessment@appraisals#r1', { common: { shift: -0.2, factor: 1.1 } }],
    ]);
    const pieces = fc.array(
      fc.tuple(fc.double({ min: 0.5, max: 4, noNaN: true }), fc.nat(1), fc.boolean(), fc.nat(900)),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(pieces, prior, halfLife, (all, belief, days) => {
        const said = all.map(([level, feed, judged, daysAgo]): Observation => ({
          level,
          strength: feed === 0 ? 1 : 0.5,
          source: 'assessment',
          at: NOW - daysAgo * DAY,
          feed: feeds[feed] ?? '',
          ...(judged ? { rater: 'r1' } : {}),
        }));
        const asRead = said.map((piece) => {
          const link = linkFor(links, sourceKeyOf(piece));
          return link ? { ...piece, level: link.common.shift + link.common.factor * piece.level } : piece;
        });
        const [read, folded] = [
          estimate(foldAll(said, days), belief, days, NOW, links),
          estimate(foldAll(asRead, days), belief, days, NOW),
        ];
        expect(read.level).toBeCloseTo(folded.level, 6);
        expect(read.uncertainty).toBe(folded.uncertainty);
      }),
    );
  });

  test('stays inside the scale with a finite uncertainty', () => {
    fc.assert(
      fc.property(history, prior, halfLife, fc.nat(9000), (pieces, belief, days, later) => {
        const read = estimate(foldAll(pieces, days), belief, days, NOW + later * DAY);
        expect(read.level).toBeGreaterThanOrEqual(0);
        expect(read.level).toBeLessThanOrEqual(5);
        expect(Number.isFinite(read.uncertainty)).toBe(true);
      }),
    );
  });

  test('stays where it is as it ages, while the uncertainty grows to that of somebody never seen', () => {
    fc.assert(
      fc.property(
        history,
        prior,
        halfLife,
        fc.nat(1000),
        fc.nat(1000),
        (pieces, belief, days, first, more) => {
          const state = foldAll(pieces, days);
          const soon = estimate(state, belief, days, NOW + first * DAY);
          const late = estimate(state, belief, days, NOW + (first + more) * DAY);
          expect(late.level).toBe(soon.level);
          expect(late.ofEvidence).toBe(soon.ofEvidence);
          expect(late.uncertainty).toBeGreaterThanOrEqual(soon.uncertainty);
          const unseen = estimate(emptyState(), belief, days, NOW).uncertainty;
          expect(late.uncertainty).toBeLessThanOrEqual(unseen);
          expect(estimate(state, belief, days, NOW + 1e6 * DAY).uncertainty).toBeCloseTo(unseen, 9);
        },
      ),
    );
  });

  test('is as sure of somebody whatever was seen of them, because groups are told how many are known', () => {
    const twice = fc.array(
      fc.tuple(fc.oneof(evidence, answer), level, fc.boolean()).map(([piece, said, correct]) => {
        const other = { ...piece, level: said };
        return [piece, piece.answer ? { ...other, answer: { ...piece.answer, correct } } : other] as const;
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(twice, prior, halfLife, fc.nat(900), (pieces, belief, days, later) => {
        const sure = (side: 0 | 1) =>
          estimate(
            foldAll(
              pieces.map((pair) => pair[side]),
              days,
            ),
            belief,
            days,
            NOW + later * DAY,
          );
        expect(sure(1).uncertainty).toBe(sure(0).uncertainty);
      }),
    );
  });

  test('is that of a Kalman filter which forgets by the half-life, but never less sure than of somebody never seen', () => {
    fc.assert(
      fc.property(
        fc.array(evidence, { minLength: 1, maxLength: 12 }),
        prior,
        halfLife,
        (pieces, belief, days) => {
          const inOrder = pieces.toSorted((a, b) => a.at - b.at);
          const filtered = inOrder.reduce(
            ({ mean, variance, at: last }, { level: seen, strength, at: when }) => {
              const grown = variance * 2 ** ((when - last) / DAY / days);
              const gain = grown / (grown + EVIDENCE_VARIANCE / strength);
              const left = (gain * EVIDENCE_VARIANCE) / strength;
              return { mean: mean + gain * (seen - mean), variance: left, at: when };
            },
            { mean: belief.level, variance: EVIDENCE_VARIANCE / belief.weight, at: inOrder[0]?.at ?? NOW },
          );
          const read = estimate(foldAll(pieces, days), belief, days, NOW);
          expect(read.level).toBeCloseTo(filtered.mean, 6);
          const grown = filtered.variance * 2 ** ((NOW - filtered.at) / DAY / days);
          const unseen = EVIDENCE_VARIANCE / belief.weight;
          expect(read.uncertainty).toBeCloseTo(Math.sqrt(Math.min(unseen, grown)), 6);
        },
      ),
    );
  });

  test('does not depend on the order of arrival', () => {
    const shuffled = history.chain((pieces) =>
      fc.tuple(fc.constant(pieces), fc.shuffledSubarray(pieces, { minLength: pieces.length })),
    );
    fc.assert(
      fc.property(shuffled, halfLife, ([pieces, other], days) => {
        const [one, two] = [foldAll(pieces, days), foldAll(other, days)];
        expect(two.latestAt).toBe(one.latestAt);
        expect(two.pieces).toBe(one.pieces);
        expect(two.weight).toBeCloseTo(one.weight, 9);
        expect(two.weightedLevel).toBeCloseTo(one.weightedLevel, 9);
        expect(two.assessedAt).toBe(one.assessedAt);
        expect(two.firstAt).toBe(one.firstAt);
        expect(Object.keys(two.sources ?? {}).toSorted()).toEqual(Object.keys(one.sources ?? {}).toSorted());
        const read = (state: SkillState) => estimate(state, { level: 2, weight: 0.5 }, days, NOW);
        expect(read(two).level).toBeCloseTo(read(one).level, 6);
        expect(read(two).uncertainty).toBeCloseTo(read(one).uncertainty, 6);
      }),
    );
  });

  test('is never lower after a right answer than after a wrong one', () => {
    fc.assert(
      fc.property(history, answer, prior, halfLife, (before, piece, belief, days) => {
        const state = foldAll(before, days);
        const after = (correct: boolean) => {
          const answered = { difficulty: 2, part: 1, ...piece.answer, correct };
          return estimate(fold(state, { ...piece, at: NOW, answer: answered }, days), belief, days, NOW);
        };
        expect(after(true).level).toBeGreaterThanOrEqual(after(false).level - 1e-9);
      }),
    );
  });

  test('comes near the level of somebody who answers many questions, hard and easy, as able people do', () => {
    const items = Array.from({ length: 400 }, (_, i) => (i % 9) / 2);
    for (const ability of [1, 2.5, 4]) {
      const answered = items.map((difficulty, i): Observation => {
        const correct = (i * 0.618_034) % 1 < 1 / (1 + Math.exp(difficulty - ability));
        return {
          level: 0,
          strength: 0.18,
          source: 'exercise-answer',
          at: NOW,
          answer: { correct, difficulty, part: 1 },
        };
      });
      const read = estimate(foldAll(answered, 365), { level: 2.5, weight: 0.5 }, 365, NOW);
      expect(Math.abs(read.level - ability)).toBeLessThan(0.35);
      expect(read.uncertainty).toBeLessThan(0.2);
    }
  });

  test('merging two histories equals folding them into one', () => {
    fc.assert(
      fc.property(history, history, halfLife, (left, right, days) => {
        const merged = merge(foldAll(left, days), foldAll(right, days), days);
        const folded = foldAll([...left, ...right], days);
        expect(merged.pieces).toBe(folded.pieces);
        expect(merged.weight).toBeCloseTo(folded.weight, 9);
        expect(merged.weightedLevel).toBeCloseTo(folded.weightedLevel, 9);
      }),
    );
  });

  test('is explained by shares that reproduce the level', () => {
    // Answers that say almost what was believed anyway.
    const [said, strength] = [5.531528943293774e-7, 0.4706976578811593];
    const close: Observation[] = [
      {
        level: 0,
        strength: 0.18,
        source: 'exercise-answer',
        at: NOW,
        answer: { correct: false, difficulty: 0, part: 0.1 },
      },
      { level: said, strength, source: 'assessment', at: NOW },
    ];
    fc.assert(
      fc.property(history, prior, halfLife, unit, (pieces, belief, days, later) => {
        const at = NOW + later * 400 * DAY;
        const reasons = explainState(pieces, belief, days);
        const level = reasons.reduce((sum, reason) => sum + reason.share * reason.level, 0);
        expect(level).toBeCloseTo(estimate(foldAll(pieces, days), belief, days, at).level, 5);
      }),
      { examples: [[close, { level: 0, weight: 0.05 }, 5, 0]] },
    );
  });

  test('refuses evidence outside the scale by name', () => {
    const wrong = { level: 7, strength: 1, source: 'assessment' as const, at: NOW };
    expect(() => fold(emptyState(), wrong, 180)).toThrow('Evidence from assessment: level 7 must be 0–5');
  });
});
