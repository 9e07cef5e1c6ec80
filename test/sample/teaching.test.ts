// cspell:words Ilse
import { describe, expect, test } from '@jest/globals';
import { learnerPage, learnersPartOf } from '../../lib/agents/content/asset-page/learner-page.ts';
import { faultsByCheck } from '../../lib/agents/content/checks/faults-of-artefact.ts';
import type { Artefact, ArtefactForm } from '../../lib/domain/artefact/artefact.ts';
import { english } from '../../lib/messages/words.ts';
import { company } from '../../sample/company.ts';
import { trueLevel, type Life, type Reached } from '../../sample/life.ts';
import { missingOn, type Missing } from '../../sample/teaching.ts';
import { NOTHING_PLANTED, readTruth } from '../../sample/truth.ts';
import { artefacts, changed, subjectOf } from '../lib/agents/content/checks/examples/artefacts.ts';
import { fiction, said, spans } from '../lib/agents/content/checks/examples/material.ts';
import { draftedAs } from '../lib/artefacts/drafted-as.ts';

const pageOf = (artefact: Artefact): string =>
  learnerPage(learnersPartOf({ ...draftedAs(artefact.form), artefact, spans: [...spans] }, english), english);
const long = 'and then the driver says it once more, and Ilse Varga looks at the probe '.repeat(4);

describe('a page', () => {
  test.each(Object.values(artefacts))('that the checks let pass lacks nothing: $form', (artefact) => {
    expect(faultsByCheck(artefact, spans, subjectOf(artefact.form))).toEqual({});
    expect(missingOn(pageOf(artefact), artefact.form)).toEqual([]);
  });

  test.each<[Missing, ArtefactForm, string, unknown]>([
    ['objectives', 'coaching', 'learner.tell', []],
    ['questions', 'micro-text', 'learner.questions.0.options.0.isRight', true],
    ['steps', 'job-aid', 'learner.done', said.move],
    ['repeats', 'micro-text', 'learner.points.2', said.measure],
    ['repeats', 'micro-text', 'learner.tryIt', [said.lead]],
    ['plain-language', 'micro-text', 'learner.situation', fiction(`At six ${long}.`)],
  ])('lacks %s, as the checks say of the artefact: %s at %s', (name, form, path, value) => {
    const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const broken = changed(form, steps, value);
    expect(Object.keys(faultsByCheck(broken, spans, subjectOf(form)))).toContain(name);
    expect(missingOn(pageOf(broken), form)).toContain(name);
  });

  test('without a situation, or that rests on nothing, lacks it', () => {
    const page = pageOf(artefacts['micro-text']);
    const without = (heading: string) =>
      page.replace(new RegExp(`<h2>${heading}</h2>.*?(?=<h2>|<p><em>Drafted)`, 'u'), '');
    expect(missingOn(without('The situation'), 'micro-text')).toEqual(['situations']);
    expect(missingOn(without('Sources'), 'micro-text')).toEqual(['claims']);
  });
});

describe('people of the simulation', () => {
  const sample = company(new Date(Date.UTC(2026, 10, 2, 8)), 60);
  const life: Life = { company: sample, truth: readTruth(NOTHING_PLANTED, sample), seed: 5, start: 0 };
  const gained = (lacks: number): number => {
    const skillId = 'negotiation';
    const reached = sample.employees.map(({ person: { personId } }): Reached => ({
      personId,
      contentId: 'one',
      skillId,
      form: 'micro-text',
      at: 0,
      lacks,
    }));
    return sample.employees
      .filter((one) => {
        const before = trueLevel(life, one, skillId, 10, []);
        return before > 0 && before < 2;
      })
      .map((one) => trueLevel(life, one, skillId, 10, reached) - trueLevel(life, one, skillId, 10, []))
      .reduce((sum, gain) => sum + gain, 0);
  };

  test('learn less from a page the more it lacks', () => {
    expect(gained(0)).toBeGreaterThan(0);
    expect(gained(1) / gained(0)).toBeCloseTo(life.truth.learning.kept, 5);
    expect(gained(3) / gained(0)).toBeCloseTo(life.truth.learning.kept ** 3, 5);
  });
});
