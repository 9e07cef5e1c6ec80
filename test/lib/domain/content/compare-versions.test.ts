import { describe, expect, test } from '@jest/globals';
import { compareVersions } from '../../../../lib/domain/content/compare-versions.ts';
import type { ContentAsset } from '../../../../lib/domain/content/content.ts';
import type { Insight } from '../../../../lib/domain/outcome/insight.ts';
import { rulesVersion, wordsVersion } from '../../../../lib/domain/content/made-under.ts';
import { policyOf, SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { drafted, NOW } from '../../examples.ts';

const madeUnder = (words: string) => ({ rules: 'r1', words });
const drafts = (words: string, status: ContentAsset['status'], count: number): ContentAsset[] =>
  Array.from({ length: count }, (_, i) => ({
    ...drafted,
    needId: `${words}.${status}.${i}`,
    status,
    madeUnder: madeUnder(words),
  })) as ContentAsset[];
const reading = (needId: string, verdict: Insight['verdict'], at = NOW, words = 'a') =>
  ({ needId, verdict, at, insightId: `${needId}.${at}`, madeUnder: madeUnder(words) }) as Insight;

describe('versions beside each other', () => {
  test('are told by how often drafts came back, each form by itself', () => {
    const all = [
      ...drafts('a', 'published', 4),
      ...drafts('a', 'sent-back', 2),
      ...drafts('b', 'rejected', 6),
    ];
    expect(compareVersions(all, [])).toMatchObject([
      { of: 'rules', version: 'r1', drafts: { decided: 12, sentBack: 2 } },
      { of: 'words', version: 'a', form: drafted.modality.chosen, drafts: { decided: 6, sentBack: 2 } },
      { of: 'words', version: 'b', drafts: { decided: 6, sentBack: 0 } },
    ]);
  });

  test('say nothing where too little was decided or measured, and count no draft that nobody decided on', () => {
    const few = [...drafts('a', 'published', 4), ...drafts('a', 'pending', 9), ...drafts('a', 'expired', 9)];
    const read = few.slice(0, 4).map(({ needId }) => reading(needId, 'improved'));
    expect(compareVersions(few, read).map(({ drafts: of, outcomes }) => [of, outcomes])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  test('are told by the last reading of each need', () => {
    const all = drafts('a', 'published', 6);
    const read = all.flatMap(({ needId }, i) => [
      reading(needId, i < 5 ? 'improved' : 'too-few', NOW + 60),
      reading(needId, 'worse'),
    ]);
    expect(compareVersions(all, read)[1]?.outcomes).toEqual({
      improved: 5,
      changed: 0,
      'no-change-shown': 0,
      worse: 0,
    });
  });

  test('are told by no reading of what answered the same need under another version', () => {
    const before = drafts('a', 'outdated', 6);
    const renewed = drafts('b', 'published', 6).map((one, i) => ({
      ...one,
      needId: before[i]?.needId ?? '',
    }));
    const read = before.flatMap(({ needId }) => [
      reading(needId, 'improved'),
      reading(needId, 'worse', NOW + 60, 'b'),
    ]);
    const outcomes = (of: string) =>
      compareVersions([...before, ...renewed], read).find(({ version }) => version === of)?.outcomes;
    expect(outcomes('a')).toMatchObject({ improved: 6, worse: 0 });
    expect(outcomes('b')).toMatchObject({ improved: 0, worse: 6 });
    const unread = compareVersions([...before, ...renewed], read.slice(0, 2));
    expect(unread.map((one) => one.outcomes)).toEqual([null, null, null]);
  });

  test('change with what a draft goes by, and with nothing else', () => {
    const under = (policy: Parameters<typeof policyOf>[0]) => [
      rulesVersion(policyOf(policy)),
      wordsVersion(policyOf(policy), 'role-play', 'interpersonal'),
    ];
    const [rules, words] = under({});
    expect(under({ budgets: { run: { tokens: 1 } }, prompts: { forms: { cohort: 'Short.' } } })).toEqual([
      rules,
      words,
    ]);
    const behaviours = { ...SHIPPED_POLICY.rubrics.behaviours, interpersonal: ['Asks'] };
    expect(under({ rubrics: { behaviours } })).toEqual([rules, expect.not.stringMatching(words ?? '')]);
    expect(under({ causes: { most: 1 } })).toEqual([expect.not.stringMatching(rules ?? ''), words]);
  });
});
