import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { speakOf, type Book } from '../../../../lib/domain/disclosure/book.ts';
import { noiseFrom } from '../../../../lib/domain/disclosure/noise.ts';
import { addToPass, coverageOf, startPass } from '../../../../lib/domain/population-pass/pass.ts';
import { withChange } from '../../../../lib/domain/population-pass/person-contribution.ts';
import { personStandings } from '../../../../lib/domain/population-pass/person-standing.ts';
import { allStandings } from '../../../../lib/domain/population-pass/tally.ts';
import { EvidenceSource, STRENGTH } from '../../../../lib/domain/skill-estimate/constants.ts';
import { newLearner, withEvidence, type Learner } from '../../../../lib/domain/person/learner.ts';
import { DAY, negotiation, NOW, person, personId } from '../../examples.ts';

const { thresholds, sources } = SHIPPED_POLICY;
const TARGET = 3;
const profile = { roleId: 'buyer', title: 'Buyer', targets: { negotiation: TARGET } };
const profiles = new Map([[profile.roleId, profile]]);
const PEOPLE = 80;
const SHORT = 1.2;

/** Errors of assessments by the quantiles of a normal law with half a level of deviation. */
const errors = Array.from({ length: PEOPLE }, (_, i) => {
  const p = (i + 0.5) / PEOPLE;
  return 0.5 * (p < 0.5 ? -1 : 1) * Math.sqrt(-0.5 * Math.PI * Math.log(1 - (2 * p - 1) ** 2));
});

const seen = (learner: Learner, level: number, at: number, halfLifeDays: number): Learner =>
  withChange(
    learner,
    withEvidence(
      { ...learner, person: { ...person, personId: learner.personId } },
      {
        id: `e${at}`,
        personId: learner.personId,
        skillId: 'negotiation',
        source: 'assessment',
        strength: 1,
        level: Math.min(5, Math.max(0, level)),
        at,
      },
      halfLifeDays,
    ),
    at,
  );

describe.each([30, 60, 365])('eighty people short by 1.2 levels, in a skill of %d days', (halfLifeDays) => {
  const skill = { ...negotiation, halfLifeDays };
  const registered = { profiles, skills: new Map([[skill.skillId, skill]]), thresholds, sources };
  const people = errors.map((error, i) =>
    seen(newLearner(personId(i)), TARGET - SHORT + error, NOW, halfLifeDays),
  );
  const passAt = (some: readonly Learner[], at: number, book: Book = new Map()) => {
    const pass = startPass(registered, [], at, { book, of: 'role' });
    for (const learner of some) addToPass(pass, learner, registered, at);
    return pass;
  };
  const standsAt = (some: readonly Learner[], day: number) => {
    const [standing] = allStandings(passAt(some, NOW + day * DAY).tally);
    const { assessed = 0, belowTarget = 0, population = 0 } = standing ?? {};
    return { can: assessed - belowTarget, cannot: belowTarget, notKnown: population - assessed };
  };

  test('come to be able by nobody looking, on no day; more and more are not known, until they are seen', () => {
    const days = [0, 30, 60, 120, 365, 1000].map((day) => standsAt(people, day));
    for (const [i, { can, cannot, notKnown }] of days.entries()) {
      const before = days[i - 1] ?? days[0];
      expect(can).toBeLessThanOrEqual(before?.can ?? NaN);
      expect(cannot).toBeLessThanOrEqual(before?.cannot ?? NaN);
      expect(notKnown).toBeGreaterThanOrEqual(before?.notKnown ?? NaN);
    }
    expect(days[0]).toMatchObject({ notKnown: 0 });
    expect(days[0]?.can).toBeLessThan(PEOPLE / 4);
    expect(days.at(-1)).toEqual({ can: 0, cannot: 0, notKnown: PEOPLE });
    const again = people.map((learner, i) =>
      seen(learner, TARGET - SHORT - (errors[i] ?? 0), NOW + 1000 * DAY, halfLifeDays),
    );
    expect(standsAt(again, 1000)).toMatchObject({ notKnown: 0 });
    expect(standsAt(again, 1000).cannot).toBeGreaterThan(PEOPLE / 2);
  });

  test('are never said to be able by more than were, and in the end it is said that it is not known', () => {
    const noise = noiseFrom('secret');
    let book: Book = new Map();
    const said = [0, 30, 60, 120, 365, 1000].map((day) => {
      const at = NOW + day * DAY;
      const { census } = passAt(people, at, book);
      book = new Map(speakOf(book, census, noise, at).map((one) => [one.group, one]));
      const [one] = coverageOf(passAt(people, at, book), book, new Map(), noise, at);
      const part = one?.parts.find(({ roleId }) => roleId === 'buyer');
      return { part, unspoken: one?.unspoken };
    });
    const [first] = said;
    for (const { part } of said.slice(1))
      expect(part?.atTarget ?? 0).toBeLessThanOrEqual(first?.part?.atTarget ?? NaN);
    expect(said.at(-1)).toEqual({ part: undefined, unspoken: [{ roleId: 'buyer', word: 'too-few' }] });
  });
});

describe('age alone', () => {
  const piece = fc.record({
    level: fc.double({ min: 0, max: 5, noNaN: true }),
    source: fc.constantFrom(...EvidenceSource.options.filter((source) => source !== 'figure')),
    daysAgo: fc.nat(900),
  });
  const halfLife = fc.constantFrom(20, 60, 240, 730);

  test('makes nobody able and nobody unable: it only makes them not known, and never known again', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 8 }),
        halfLife,
        fc.nat(700),
        fc.nat(700),
        (pieces, halfLifeDays, first, more) => {
          const learner = pieces.reduce(
            (one, { level, source, daysAgo }, i) =>
              withEvidence(
                one,
                {
                  id: `e${i}`,
                  personId: one.personId,
                  skillId: 'negotiation',
                  source,
                  strength: STRENGTH[source],
                  level,
                  at: NOW - daysAgo * DAY,
                },
                halfLifeDays,
              ),
            newLearner(personId(1)),
          );
          const skills = new Map([['negotiation', { ...negotiation, halfLifeDays }]]);
          const stands = (days: number) => {
            const [gap] = personStandings(learner, profile, skills, thresholds, NOW + days * DAY);
            return gap?.level === undefined ? 'not known' : { ...gap, isDue: false };
          };
          const [soon, late] = [stands(first), stands(first + more)];
          expect([soon, 'not known']).toContainEqual(late);
        },
      ),
    );
  });
});
