import { readDocument, type Documents } from '../../../lib/adapters/cosmos/documents.ts';
import type { CharterLine } from '../../../lib/domain/charter.ts';
import { SHIPPED_POLICY } from '../../../lib/domain/policy/policy.ts';
import { newLearner, withEvidence, type Learner } from '../../../lib/domain/person/learner.ts';
import type { RoleProfile, Skill } from '../../../lib/domain/skill/skill.ts';
import { draw, pick } from '../../../sample/random.ts';
import { guidOf } from '../../../lib/domain/sha256.ts';
import { DAY } from '../../../lib/domain/milliseconds.ts';

export { DAY };
export const NOW = Date.parse('2026-11-02T09:00:00Z');
export const SKILLS = 50;
const ROLES = 40;
const DEPARTMENTS = ['Sales', 'Operations', 'Finance', 'Research', 'Support', 'People', 'IT', 'Legal'];
const ZONES = ['Europe/Dublin', 'America/New_York', 'Asia/Tokyo', 'Asia/Kolkata'];
const HALF_LIFE = 240;

const skillId = (n: number): string => `skill-${n % SKILLS}`;

/** Fifty skills on a ring, each near the three on either side. */
export const skills: ReadonlyMap<string, Skill> = new Map(
  Array.from({ length: SKILLS }, (_, n) => [
    skillId(n),
    {
      skillId: skillId(n),
      label: `Skill ${n}`,
      description: '',
      halfLifeDays: HALF_LIFE,
      neighbours: [1, 2, 3].flatMap((far) => [skillId(n + far), skillId(n + SKILLS - far)]),
    },
  ]),
);

/** Forty roles, each of which asks for every skill. */
export const profiles: ReadonlyMap<string, RoleProfile> = new Map(
  Array.from({ length: ROLES }, (_, n) => {
    const targets = Object.fromEntries([...skills.keys()].map((id) => [id, 2 + 2 * draw(`role ${n}`, id)]));
    return [`role-${n}`, { roleId: `role-${n}`, title: `Role ${n}`, targets }];
  }),
);

/** A charter of five lines over ten skills, for all roles. */
export const lines: readonly CharterLine[] = Array.from({ length: 5 }, (_, n) => ({
  lineId: `line-${n}`,
  text: `Line ${n}`,
  skillIds: [skillId(2 * n), skillId(2 * n + 1)],
  roleIds: [],
  weight: (n + 1) / 5,
  from: '2026-01-01T00:00:00Z',
  until: '2027-06-30T00:00:00Z',
  ownerId: guidOf('owner'),
}));

export const registered = {
  skills,
  profiles,
  thresholds: SHIPPED_POLICY.thresholds,
  sources: SHIPPED_POLICY.sources,
};

/** A person with two assessments in each of fifty skills. */
export function somebody(n: number): Learner {
  const personId = guidOf(`person ${n}`);
  const person = {
    personId,
    roleId: `role-${n % ROLES}`,
    department: pick(DEPARTMENTS, personId, 'department'),
    timeZone: pick(ZONES, personId, 'zone'),
    workingHours: { from: 9, to: 17 },
  };
  let learner: Learner = { ...newLearner(personId), person, personAt: NOW - 400 * DAY };
  for (const id of skills.keys())
    for (const days of [200, 50])
      learner = withEvidence(
        learner,
        {
          id: `${personId} ${id} ${days}`,
          personId,
          skillId: id,
          strength: 1,
          source: 'assessment',
          level: 5 * draw(personId, id, days),
          at: NOW - days * DAY,
        },
        HALF_LIFE,
      );
  return learner;
}

/** Different people as they are stored; a larger company repeats them, so that making them is not what is measured. */
const DIFFERENT = 400;
const PAGE = 1_000;

/** Counts of what was read from the store. */
export interface Read {
  pages: number;
  documents: number;
}

/** A container with that many learners, a page of a thousand at a time, each parsed from its text as the SDK does. */
export function company(people: number, read: Read): Documents {
  texts ??= Array.from({ length: DIFFERENT }, (_, n) =>
    JSON.stringify({ id: 'learner', _etag: '', type: 'learner', learner: somebody(n) }),
  );
  const stored = texts;
  const refused = () => Promise.reject(new Error('The pass only reads pages of learners.'));
  return {
    read: refused,
    holds: refused,
    batch: refused,
    async *query(schema) {
      for (let from = 0; from < people; from += PAGE) {
        read.pages += 1;
        const page = Array.from(
          { length: Math.min(PAGE, people - from) },
          (_, i) => JSON.parse(stored[(from + i) % DIFFERENT] ?? '') as unknown,
        );
        await Promise.resolve();
        for (const value of page) {
          read.documents += 1;
          yield readDocument(schema, 'learners', value);
        }
      }
    },
  };
}
let texts: string[] | undefined;
