import { describe, expect, it, test } from '@jest/globals';
import { makeable } from '../../../../lib/agents/content/material/makeable.ts';
import { english } from '../../../../lib/messages/words.ts';
import { passagesOf, type Passage } from '../../../../local/model/artefacts/material/passages.ts';
import { doerOf } from '../../../../local/model/artefacts/material/subject.ts';
import { isWith, talkedWith } from '../../../../local/model/artefacts/material/talked-with.ts';
import { documentSets, draftedAnew, draftedFrom, isMade } from './material.ts';

const passageOf = (text: string) => {
  const [passage] = passagesOf([{ id: 's.1', source: 's.md', section: 'S', text }]);
  if (!passage) throw new Error(`Nothing is read in “${text}”.`);
  return passage;
};

test.each([
  ['When a buyer asks for a discount, name the terms.', ['buyer']],
  ['Ask the driver to sign the order form.', ['driver']],
  ['Explain to the patient what will happen.', ['patient']],
  ["Check the reason in the patient's notes.", []],
  ["Ask the patient's name.", []],
  ['If a patient shivers, stop the transfusion at once.', []],
])('“%s” is said with %j', (text, people) => {
  expect(talkedWith(passageOf(text))).toEqual(people);
});

describe('a talk with somebody', () => {
  const others = [passageOf('When a relative asks for the name, thank them and ask the patient.')];
  it('holds what they bring up, and nothing of what is said to somebody else', () => {
    const [relative] = others;
    if (!relative) throw new Error('There is no passage about a relative.');
    expect(isWith('relative', relative, others)).toBe(true);
    expect(isWith('patient', relative, others)).toBe(false);
    expect(isWith('relative', passageOf('Explain to the patient what will happen.'), others)).toBe(false);
    expect(isWith('relative', passageOf('If the form is missing, call the relative.'), others)).toBe(false);
  });
});

/** What somebody else is called for is part of the talk where the partner brought it up. */
const isTheirs = ({ moment }: Passage, noun: string): boolean =>
  moment !== undefined && doerOf(moment.says)?.noun === noun;

const played = documentSets.filter((set) => isMade(set, 'role-play'));
test('a set makes a role-play or says what it lacks: what the other side comes with, or what they are to be told', () => {
  expect(played.length).toBeGreaterThanOrEqual(5);
  for (const set of documentSets.filter((one) => !played.includes(one)))
    expect(() => draftedAnew(set, 'role-play')).toThrow(
      /nobody with whom|what the other side comes with|something to say|is to be told in the talk|could see/u,
    );
});

test.each(played.map((set) => [set.name, set] as const))(
  'of %s, whoever is played is somebody with whom the passages have one talk',
  (_, set) => {
    const artefact = draftedFrom(set, 'role-play');
    if (artefact.form !== 'role-play') throw new Error('It is no role-play.');
    const passages = passagesOf(set.spans);
    const noun = / is an? ([\p{L}-]+)(?: at [^.]+)?[.]/u.exec(artefact.learner.situation.madeUp)?.[1] ?? '';
    expect(passages.filter((passage) => talkedWith(passage).includes(noun))).not.toEqual([]);
    for (const { criterion } of artefact.learner.rubric)
      for (const id of criterion.cites)
        for (const passage of passages.filter((one) => one.id === id))
          expect(
            isTheirs(passage, noun) ? [] : talkedWith(passage).filter((other) => other !== noun),
          ).toEqual([]);
  },
);

test('what is only done by hand makes no role-play, and the reason says so', () => {
  const spans = ['Switch off the pump.', 'Wait until the gauge shows zero.', 'Close the valve by hand.'].map(
    (text, i) => ({ id: `p.${i + 1}`, source: 'pump.md', section: 'Stopping', step: i + 1, text }),
  );
  expect(makeable('role-play', spans, english)?.reason).toMatch(/nobody to play/);
  expect(makeable('micro-text', spans, english)).toBeUndefined();
});
