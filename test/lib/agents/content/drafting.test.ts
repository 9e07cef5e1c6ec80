import { describe, expect, test } from '@jest/globals';
import { countTokens } from 'gpt-tokenizer';
import { wordDraft } from '../../../../lib/agents/content/drafting.ts';
import { answerTokensOf, draftIn, forms } from '../../../../lib/agents/content/forms.ts';
import { requestOf } from '../../../../lib/adapters/openai/request.ts';
import { draftingJob } from '../../../../lib/agents/content/prompt.ts';
import { MADE } from '../../../../lib/domain/modality/modality.ts';
import type { Model, ModelJob } from '../../../../lib/ports/model.ts';
import { draft, spans } from '../../examples.ts';
import { scriptedModel, type Reply } from '../../../support/models.ts';
import { english } from '../../../../lib/messages/words.ts';

const material = {
  modality: 'micro-text' as const,
  skill: 'Negotiation',
  audience: 'Buyer',
  spans,
  mend: ['the approver says: shorter'],
  prompts: { houseStyle: '', forms: {} },
};
const cutOff = (output: number): Reply => ({
  outcome: 'truncated',
  tokens: { input: 600, output, thought: output },
});
const invented = { ...draft, tryIt: ['Everybody gets 40 percent off.'] };

/** Words a draft with these replies, and remembers what the model was asked for. */
async function worded(replies: Reply[]) {
  const model = scriptedModel(replies);
  const asked: Pick<ModelJob<unknown>, 'answerTokens' | 'material'>[] = [];
  const watched: Model = {
    ...model,
    ask(job) {
      asked.push(job);
      return model.ask(job);
    },
  };
  const found = await wordDraft(material, { words: english, model: watched }, { at: 0 });
  return {
    found,
    rooms: asked.map(({ answerTokens }) => answerTokens),
    mends: asked.map((job) => (job.material as { mend: string[] }).mend),
  };
}

describe('a draft that was cut off', () => {
  test('is asked for again with the room that it lacked, and nothing is said to be wrong with it', async () => {
    const { found, rooms, mends } = await worded([cutOff(8_850), { value: draft }]);
    expect(found).toMatchObject({ draft, tokens: 9_450 });
    expect(rooms).toEqual([2_850, 2_850 + 8_850]);
    expect(mends[1]).toEqual(mends[0]);
  });

  test('still has both its drafts when one is bad', async () => {
    const { found, mends } = await worded([cutOff(8_850), { value: invented }, { value: draft }]);
    expect(found).toMatchObject({ draft });
    expect(mends.at(-1)?.slice(0, 2)).toEqual([
      'the approver says: shorter',
      expect.stringContaining('40 percent'),
    ]);
  });

  test('twice goes to a human, who hears where the tokens went', async () => {
    const { found } = await worded([cutOff(8_850), cutOff(17_700)]);
    expect(found).toEqual({
      failed: expect.stringMatching(/cut off twice, .* at 17,700 tokens, of which 17,700 went into thinking/),
    });
  });
});

test('an answer that does not fit is mended, and what a filter or the model refuses is not asked again', async () => {
  const { found, mends } = await worded([{ value: { ...draft, sections: [] } }, { value: draft }]);
  expect(found).toMatchObject({ draft });
  expect(mends[1]).toContainEqual(expect.stringContaining('does not fit its schema'));
  for (const outcome of ['filtered', 'refused'] as const) {
    const tokens = { input: 0, output: 0, thought: 0 };
    expect((await worded([{ outcome, detail: 'so', tokens }])).found).toEqual({ failed: 'so' });
  }
});

describe.each(MADE)('a %s', (modality) => {
  const { sections, words, headings } = forms[modality];

  test('of the most that it may hold fits the tokens of its answer', () => {
    const each = Math.floor(words / (sections * 4));
    const text = 'Whoever negotiates responsibly prepares counterproposals beforehand. '
      .repeat(each)
      .split(' ', each)
      .join(' ');
    const cites = ['12.negotiation-playbook-for-sales.3', '12.negotiation-playbook-for-sales.4'];
    const longest = {
      title: draft.title.padEnd(120, ' and so on'),
      summary: draft.summary.padEnd(250, ' and so on'),
      sections: Array.from({ length: sections }, (_, i) => ({
        heading: headings?.[i] ?? `Section ${i}`.padEnd(100, ' of it'),
        paragraphs: Array.from({ length: 4 }, () => ({ text, cites })),
      })),
      tryIt: Array.from({ length: 5 }, () => 'Try it once more. '.padEnd(290, 'and once more ')),
    };
    expect(draftIn(modality).safeParse(longest).error).toBeUndefined();
    expect(countTokens(JSON.stringify(longest))).toBeLessThan(answerTokensOf(modality));
  });

  test('is asked for with 8,000 tokens at least, its effort and its bounds', () => {
    const { body } = requestOf(draftingJob({ ...material, modality }), 'draft', 'low');
    expect(body.max_output_tokens).toBeGreaterThanOrEqual(8_000);
    expect(body.reasoning).toEqual({ effort: 'low' });
    expect(body.instructions).toContain(`At most ${sections} sections and ${words} words in all`);
    const schema = JSON.stringify(body.text?.format);
    expect(schema).toContain(`"description":"at most ${sections}"`);
    expect(schema).not.toMatch(/"(min|max)(Length|Items)"/);
  });
});
