// What people give to learn reaches no decision about their employment: two companies that differ in nothing else look
// the same to whoever reads for performance, hiring or succession, whatever is given and in whichever order.
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { choosePractice } from '../../lib/agents/practice/own-practice.ts';
import { takeInEvidence } from '../../lib/agents/skills/take-in-evidence.ts';
import { calibrateEvidence } from '../../lib/agents/skills/calibrate-evidence.ts';
import { answerOwnSkill } from '../../lib/agents/skills/own-skills.ts';
import { givenForOf, purposes, seesLearning, type Purpose } from '../../lib/domain/person/purpose.ts';
import { EvidenceSource } from '../../lib/domain/skill-estimate/constants.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { PersonalSignal } from '../../lib/domain/signal/signal.ts';
import { estimateOf } from '../../lib/domain/skill/believed.ts';
import { isFault } from '../../lib/errors.ts';
import { collected } from '../support/collected.ts';
import { saveRegisters } from '../support/small-company.ts';
import { DAY, START, world, type World } from '../support/world.ts';

/** The last of them only ever learns here. */
const people = ['Ada', 'Ben', 'Cleo', 'only learns'].map((name) => guidOf(name));
const skillIds = ['negotiation', 'writing'];
const aboutEmployment = purposes.filter((purpose) => !seesLearning(purpose));

interface Said {
  kind: string;
  person: number;
  skill: number;
  level: number;
  daysAgo: number;
}

const saidOf = (...kinds: string[]) =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    person: fc.nat({ max: 3 }),
    skill: fc.nat({ max: 1 }),
    level: fc.integer({ min: 0, max: 5 }),
    daysAgo: fc.integer({ min: 0, max: 900 }),
  });
const ofTheWork = saidOf('works', 'assessed', 'observed', 'met', 'held', 'figure').map((said) => ({
  ...said,
  person: said.person % 3,
}));
const toLearn = saidOf(
  'self',
  'practised',
  'completed',
  'answered',
  'formative',
  'coached',
  'confirm',
  'contest',
  'stop practising',
);
/** What happens, each with whether it was given to learn. */
const life = fc.array(
  fc.oneof(
    ofTheWork.map((said) => ({ said, toLearn: false })),
    toLearn.map((said) => ({ said, toLearn: true })),
  ),
  { minLength: 1, maxLength: 24 },
);

function signalOf({ kind, person, skill, level, daysAgo }: Said, n: number): PersonalSignal {
  const score = { skillId: skillIds[skill], score: level, scale: '0-5' };
  const observer = { observerId: guidOf('observer'), observer: 'manager' };
  const what: Record<string, [string, object]> = {
    works: [
      'workforce.person',
      {
        roleId: 'seller',
        department: 'Sales',
        timeZone: 'Europe/Dublin',
        workingHours: { from: 9, to: 17 },
      },
    ],
    assessed: ['assessment.scored', score],
    observed: ['observation.made', { ...score, ...observer }],
    met: ['objective.met', { ...score, objectiveId: 'o1' }],
    held: ['role.held', { roleId: 'seller', from: new Date(START - 2_000 * DAY).toISOString() }],
    figure: ['figure.reported', { figureId: 'margin', value: level }],
    self: ['self.reported', score],
    practised: ['learning.recorded', { ...score, verb: 'practised', objectId: 'x' }],
    completed: ['learning.recorded', { ...score, verb: 'completed', objectId: 'x' }],
    answered: ['exercise.answered', { itemId: 'q1', skillIds: [score.skillId], correct: level > 2 }],
    formative: ['assessment.scored', { ...score, givenFor: 'learning' }],
    coached: ['observation.made', { ...score, ...observer, givenFor: 'learning' }],
  };
  const [type, data] = what[kind] ?? [];
  return PersonalSignal.parse({
    specversion: '1.0',
    id: `s${n}`,
    source: 'hr',
    subject: people[person],
    time: new Date(START - daysAgo * DAY).toISOString(),
    type: `learning-os.${type ?? ''}`,
    data,
  });
}

async function happens(company: World, said: Said, n: number): Promise<void> {
  const personId = people[said.person] ?? '';
  const skillId = skillIds[said.skill] ?? '';
  if (said.kind === 'stop practising') await company.run(choosePractice, { personId, practise: false });
  else if (said.kind === 'confirm' || said.kind === 'contest')
    await company.run(answerOwnSkill, { personId, skillId, said: said.kind }).catch((error: unknown) => {
      // Nobody confirms or contests what nothing is known of.
      if (!isFault(error, 'not-found')) throw error;
    });
  else await company.run(takeInEvidence, { personId, signals: [signalOf(said, n)] });
}

/** A company in which this happened; twice it learned how far each source is to be believed. */
async function companyIn(which: readonly { said: Said; n: number }[]): Promise<World> {
  const company = world();
  await saveRegisters(company);
  const half = which.length / 2;
  for (const { said, n } of which.filter((_, i) => i < half)) await happens(company, said, n);
  await company.run(calibrateEvidence, {});
  for (const { said, n } of which.filter((_, i) => i >= half)) await happens(company, said, n);
  await company.run(calibrateEvidence, {});
  return company;
}

const idOf = ({ personId }: { personId: string }): string => personId;
const inOrder = <L extends { personId: string }>(some: readonly L[]): L[] =>
  some.toSorted((a, b) => a.personId.localeCompare(b.personId));

/** Everything that can be read for a purpose, and what is believed from it. */
async function seenFor(purpose: Purpose, { ports }: World) {
  const { learners, registers, calibration } = ports;
  const skills = await registers.skills();
  const each = await Promise.all(people.map(async (personId) => await learners.read(purpose, personId)));
  const { strengths } = await calibration.read();
  const all = await collected(learners.all(purpose));
  const page = await learners.page(purpose, { roleId: 'seller', after: null, size: 10 });
  return {
    each,
    all: inOrder(all),
    ofRole: inOrder(page.map(({ value }) => value)),
    // Places are drawn for each person: in any other order it would show who was there first.
    isInOrderOfPlaces: isDeepStrictEqual(
      all.filter(({ person }) => person).map(idOf),
      page.map(({ value }) => idOf(value)),
    ),
    evidence: await Promise.all(
      people.map(async (personId) => await collected(learners.evidenceOf(purpose, personId))),
    ),
    on: await Promise.all(
      [...skillIds, 'figure:margin'].map(async (skillId) =>
        collected(learners.evidenceOn(purpose, { skillId })),
      ),
    ),
    believed: each.map(({ value }) =>
      [...skills.values()].map((skill) => estimateOf(value, skill, 3, START)),
    ),
    strengths: Object.fromEntries(
      EvidenceSource.options
        .filter((source) => givenForOf({ source }) === 'work')
        .map((source) => [source, strengths[source]]),
    ),
  };
}

describe('what is given to learn', () => {
  test.each(aboutEmployment)('moves nothing that is read for %s', async (purpose) => {
    await fc.assert(
      fc.asyncProperty(life, async (events) => {
        const numbered = events.map((event, n) => ({ ...event, n }));
        // Who reads in the middle must not see by when, either: the same half of the work comes before it.
        const work = numbered.filter((event) => !event.toLearn);
        const [without, with_] = [await companyIn(work), await companyWith(work, numbered)];
        expect(await seenFor(purpose, with_)).toEqual(await seenFor(purpose, without));
      }),
      { numRuns: 40 },
    );
  });

  test('is seen for learning, so that the comparison above can fail', async () => {
    const said: Said = { kind: 'self', person: 0, skill: 0, level: 1, daysAgo: 3 };
    const [without, with_] = [await companyIn([]), await companyIn([{ said, n: 0 }])];
    expect(await seenFor('learning', with_)).not.toEqual(await seenFor('learning', without));
  });
});

/** The same company with what was given to learn in between. */
async function companyWith(
  work: readonly { n: number }[],
  all: readonly { said: Said; n: number }[],
): Promise<World> {
  const company = world();
  await saveRegisters(company);
  const last = work[Math.ceil(work.length / 2) - 1]?.n ?? -1;
  for (const { said, n } of all.filter((event) => event.n <= last)) await happens(company, said, n);
  await company.run(calibrateEvidence, {});
  for (const { said, n } of all.filter((event) => event.n > last)) await happens(company, said, n);
  await company.run(calibrateEvidence, {});
  return company;
}
