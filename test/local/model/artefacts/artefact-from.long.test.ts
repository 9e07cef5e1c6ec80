import { describe, expect, test } from '@jest/globals';
import { faultsOfArtefact } from '../../../../lib/agents/content/checks/faults-of-artefact.ts';
import { Artefact } from '../../../../lib/domain/artefact/artefact.ts';
import { occasionSaid } from '../../../../lib/domain/text/time-said.ts';
import { meaningIn, passageOf, unheldIn } from '../../../../lib/domain/text/grounding.ts';
import { CannotBeMade } from '../../../../local/model/artefacts/refused.ts';
import { documentSets, draftedAnew, draftedFrom, FORMS, isMade, type DocumentSet } from './material.ts';

const pairs = documentSets.flatMap((set) =>
  FORMS.filter((form) => isMade(set, form)).map((form) => ({
    set,
    form,
    what: `${form} for the ${set.name}`,
  })),
);

test('nearly all forms can be made of these documents', () =>
  expect(pairs.length).toBeGreaterThan(0.9 * documentSets.length * FORMS.length));

interface Cited {
  text: string;
  cites: string[];
}
function claimsIn(value: unknown): Cited[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('text' in value && 'cites' in value) return [value as Cited];
  return Object.values(value).flatMap(claimsIn);
}

describe.each(pairs)('a $what', ({ set, form }) => {
  const artefact = draftedFrom(set, form);

  test('has the shape of its form', () => {
    expect(Artefact.parse(artefact)).toEqual(artefact);
    expect(artefact.form).toBe(form);
  });

  test('claims nothing that its passages do not say', () => {
    const passages = new Map(set.spans.map(({ id, text }) => [id, passageOf(text)]));
    const claims = claimsIn(artefact);
    expect(claims.length).toBeGreaterThan(3);
    const headings = new Set(set.spans.map(({ section }) => `${occasionSaid(section ?? '') ?? ''}.`));
    for (const { text, cites } of claims) {
      // When it begins, and where it counts, may be what the heading over it says, word by word.
      if (headings.has(text)) continue;
      const held = unheldIn(
        text,
        cites.flatMap((id) => passages.get(id) ?? []),
      );
      expect({ text, ...held }).toEqual({ text, words: [], mixed: false, turned: false });
    }
  });

  test('has no fault by rule', () => {
    const subject = { skill: set.skill, audience: set.audience, modality: form, isKnownName: () => false };
    expect(faultsOfArtefact(artefact, set.spans, subject)).toEqual([]);
  });

  test('comes out the same from the same passages', () => expect(draftedAnew(set, form)).toEqual(artefact));
});

test('one set is read out of Word and PDF: steps keep their numbers, limits their columns, passages their pages', () => {
  const { spans = [] } = documentSets.find(({ name }) => name === 'laboratory') ?? {};
  const [word, pdf] = ['.docx', '.pdf'].map((end) => spans.filter(({ source }) => source.endsWith(end)));
  expect(word?.flatMap(({ step }) => step ?? [])).toEqual([1, 2, 3, 4, 5, 6]);
  expect(word?.map(({ text }) => text)).toContain(
    'Drinking water (sample): at most 8 degrees at the handover (limit)',
  );
  expect([...new Set(pdf?.map(({ page }) => page))]).toEqual([1, 2]);
  expect(pdf?.map(({ text }) => text)).toContain(
    'If the courier refuses to wait for the temperature, write down the number of the van and call the shift leader.',
  );
});

test.each([
  [
    'job-aid',
    ['Prices went up last year.', 'The shop stands on a hill.', 'Two thirds of the sales were made in May.'],
    /tells of no steps/,
  ],
  [
    'job-aid',
    ['Open the valve.', 'Read the gauge.', 'Write down the value.'],
    /does not say how to tell that it is done/,
  ],
  ['micro-text', ['Open the valve.', 'Read the gauge.'], /fewer than three points/],
  [
    'role-play',
    ['Open the valve.', 'Read the gauge.', 'Write down the value.'],
    /names nobody with whom somebody talks/,
  ],
  [
    'role-play',
    ['Greet the guest.', 'The guest is always seated first.', 'Prices are reviewed in January.'],
    /too few things that an observer could see/,
  ],
  [
    'long-form-program',
    ['Open the valve.', 'Read the gauge.', 'Write down the value.'],
    /fewer than three parts/,
  ],
] as const)('says why a %s cannot be made of %j', (form, texts, why) => {
  const spans = texts.map((text, i) => ({ id: `1.valve.${i + 1}`, source: 'valve.md', text }));
  const make = () => draftedFrom({ name: 'valve', skill: 'Valves', audience: 'Operator', spans }, form);
  expect(make).toThrow(CannotBeMade);
  expect(make).toThrow(why);
});

describe.each(documentSets)('of parts of the $name', ({ spans, ...set }) => {
  const plain = spans.map(({ id, source, text }) => ({ id, source, text }));
  // Headings come in the order of their document; under one of them, numbers say the order and not the passages.
  const headings = [...Map.groupBy(spans, ({ section }) => section).values()];
  const turned = headings.flatMap((under) => under.toReversed());
  const parts = [spans.slice(0, 8), spans.slice(5, 17), plain.slice(0, 8), turned];

  test.each(FORMS)('a %s has no fault, or is refused with the reason', (form) => {
    for (const part of parts) {
      const made = madeOrRefused({ ...set, spans: part }, form);
      if (made === 'refused') continue;
      const subject = { ...set, modality: form, isKnownName: () => false };
      expect(faultsOfArtefact(Artefact.parse(made), part, subject)).toEqual([]);
    }
  });
});

function madeOrRefused(set: DocumentSet, form: Artefact['form']): Artefact | 'refused' {
  try {
    return draftedFrom(set, form);
  } catch (error) {
    if (error instanceof CannotBeMade) return 'refused';
    throw error;
  }
}

describe('remarks of the checks', () => {
  const set = documentSets.find(({ name }) => name === 'sample');
  if (!set) throw new Error('There is no sample among the document sets.');
  const first = draftedFrom(set, 'micro-text');
  const guide = draftedFrom(set, 'coaching');
  const behaviour = guide.form === 'coaching' ? guide.learner.objective.behaviour : undefined;

  test('a claim that was remarked upon keeps to its whole passage', () => {
    const mend = [`learner, objective, behaviour: “${behaviour?.text ?? ''}” says more than its passage`];
    const [again] = claimsIn(draftedFrom(set, 'coaching', mend)).filter(
      ({ cites }) => cites[0] === behaviour?.cites[0],
    );
    const whole = set.spans.find(({ id }) => id === behaviour?.cites[0])?.text;
    expect(behaviour?.text).not.toBe(whole);
    expect(again?.text).toBe(whole);
  });

  test('a name that somebody bears is not invented again', () => {
    const names = JSON.stringify(first).match(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ is a buyer/gu) ?? [];
    const [given = '', family = ''] = names[0]?.split(' ') ?? [];
    expect(family).not.toBe('');
    const mend = [
      `learner, situation: “${given} ${family}” is called so in the directory; invent another name`,
    ];
    const again = JSON.stringify(draftedFrom(set, 'micro-text', mend));
    expect(again).not.toContain(given);
    expect(again).not.toContain(family);
  });
});

test('refuses what it does not know', () => {
  const [set] = documentSets;
  if (!set) throw new Error('There are no document sets.');
  expect(() => draftedFrom(set, 'none' as Artefact['form'])).toThrow(/knows no form “none”/);
});

describe.each(documentSets)('for the $name', (set) => {
  test('no words on a screen are an order without the condition that is spoken with it', () => {
    const video = draftedFrom(set, 'micro-video-script');
    if (video.form !== 'micro-video-script') throw new Error('It is no video script.');
    const { learner, runner } = video;
    for (const { onScreen, speaks } of runner.scenes) {
      const spoken = speaks.map((place) => learner.text[place]?.text ?? '');
      for (const text of spoken) {
        const [, order] = /^(?:When|If|As soon as|Once)\b[^,]*, (.*)$/.exec(text) ?? [];
        expect(order?.toLowerCase().startsWith(onScreen.toLowerCase()) ?? false).toBe(false);
      }
    }
  });

  test('what is forbidden stands on a screen whole; why it is forbidden may be spoken alone', () => {
    const video = draftedFrom(set, 'micro-video-script');
    if (video.form !== 'micro-video-script') throw new Error('It is no video script.');
    const { learner, runner } = video;
    const spoken = learner.text.map(({ text }) => text.split(/, because\b|\.$/)[0]);
    const forbidding = runner.scenes.filter(({ onScreen }) => /^(?:Never|Only)\b/.test(onScreen));
    expect(
      forbidding.filter(({ onScreen, speaks }) => !speaks.some((place) => spoken[place] === onScreen)),
    ).toEqual([]);
  });

  test('a coach meets about the skill: each meeting holds something of the main document, or as much of the skill', () => {
    const guide = draftedFrom(set, 'coaching');
    if (guide.form !== 'coaching') throw new Error('It is no guide.');
    const sourceOf = new Map(set.spans.map(({ id, source }) => [id, source]));
    const main = sourceOf.get(guide.learner.objective.behaviour.cites[0] ?? '');
    const named = (text: string) => meaningIn(set.skill).some((word) => meaningIn(text).includes(word));
    for (const { lookAt } of guide.runner.meetings)
      expect(
        lookAt.some(({ text, cites }) => named(text) || cites.some((id) => sourceOf.get(id) === main)),
      ).toBe(true);
  });
});

describe.each(documentSets)('a coach of the $name', (set) => {
  const questionsOf = (one: DocumentSet): string[] => {
    const guide = draftedFrom(one, 'coaching');
    if (guide.form !== 'coaching') throw new Error('It is no guide.');
    return guide.runner.meetings.flatMap(({ asks }) =>
      asks.flatMap((asked) => (typeof asked === 'string' ? [] : [asked.question])),
    );
  };

  test('asks no question that another skill could take over unchanged', () => {
    const guide = draftedFrom(set, 'coaching');
    if (guide.form !== 'coaching') throw new Error('It is no guide.');
    const [first] = guide.runner.meetings;
    const asked = first?.asks[0];
    if (!asked || typeof asked === 'string') throw new Error('It asks nothing.');
    const subject = { ...set, modality: guide.form, isKnownName: () => false };
    const kept = asked.question;
    for (const other of documentSets.filter(({ name }) => name !== set.name))
      for (const question of questionsOf(other)) {
        asked.question = question;
        expect(faultsOfArtefact(guide, set.spans, subject)).not.toEqual([]);
      }
    asked.question = kept;
    expect(faultsOfArtefact(guide, set.spans, subject)).toEqual([]);
  });
});
