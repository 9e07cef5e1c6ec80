import { MINIMUM_GROUP } from '../../../lib/domain/disclosure/minimum-group.ts';
import type { Looked } from '../../../lib/agents/needs-analysis/replayed.ts';
import type { GroupMemory } from '../../../lib/domain/disclosure/book.ts';
import type { CellNow, SkillCoverage } from '../../../lib/domain/disclosure/say-coverage.ts';
import type { Noise } from '../../../lib/domain/disclosure/noise.ts';
import { DAY } from '../../../lib/domain/milliseconds.ts';
import { SHIPPED_POLICY } from '../../../lib/domain/policy/policy.ts';
import { english } from '../../../lib/messages/words.ts';
import type { Copy } from './copy.ts';
import { TARGET } from './history.ts';

export const SKILL = 'welding';
export const skill = { skillId: SKILL, label: 'Welding', description: '', halfLifeDays: 365, neighbours: [] };
export const skills = new Map([[SKILL, skill]]);
export const profileOf = (roleId: string) => ({ roleId, title: roleId, targets: { [SKILL]: TARGET } });
const profiles = new Map(['welder', 'fitter'].map((roleId) => [roleId, profileOf(roleId)]));
export const { thresholds, sources } = SHIPPED_POLICY;
const line = (lineId: string, roleIds: string[]) => ({
  lineId,
  text: 'x',
  skillIds: [SKILL],
  roleIds,
  weight: 1,
  ownerId: 'o',
  from: '2026-01-01T00:00:00Z',
  until: '2036-01-01T00:00:00Z',
});
const titles = {
  skills,
  profiles,
  lines: [line('L1', ['welder']), line('L2', [])],
  minimumGroup: MINIMUM_GROUP,
};

/** Two sources show every gap, so that what opens depends on what is said of the group alone. */
const ASSENT = ['assessment@a', 'assessment@b'].map((source) => ({ source, short: 2, people: 1e6 }));

/** How each role stands, by its id, as far as it may be said. */
export type Standings = ReadonlyMap<string, ReturnType<Copy['standingAsSaid']>>;

/** @param before what was said last */
export const standingsOf = (
  copy: Copy,
  book: ReadonlyMap<string, GroupMemory>,
  before: Standings,
  noise: Noise,
): Standings =>
  new Map(
    rolesIn(copy, book).map((roleId) => {
      const said = copy.saidIn(book, copy.groupOf('role', roleId), SKILL);
      return [
        roleId,
        copy.standingAsSaid({ ...nobody, roleId, bySource: ASSENT }, said, before.get(roleId), noise),
      ];
    }),
  );

const nobody = {
  skillId: SKILL,
  target: TARGET,
  population: 0,
  assessed: 0,
  belowTarget: 0,
  levelSum: 0,
  gapSum: 0,
};

const rolesIn = (copy: Copy, book: ReadonlyMap<string, GroupMemory>): string[] =>
  [...book.keys()]
    .filter((group) => copy.kindOf(group) === 'role')
    .map((group) => copy.nameIn('role', group))
    .toSorted();

/** What is said of the skill: each word stays by the one before, and departments are sums of cells. */
export const coverageSaid = (
  copy: Copy,
  book: ReadonlyMap<string, GroupMemory>,
  cells: readonly CellNow[],
  before: SkillCoverage | undefined,
  at: number,
): SkillCoverage =>
  copy.coverageIn(
    book,
    SKILL,
    { roleIds: rolesIn(copy, book), cells },
    {},
    { least: MINIMUM_GROUP, at, ...(before ? { before } : {}) },
  );

/** Weeks that a replay looks at. */
const WEEKS = 4;

/** Every surface that speaks of groups, from what was said of them. */
export function surfacesOf(
  copy: Copy,
  book: ReadonlyMap<string, GroupMemory>,
  standings: Standings,
  found: SkillCoverage,
  noise: Noise,
  at: number,
): string {
  const roleIds = rolesIn(copy, book);
  const coverage = copy.groupings
    .flatMap((by) => copy.coverageBy(by, [found], titles, english))
    .map(({ counts, sentence, groupId }) => ({ counts, sentence, groupId }));
  const teams = [...book.values()]
    .filter(({ group }) => copy.kindOf(group) === 'team')
    .toSorted((a, b) => a.group.localeCompare(b.group))
    .map((memory) => copy.teamSkills(memory, skills, english));
  const needs = [...standings.values()].map((standing) => ({
    evidence: copy.evidenceOf(standing, thresholds),
    words: english.sayMessage(copy.belowInWords(standing, MINIMUM_GROUP)),
    isGap: copy.isGap(standing, thresholds),
    isOutgrown: copy.isOutgrown(standing, thresholds),
    priority: copy.prioritise(standing, { strategicWeight: 1, urgency: 1 }, thresholds),
  }));
  const cells = copy.cellMemories(book.values());
  const roles = copy.withCells([...standings.values()], cells);
  const parts = copy.gapsFound(roles, SHIPPED_POLICY, new Map()).map((standing) => ({
    group: standing.group,
    evidence: copy.evidenceOf(standing, thresholds),
    words: english.sayMessage(copy.belowInWords(standing, MINIMUM_GROUP)),
    isOutgrown: copy.isOutgrown(standing, thresholds),
    priority: copy.prioritise(standing, { strategicWeight: 1, urgency: 1 }, thresholds),
  }));
  const lines = titles.lines;
  const rules = { policy: SHIPPED_POLICY, held: new Map() };
  const trial = copy.trialOf({
    now: { ...rules, lines: [] },
    tried: { ...rules, lines },
    observing: false,
    roles,
    needs: [],
    declined: [],
    skills,
    at,
  });
  const looked = roleIds.flatMap((roleId): Looked[] => {
    const [memory, standing] = [book.get(copy.groupOf('role', roleId))?.skills[SKILL], standings.get(roleId)];
    return memory && standing ? [{ roleId, skillId: SKILL, memory, standing }] : [];
  });
  const weeks = Array.from({ length: WEEKS }, (_, i) => at - (WEEKS - i) * 7 * DAY);
  const replay = copy.foundIn(weeks, looked, cells, { lines, skills, ...SHIPPED_POLICY }, noise);
  return JSON.stringify({ coverage, teams, needs, parts, trial, replay });
}
