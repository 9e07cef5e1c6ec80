import { participantsOf, partOf } from '../../lib/agents/analytics/counted-evidence.ts';
import { DAY } from '../../lib/domain/milliseconds.ts';
import type { Participation } from '../../lib/domain/outcome/participation.ts';
import { SHIPPED_POLICY } from '../../lib/domain/policy/policy.ts';
import type { Ports } from '../../lib/ports/index.ts';
import type { Employee } from '../../sample/company.ts';
import { presentOn, trueLevel, type Life, type Reached } from '../../sample/life.ts';

/** What was read of a response where others waited, beside what it really did. */
export interface ReadBeside {
  needId: string;
  checkDay: number;
  effect: number;
  interval: readonly [number, number];
  verdict: string;
  /** Levels that those for whom it was planned really have of it on the day of the reading (decision 39). */
  truly: number;
}

/** Every reading with a comparison. */
export async function readingsBeside(
  { needs, learners }: Ports,
  life: Life,
  reached: readonly Reached[],
): Promise<ReadBeside[]> {
  const employeeOf = new Map(life.company.employees.map((one) => [one.person.personId, one]));
  const byPerson = Map.groupBy(reached, ({ personId }) => personId);
  const dayOf = (at: number) => (at - life.start) / DAY;
  const besides: ReadBeside[] = [];
  for await (const { needId, roleId, skillId } of needs.list()) {
    const readings = (await Array.fromAsync(needs.readings(needId))).toSorted((a, b) => a.at - b.at);
    const planned: { personId: string; own: Participation }[] = [];
    for await (const { personId, participations } of learners.all('learning', { roleId })) {
      const own = participations[needId];
      if (own) planned.push({ personId, own });
    }
    for (const [i, { at, checkDay, effect, interval, verdict, comparison }] of readings.entries()) {
      if (!comparison) continue;
      const parts = planned.flatMap(({ personId, own }) => partOf(personId, own, i + 1) ?? []);
      const gains = participantsOf(parts).flatMap(({ sent, personId, countsAfter }) => {
        const employee = employeeOf.get(personId);
        if (!sent || !employee) return [];
        if (countsAfter >= at) return [];
        const withIt = byPerson.get(personId) ?? [];
        const level = (reached: readonly Reached[]) => trueLevel(life, employee, skillId, dayOf(at), reached);
        return [level(withIt) - level([])];
      });
      if (gains.length > 0) besides.push({ needId, checkDay, effect, interval, verdict, truly: mean(gains) });
    }
  }
  return besides;
}

/** How many of a role were said to be able to do what it asks for, beside how many really are. */
export interface CountedBeside {
  roleId: string;
  skillId: string;
  can: number;
  cannot: number;
  notKnown: number;
  truly: number;
  people: number;
}

/** Every figure of the coverage page about a role, of the last pass. */
export async function countsBeside(
  { coverage }: Pick<Ports, 'coverage'>,
  life: Life,
  reached: readonly Reached[],
): Promise<CountedBeside[]> {
  const { noticeableGap } = SHIPPED_POLICY.thresholds;
  const byPerson = Map.groupBy(reached, ({ personId }) => personId);
  const besides: CountedBeside[] = [];
  for await (const { skillId, at, parts } of coverage.all())
    for (const { roleId, atTarget: can, below: cannot, notAssessed: notKnown } of parts) {
      if (roleId === undefined) continue;
      const day = (at - life.start) / DAY;
      const target =
        life.company.roleProfiles.find((profile) => profile.roleId === roleId)?.targets[skillId] ?? 0;
      const people = presentOn(life, day).filter(({ person }) => person.roleId === roleId);
      const reaches = (one: Employee) =>
        target - trueLevel(life, one, skillId, day, byPerson.get(one.person.personId) ?? []) < noticeableGap;
      const truly = people.filter(reaches).length;
      besides.push({ roleId, skillId, can, cannot, notKnown, truly, people: people.length });
    }
  return besides;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
