import { describe, expect, test } from '@jest/globals';
import { skillsPointedAt } from '../../../../../lib/agents/needs-analysis/demand/read-again.ts';
import { skillsInText } from '../../../../../lib/agents/needs-analysis/demand/skill-in-text.ts';
import { understandRequest } from '../../../../../lib/agents/needs-analysis/demand/understand-request.ts';
import { SHIPPED_POLICY } from '../../../../../lib/domain/policy/policy.ts';
import { overBudget, unavailable } from '../../../../../lib/errors.ts';
import { message } from '../../../../../lib/messages/message.ts';
import type { Model, ModelJob } from '../../../../../lib/ports/model.ts';
import { negotiation } from '../../../examples.ts';

const tokens = { input: 1, output: 1, thought: 0 };
const near = SHIPPED_POLICY.thresholds;

/** Thirty skills on thirty axes. A text that is no label lies nearer to the earlier ones, and near enough to none. */
const skills = Array.from({ length: 30 }, (_, i) => ({
  ...negotiation,
  skillId: `skill-${i}`,
  label: `Zq${String.fromCodePoint(97 + (i % 26)).repeat(4)}${i} craft`,
  description: `What number ${i} is about`,
}));
const embed: Model['embed'] = (texts) =>
  Promise.resolve(
    texts.map((text) =>
      skills.map(({ label }, i) =>
        label === text ? 1 : skills.some((s) => s.label === text) ? 0 : 0.3 - i / 1_000,
      ),
    ),
  );

/** A model that points at what stands under a name, and notes what it was shown. */
function reader(...pointsAt: string[]) {
  const jobs: ModelJob<unknown>[] = [];
  const ask = ((job: ModelJob<unknown>) => {
    jobs.push(job);
    const { skills: shown } = job.material as { skills: { number: number; label: string }[] };
    const meant = pointsAt.map((label) => shown.find((one) => one.label === label)?.number ?? 99);
    return Promise.resolve(
      job.schema.safeParse({ meant }).success
        ? { outcome: 'answered', value: { meant }, model: 'reads', tokens }
        : { outcome: 'invalid', detail: 'not its shape', tokens },
    );
  }) as Model['ask'];
  return { ask, jobs };
}

const labelOf = (i: number) => skills[i]?.label ?? '';
const said = 'whatever it is that stops us every morning';

describe('what is not understood, read again', () => {
  test('puts what a model points at first among the options, and decides nothing', async () => {
    const { ask, jobs } = reader(labelOf(17), labelOf(4));
    const understood = await understandRequest(said, skills, near, { embed, ask });
    expect(understood.skill).toBeNull();
    if (understood.skill) throw new Error('decided');
    expect(understood.options.slice(0, 2).map(({ skillId }) => skillId)).toEqual(['skill-17', 'skill-4']);
    expect(understood.options.length).toBeLessThanOrEqual(5);
    expect(jobs).toHaveLength(1);
  });

  test('shows the model the twenty nearest by name and description, and nothing of who asks', async () => {
    const { ask, jobs } = reader();
    await understandRequest(said, skills, near, { embed, ask });
    const { skills: shown, ...rest } = jobs[0]?.material as { skills: object[] };
    expect(shown).toHaveLength(20);
    expect(Object.keys(shown[0] ?? {})).toEqual(['number', 'label', 'description']);
    expect(rest).toEqual({ task: 'point-at-skills', said });
  });

  test('is as it was where nobody can be asked, where a label decides, and where the model points at none', async () => {
    const before = await understandRequest(said, skills, near, { embed });
    const { ask, jobs } = reader();
    expect(await understandRequest(said, skills, near, { embed, ask })).toEqual(before);
    const named = await understandRequest(`We lack ${labelOf(3)}`, skills, near, { embed, ask });
    expect(named.skill?.skillId).toBe('skill-3');
    expect(jobs).toHaveLength(1);
  });

  test.each([
    [
      'is away',
      () => Promise.reject(unavailable(message('problem.model.silent', { task: 'point-at-skills' }))),
    ],
    [
      'would cost more than the budget holds',
      () => Promise.reject(overBudget(message('problem.model.silent', { task: 'point-at-skills' }))),
    ],
    [
      'refuses',
      () =>
        Promise.resolve({
          outcome: 'refused',
          detail: message('problem.model.silent', { task: 'point-at-skills' }),
          tokens,
        }),
    ],
    ['answers in another shape', () => Promise.resolve({ outcome: 'invalid', detail: 'x', tokens })],
    ['has no room to answer', () => Promise.resolve({ outcome: 'truncated', tokens })],
  ])('is as it was where the model %s', async (_what, ask) => {
    const before = await understandRequest(said, skills, near, { embed });
    expect(await understandRequest(said, skills, near, { embed, ask: ask as Model['ask'] })).toEqual(before);
  });

  test('hides no mistake of ours behind an order that is kept', async () => {
    const ask = () => Promise.reject(new TypeError('ours'));
    await expect(skillsPointedAt(said, skills, { ask })).rejects.toThrow('ours');
  });

  test('asks nobody about nothing', async () => {
    const { ask, jobs } = reader();
    expect(await skillsPointedAt(said, [], { ask })).toEqual([]);
    expect(jobs).toHaveLength(0);
  });
});

describe('the skills of a text, read again', () => {
  test('begin with those that a model points at; what words name stays', async () => {
    const { ask } = reader(labelOf(9), labelOf(2));
    const text = `They know ${labelOf(12)} and ${said}`;
    const { mentions } = await skillsInText(text, skills, near.sameSubject, { embed, ask }, 5);
    expect(mentions.map(({ skillId, by }) => `${skillId} by ${by}`)).toEqual([
      'skill-9 by meaning',
      'skill-2 by meaning',
      'skill-12 by words',
    ]);
  });

  test('names each once, also where the model points at what words name', async () => {
    const { ask } = reader(labelOf(12));
    const { mentions } = await skillsInText(
      `Good at ${labelOf(12)}`,
      skills,
      near.sameSubject,
      { embed, ask },
      5,
    );
    expect(mentions.map(({ skillId }) => skillId)).toEqual(['skill-12']);
  });
});
