import { expect, test } from '@jest/globals';
import { remembering } from '../../../../../lib/adapters/openai/remembering.ts';
import { spansAbout } from '../../../../../lib/agents/content/material/spans-about.ts';
import type { Skill } from '../../../../../lib/domain/skill.ts';
import type { Model } from '../../../../../lib/ports/model.ts';
import { asRead } from '../../../../support/text-document.ts';

const text =
  '# Valves\n\n1. Close the valve by hand.\n2. Read the pressure of the valve.\n3. Note the valve.\n';
const skill = { label: 'Valves', description: 'Closing a valve' } as Skill;
const spender = { agent: 'content' as const, instanceId: 'i', at: 0 };

test('an unchanged document costs no vector again, and a changed step only its own', async () => {
  const asked: string[][] = [];
  const counting: Pick<Model, 'embed'> = {
    embed: (texts) => {
      asked.push([...texts]);
      return Promise.resolve(texts.map((each) => [each.includes('valve') ? 1 : 0.5, 1]));
    },
  };
  const model = remembering(counting as Model);
  const run = (now: string) =>
    spansAbout(
      skill,
      'job-aid',
      0.4,
      {
        sources: {
          list: () => Promise.resolve({ documents: [asRead({ name: 'a.md', text: now })], leftOut: [] }),
        },
        model,
      },
      spender,
    );
  expect((await run(text)).spans.map(({ step }) => step)).toEqual([1, 2, 3]);
  await run(text);
  await run(text.replace('by hand', 'with the wheel'));
  expect(asked.slice(1)).toEqual([['Close the valve with the wheel.']]);
});
