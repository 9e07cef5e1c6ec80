import { describe, expect, test } from '@jest/globals';
import { faultsByCheck } from '../../../../../lib/agents/content/checks/faults-of-artefact.ts';
import type { ArtefactOf } from '../../../../../lib/domain/artefact/artefact.ts';
import type { Claim } from '../../../../../lib/domain/artefact/parts.ts';
import { english } from '../../../../../lib/messages/words.ts';
import { draftedFrom, type DocumentSet } from '../../../../local/model/artefacts/material.ts';
import { spansOf } from '../../../../local/model/artefacts/sets/spans.ts';

const set: DocumentSet = {
  name: 'battery',
  skill: 'Changing batteries',
  audience: 'Forklift Driver',
  spans: spansOf('battery'),
};
const aid = draftedFrom(set, 'job-aid') as ArtefactOf<'job-aid'>;
const faultsOf = (learner: Partial<ArtefactOf<'job-aid'>['learner']>) => {
  const subject = { ...set, modality: 'job-aid' as const, isKnownName: () => false };
  const made = { ...aid, learner: { ...aid.learner, ...learner } };
  return (faultsByCheck(made, set.spans, subject).conditions ?? []).map(english.sayMessage);
};
const without = (rule: string) => (claims: Claim[]) => claims.filter(({ text }) => !text.startsWith(rule));
const stepsWithout = (rule: string) =>
  aid.learner.steps.map((step) => ({
    do: step.do,
    checks: without(rule)(step.checks),
    warnings: without(rule)(step.warnings),
  }));
const stepOf = (start: string) => aid.learner.steps.find((step) => step.do.text.startsWith(start));

describe('a job aid of a set that no rule was made for', () => {
  test.each([
    ['Lift the battery', 'The hoist is used by two people'],
    ['Plug the charger in', 'The voltage may differ by at most 2 volts'],
    ['Check the level', 'Acid warmer than 45 degrees'],
    ['Fill the cells', 'Water is filled in only after charging'],
  ])('has beside “%s” what binds it: “%s”', (step, rule) => {
    const beside = [...(stepOf(step)?.checks ?? []), ...(stepOf(step)?.warnings ?? [])];
    expect(beside.map(({ text }) => text).filter((text) => text.startsWith(rule))).toHaveLength(1);
  });

  test('is refused without it, and where it stands away from its step', () => {
    const rule = 'The hoist is used by two people';
    const [hoist] = stepOf('Lift the battery')?.checks ?? [];
    const fault = /steps 6, do: .*stands without what binds it: “The hoist/;
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ steps: stepsWithout(rule) })).toContainEqual(expect.stringMatching(fault));
    expect(faultsOf({ steps: stepsWithout(rule), notes: hoist ? [hoist] : [] })).toContainEqual(
      expect.stringMatching(fault),
    );
    expect(
      faultsOf({ steps: stepsWithout(rule), before: [...aid.learner.before, ...(hoist ? [hoist] : [])] }),
    ).toEqual([]);
  });

  test('is refused where a limit beside another one is nowhere', () => {
    const steps = stepsWithout('The voltage may differ');
    expect(faultsOf({ steps })).toContainEqual(
      expect.stringMatching(/the limit “The voltage may differ by at most 2 volts.” is nowhere/),
    );
  });
});

test('a short read tells a step with what binds it in one point', () => {
  const ward: DocumentSet = {
    name: 'ward',
    skill: 'Checking units of blood',
    audience: 'Registered Nurse',
    spans: spansOf('ward').filter(({ section }) => section !== 'If something is wrong'),
  };
  const made = draftedFrom(ward, 'micro-video-script') as ArtefactOf<'micro-video-script'>;
  const point = made.learner.text.find(({ text }) => text.startsWith('Check the number of the unit'));
  expect(point?.text).toMatch(/Two nurses check each unit independently/);
});

describe('a task at work', () => {
  const payroll: DocumentSet = {
    name: 'payroll',
    skill: 'Correcting payslips',
    audience: 'Payroll Clerk',
    spans: spansOf('payroll'),
  };
  const made = draftedFrom(payroll, 'cohort') as ArtefactOf<'cohort'>;
  const release = payroll.spans.find(({ text }) => text.startsWith('Release the payment'));
  const about = { text: release?.text ?? '', cites: [release?.id ?? ''] };
  const faultsWith = (after: ArtefactOf<'cohort'>['learner']['after']) => {
    const subject = { ...payroll, modality: 'cohort' as const, isKnownName: () => false };
    return (
      faultsByCheck({ ...made, learner: { ...made.learner, after } }, payroll.spans, subject).conditions ?? []
    ).map(english.sayMessage);
  };

  test('about a step says with whom it is done; one by the steps leads to where that stands', () => {
    expect(faultsWith([{ do: 'try-at-work', about }])).toContainEqual(
      expect.stringMatching(/“Release the payment.*stands without what binds it/),
    );
    expect(faultsWith([{ do: 'by-the-steps', about }])).toEqual([]);
  });

  test('about a whole procedure is drafted so, in each form that has one', () => {
    for (const form of ['cohort', 'long-form-program'] as const) {
      const text = JSON.stringify(draftedFrom(payroll, form));
      // Two clerks release a payment, so nobody does it alone the first time.
      expect(text).toMatch(/"do":"walk-through".*"do":"with-somebody"/);
    }
  });
});
