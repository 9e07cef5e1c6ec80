// cspell:words Ilse
import { describe, expect, test } from '@jest/globals';
import { countTokens } from 'gpt-tokenizer';
import { message } from '../../../../lib/messages/message.ts';
import { draftArtefact } from '../../../../lib/agents/content/drafting.ts';
import { answerIn, forms } from '../../../../lib/agents/content/forms.ts';
import { requestOf } from '../../../../lib/adapters/openai/request.ts';
import { draftingJob } from '../../../../lib/agents/content/prompt.ts';
import { MADE } from '../../../../lib/domain/modality/modality.ts';
import type { Directory } from '../../../../lib/ports/directory.ts';
import type { Model, ModelJob } from '../../../../lib/ports/model.ts';
import { flattened } from '../../../../local/model/drafted.ts';
import { ResponsesBody } from '../../../../m365/facts/openai.ts';
import { scriptedModel, type Reply } from '../../../support/models.ts';
import { english } from '../../../../lib/messages/words.ts';
import { artefacts } from './checks/examples/artefacts.ts';
import { spans } from './checks/examples/material.ts';

const material = {
  modality: 'micro-text' as const,
  skill: 'Receiving chilled goods',
  audience: 'Dock worker',
  spans,
  mend: ['the approver says: shorter'],
  prompts: { houseStyle: '', forms: {} },
};
const artefact = artefacts['micro-text'];
const good: Reply = { value: flattened(artefact) };
const invented: Reply = { value: flattened({ ...artefact, summary: 'Everybody gets 40 percent off.' }) };
const cutOff = (output: number): Reply => ({
  outcome: 'truncated',
  tokens: { input: 600, output, thought: output },
});

/** Has an artefact made with these replies, and remembers what the model was asked for. */
async function made(replies: Reply[], directory?: Directory) {
  const model = scriptedModel(replies);
  const asked: Pick<ModelJob<unknown>, 'answerTokens' | 'material'>[] = [];
  const watched: Model = {
    ...model,
    ask(job) {
      asked.push(job);
      return model.ask(job);
    },
  };
  const ports = { words: english, model: watched, directory };
  const found = await draftArtefact(material, ports, { at: 0 });
  return {
    found,
    rooms: asked.map(({ answerTokens }) => answerTokens),
    mends: asked.map((job) => (job.material as { mend: string[] }).mend),
  };
}

describe('a draft that was cut off', () => {
  test('is asked for again with the room that it lacked, and nothing is said to be wrong with it', async () => {
    const { found, rooms, mends } = await made([cutOff(8_850), good]);
    expect(found).toMatchObject({ artefact, tokens: 9_450 });
    expect(rooms).toEqual([6_000, 6_000 + 8_850]);
    expect(mends[1]).toEqual(mends[0]);
  });

  test('still has both its drafts when one is bad', async () => {
    const { found, mends } = await made([cutOff(8_850), invented, good]);
    expect(found).toMatchObject({ artefact });
    expect(mends.at(-1)?.slice(0, 2)).toEqual([
      'the approver says: shorter',
      expect.stringContaining('40 percent'),
    ]);
  });

  test('twice goes to a human, who hears where the tokens went', async () => {
    const { found } = await made([cutOff(8_850), cutOff(17_700)]);
    expect(found).toEqual({
      failed: expect.stringMatching(/cut off twice, .* at 17,700 tokens, of which 17,700 went into thinking/),
    });
  });
});

test('an answer that does not fit is mended, and one that is bad twice goes to a human with its faults', async () => {
  const { found, mends } = await made([{ value: { ...flattened(artefact), points: [] } }, good]);
  expect(found).toMatchObject({ artefact });
  expect(mends[1]).toContainEqual(expect.stringContaining('does not fit its schema'));
  expect((await made([invented, invented])).found).toEqual({
    failed: expect.stringMatching(/no draft passed the checks: Summary: .*40 percent/),
  });
});

test('a name that somebody at work bears is invented anew, and stands in no reason', async () => {
  const asked: string[][] = [];
  const directory: Directory = {
    borne: (names) => {
      asked.push([...names]);
      return Promise.resolve(new Set(names.filter((name) => name === 'Teo Lind')));
    },
    changes: () => Promise.resolve({ outcome: 'lost' }),
    members: () => Promise.resolve(undefined),
    identifierOf: () => Promise.resolve(undefined),
  };
  const { found, mends } = await made([good, good], directory);
  expect(asked[0]).toEqual(expect.arrayContaining(['Ilse Varga', 'Teo Lind']));
  expect(mends[1]).toContainEqual(expect.stringMatching(/example.*somebody who works here is called/));
  expect(found).toEqual({ failed: expect.stringContaining('invent other names') });
  expect(JSON.stringify(found)).not.toContain('Lind');
});

test('what a filter stopped fails, and what the model will not make is impossible in this form', async () => {
  const tokens = { input: 0, output: 0, thought: 0 };
  const ended = async (outcome: 'filtered' | 'refused') =>
    (await made([{ outcome, detail: message('model.refused'), tokens }])).found;
  expect(await ended('filtered')).toEqual({ failed: 'the model refused the task' });
  expect(await ended('refused')).toEqual({
    impossible: 'cannot be made well from what there is: the model refused the task',
  });
});

describe.each(MADE)('a %s', (modality) => {
  test('is answered at one level, read with its two sides, and fits the tokens of its answer twice', () => {
    const answer = flattened(artefacts[modality]);
    expect(answerIn(modality).parse(answer)).toEqual(artefacts[modality]);
    expect(answerIn(modality).safeParse({ ...answer, notes: [], more: 1 }).success).toBe(false);
    expect(2 * countTokens(JSON.stringify(answer))).toBeLessThan(forms[modality].answerTokens);
  });

  test('is asked for in a schema that the service takes, with its bounds in words and 8,000 tokens at least', () => {
    const { body } = requestOf(draftingJob({ ...material, modality }), 'draft', 'low');
    expect(ResponsesBody.safeParse(body).error).toBeUndefined();
    expect(body.max_output_tokens).toBeGreaterThanOrEqual(8_000);
    expect(body.reasoning).toEqual({ effort: 'low' });
    expect(body.instructions).toContain(forms[modality].instruction);
    const schema = JSON.stringify(body.text?.format);
    expect(schema).toContain('"description":"1 to 15"');
    expect(schema).not.toMatch(/"(min|max)(Length|Items)"/);
  });
});
