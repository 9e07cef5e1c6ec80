import { describe, expect, test } from '@jest/globals';
import { cosmosVectors } from '../../../../../lib/adapters/cosmos/vectors.ts';
import { allTimed, type Documents } from '../../../../../lib/adapters/cosmos/documents.ts';
import { MOST_OF_A_CALL, remembering } from '../../../../../lib/adapters/openai/remembering.ts';
import { spansAbout } from '../../../../../lib/agents/content/material/spans-about.ts';
import { DAY } from '../../../../../lib/domain/milliseconds.ts';
import { Retention } from '../../../../../lib/domain/policy/retention.ts';
import type { Skill } from '../../../../../lib/domain/skill/skill.ts';
import { unavailable } from '../../../../../lib/errors.ts';
import type { KeptVectors } from '../../../../../lib/ports/kept-vectors.ts';
import type { Model } from '../../../../../lib/ports/model.ts';
import { documentsInMemory } from '../../../../support/in-memory-documents.ts';
import { said } from '../../../../support/said.ts';
import { asRead } from '../../../../support/text-document.ts';

const text =
  '# Valves\n\n1. Close the valve by hand.\n2. Read the pressure of the valve.\n3. Note the valve.\n';
const skill = { label: 'Valves', description: 'Closing a valve' } as Skill;
const spender = { agent: 'content' as const, instanceId: 'i', at: 0 };

/** An installation whose store outlives its processes, and what the model was asked for. */
function installation() {
  let at = 0;
  const now = () => at;
  const open = documentsInMemory(now)('vectors');
  const lasting = { retention: () => Promise.resolve(Retention.parse({})), now };
  let isAway = false;
  let writes = 0;
  const away = () => Promise.reject(unavailable(said('The store is away.')));
  const documents: Documents = {
    ...open,
    read: (...given) => (isAway ? away() : open.read(...given)),
    async batch(key, batch) {
      if (isAway) return await away();
      writes += 1;
      await open.batch(key, await allTimed(batch, 'vectors', lasting));
    },
  };
  const asked: string[][] = [];
  const counting: Pick<Model, 'embed'> = {
    embed: (texts) => {
      asked.push([...texts]);
      return Promise.resolve(texts.map((each) => [each.includes('valve') ? 1 : 0.1, 1]));
    },
  };
  return {
    asked,
    /** Texts for which the model was asked since, and vectors that were written. */
    costs: () => ({ texts: asked.splice(0).flat().length, writes: writes - (writes = 0) }),
    pass: (days: number) => void (at += days * DAY),
    goesAway: (is: boolean) => void (isAway = is),
    /** Another process, of whatever deployment is set. */
    process(space = 'embedding text-embedding-3-small 1') {
      const model = remembering(counting as Model, cosmosVectors(documents, space, now));
      return async (now: string) => {
        const list = () => Promise.resolve({ documents: [asRead({ name: 'a.md', text: now })], leftOut: [] });
        return await spansAbout(skill, 'job-aid', 0.4, { sources: { list }, model }, spender);
      };
    },
  };
}

describe('vectors of what documents say', () => {
  test('cost nothing again in the same process, and a changed step only its own', async () => {
    const at = installation();
    const run = at.process();
    expect((await run(text)).spans.map(({ step }) => step)).toEqual([1, 2, 3]);
    await run(text);
    await run(text.replace('by hand', 'with the wheel'));
    expect(at.asked.slice(1)).toEqual([['Close the valve with the wheel.']]);
  });

  test('cost nothing again after a restart, and what comes of them is the same', async () => {
    const at = installation();
    const first = await at.process()(text);
    expect(at.costs()).toEqual({ texts: 5, writes: 5 });
    expect(await at.process()(text)).toEqual(first);
    expect(at.costs()).toEqual({ texts: 0, writes: 0 });
    await at.process()(text.replace('by hand', 'with the wheel'));
    expect(at.costs()).toEqual({ texts: 1, writes: 1 });
  });

  test('of another deployment or model are not taken for its own', async () => {
    const at = installation();
    await at.process()(text);
    at.costs();
    await at.process('embedding text-embedding-3-large 1')(text);
    expect(at.costs()).toEqual({ texts: 5, writes: 5 });
  });

  test('stay while somebody uses them, by a write in a month, and go when nobody does', async () => {
    const at = installation();
    await at.process()(text);
    at.costs();
    for (let months = 0; months < 6; months += 1) {
      at.pass(31);
      await at.process()(text);
      expect(at.costs()).toEqual({ texts: 0, writes: 5 });
    }
    at.pass(91);
    await at.process()(text);
    expect(at.costs()).toEqual({ texts: 5, writes: 5 });
  });

  test('are asked of the model while the store is away', async () => {
    const at = installation();
    const first = await at.process()(text);
    at.costs();
    at.goesAway(true);
    expect(await at.process()(text)).toEqual(first);
    expect(at.costs()).toEqual({ texts: 5, writes: 0 });
  });

  test('that were made before a run was cut off are not paid for again', async () => {
    const vectors = cosmosVectors(documentsInMemory(() => 0)('vectors'), 'space', () => 0);
    let calls = 0;
    const failing = {
      embed: (texts: readonly string[]) => {
        calls += 1;
        return calls === 2
          ? Promise.reject(unavailable(said('The model is away.')))
          : Promise.resolve(texts.map(() => [1]));
      },
    } as unknown as Model;
    const texts = Array.from({ length: 3_000 }, (_, i) => `passage ${i}`);
    await expect(remembering(failing, vectors).embed(texts, 'company')).rejects.toThrow('away');
    const asked: number[] = [];
    const counting = {
      embed: (some: readonly string[]) => {
        asked.push(some.length);
        return Promise.resolve(some.map(() => [1]));
      },
    } as unknown as Model;
    expect(await remembering(counting, vectors).embed(texts, 'company')).toHaveLength(3_000);
    expect(asked).toEqual([1_280, 440]);
  });

  test('are kept and looked up as far as the bound of one call, and made for all of its texts', async () => {
    const at = { found: 0, kept: 0 };
    const vectors: KeptVectors = {
      find: (texts) => {
        at.found += texts.length;
        return Promise.resolve(texts.map(() => undefined));
      },
      keep: (made) => Promise.resolve(void (at.kept += made.size)),
    };
    const model = { embed: (some: readonly string[]) => Promise.resolve(some.map(() => [1])) };
    const texts = Array.from({ length: MOST_OF_A_CALL + 3_000 }, (_, i) => `passage ${i}`);
    const made = await remembering(model as unknown as Model, vectors).embed(texts, 'company');
    expect(made.every(([one]) => one === 1)).toBe(true);
    expect(at).toEqual({ found: MOST_OF_A_CALL, kept: MOST_OF_A_CALL });
  });
});
