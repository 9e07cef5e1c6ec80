import { describe, expect, test } from '@jest/globals';
import { faultsByCheck } from '../../../../../lib/agents/content/checks/faults-of-artefact.ts';
import { limitsBeside } from '../../../../../lib/agents/content/material/limits-in-text-beside.ts';
import { Artefact, type ArtefactOf } from '../../../../../lib/domain/artefact/artefact.ts';
import type { Claim } from '../../../../../lib/domain/artefact/parts.ts';
import type { Span } from '../../../../../lib/domain/content/content.ts';
import { english } from '../../../../../lib/messages/words.ts';
import { artefactFrom } from '../../../../../local/model/artefacts/artefact-from.ts';
import { CannotBeMade } from '../../../../../local/model/artefacts/refused.ts';
import { limitSets } from '../../../../support/limit-sets.ts';

type Set = (typeof limitSets)[number];
const FORMS = [
  'micro-text',
  'micro-video-script',
  'role-play',
  'cohort',
  'long-form-program',
  'coaching',
] as const;

const chosenOf = ({ spans, main, skill }: Set): Span[] => {
  const chosen = spans.filter(({ source }) => source === main);
  return [...chosen, ...limitsBeside(chosen, spans, skill)];
};
const draftOf = <F extends Artefact['form']>(form: F, set: Set): ArtefactOf<F> => {
  const { skill, audience } = set;
  const made = artefactFrom({
    task: 'draft-asset',
    modality: form,
    skill,
    audience,
    spans: chosenOf(set),
    mend: [],
  });
  return Artefact.parse(made) as ArtefactOf<F>;
};
const madeOrRefused = (form: (typeof FORMS)[number], set: Set): Artefact | 'refused' => {
  try {
    return draftOf(form, set);
  } catch (error) {
    if (error instanceof CannotBeMade) return 'refused';
    throw error;
  }
};
const faultsOf = (artefact: Artefact, set: Set) => {
  const subject = {
    skill: set.skill,
    audience: set.audience,
    modality: artefact.form,
    isKnownName: () => false,
  };
  return faultsByCheck(artefact, chosenOf(set), subject);
};
const limitFaults = (artefact: Artefact, set: Set): string =>
  (faultsOf(artefact, set)['limits-in-text-left-out'] ?? []).map(english.sayMessage).join('\n');

describe.each(limitSets)('in the $name', (set) => {
  const drawn = limitsBeside(
    set.spans.filter(({ source }) => source === set.main),
    set.spans,
    set.skill,
  );
  const ids = new Set(drawn.map(({ id }) => id));
  const isDrawn = ({ cites }: Claim) => cites.some((id) => ids.has(id));

  test.each(FORMS)('a %s tells of the limit of the other document, or is refused', (form) => {
    const made = madeOrRefused(form, set);
    if (made === 'refused') return;
    expect(limitFaults(made, set)).toBe('');
  });

  const lesson = draftOf('micro-text', set);
  const about = lesson.learner.questions.findIndex(({ options }) =>
    options.some(({ isRight, says }) => isRight && 'text' in says && isDrawn(says)),
  );

  test('a lesson cites it among its points, and asks for both where a figure falls under both', () => {
    expect(lesson.learner.points.filter(isDrawn)).toHaveLength(drawn.length);
    expect(about >= 0).toBe(set.asksForBoth);
  });

  test('a lesson that leaves it out is refused, with the document and the passage', () => {
    const { points, questions, example } = lesson.learner;
    const left: Artefact = {
      ...lesson,
      learner: {
        ...lesson.learner,
        points: points.filter((point) => !isDrawn(point)),
        questions: questions.filter((_, i) => i !== about),
        example: { ...example, steps: example.steps.filter(({ because }) => !isDrawn(because)) },
      },
    };
    expect(limitFaults(left, set)).toMatch(
      new RegExp(`learner: .* stands there without .*; cite (?:${[...ids].join('|')})`),
    );
  });

  test('an answer that oversteps it is refused', () => {
    const question = lesson.learner.questions[about];
    if (!question) return;
    const silent = question.options.map((option) => {
      const { says, feedback } = option;
      const own = (claim: Claim) => ({ ...claim, cites: claim.cites.filter((id) => !ids.has(id)) });
      return option.isRight && 'text' in says
        ? { ...option, says: own(says), feedback: own(feedback) }
        : option;
    });
    const overstepping: Artefact = {
      ...lesson,
      learner: {
        ...lesson.learner,
        questions: lesson.learner.questions.with(about, { ...question, options: silent }),
      },
    };
    expect(limitFaults(overstepping, set)).toMatch(/questions \d: the figure of the situation falls under/);
  });
});

test('an example about a figure is refused that does not say what follows from a limit that it falls under', () => {
  const [hotel] = limitSets;
  if (!hotel) throw new Error('There are no sets.');
  const lesson = draftOf('micro-text', hotel);
  const asked = { madeUp: 'It is noon. Ada Abel asks for a refund of 120 euros.' };
  const { steps } = lesson.learner.example;
  const example = { situation: asked, steps: steps.slice(0, 1) };
  expect(limitFaults({ ...lesson, learner: { ...lesson.learner, example } }, hotel)).toMatch(
    /example: the figure of the situation falls under “A refund between 80 and 200/,
  );
});
