import { z } from 'zod';
import { lineFor, type Charter } from '../../domain/charter.ts';
import { isOpen, needIdOf } from '../../domain/need/need.ts';
import type { HeldFeeds } from '../../domain/signal/feed-health.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { Skill } from '../../domain/skill/skill.ts';
import type { Standing } from '../../domain/group-level/group-standing.ts';
import type { SkillCoverage } from '../../domain/disclosure/say-coverage.ts';
import { groupOf, saidIn, type Book } from '../../domain/disclosure/book.ts';
import type { Said } from '../../domain/disclosure/said.ts';
import { standingAsSaid } from '../../domain/disclosure/say-standing.ts';
import { addToPass, coverageOf, startPass, type PopulationPass } from '../../domain/population-pass/pass.ts';
import { allStandings } from '../../domain/population-pass/tally.ts';
import type { Ports } from '../../ports/index.ts';
import { bookOf, discloseGroups, readBook, type StoredBook } from '../disclose-groups.ts';
import { step } from '../../step.ts';
import { gapsFound, type SaidRole } from './cells/gaps-found.ts';
import { cellMemories, standingsIn, withCells } from './cells/said-roles.ts';
import { logAdverseImpact } from './log-adverse-impact.ts';
import { heldFeeds, heldOf } from '../../held-feeds.ts';
import { openNeed } from '../../needs/open-need.ts';
import { isNeededNoMore, whyOutgrown } from '../../domain/group-level/group-gap.ts';

/** What humans decided about needs, as this analysis read it. */
interface Asked {
  charter: Charter;
  policy: Policy;
  skills: ReadonlyMap<string, Skill>;
  /** Feeds whose word does not count now. */
  held: HeldFeeds;
}

/** A need whose gap is gone before anything was delivered. */
interface Outgrown {
  needId: string;
  round: number;
  reason: string;
}

/** Needs that one analysis lets go at most; the next one sees to the rest. */
const MOST_AT_ONCE = 50;

/**
 * One pass over everybody: how each skill stands in each role, a need for each gap that the charter asks about, and the
 * needs that people have outgrown.
 */
export const findNeeds = step({
  name: 'find-needs',
  agent: 'needs-analysis',
  input: z.strictObject({}),
  async run(_, ports, { at }) {
    const before = await readBook(['role', 'cell'], ports.disclosures);
    const { pass, asked } = await lookAtEverybody(before, ports, at);
    const book = await discloseGroups(before, pass.census, ports.disclosures, at);
    const standings = await keepStandings(pass, book, ports);
    const covered = await keepCoverage(pass, book, ports, at);
    await logAdverseImpact(covered, ports, at);
    const roles = withCells(standings, cellMemories(book.values()));
    const found = await openGaps(roles, asked, ports, at);
    await keepPartsWorkedOn(roles, asked, ports);
    const outgrown = await outgrownIn(roles, asked, ports);
    return { standings: standings.length, found, outgrown };
  },
});

async function lookAtEverybody(
  before: StoredBook,
  ports: Ports,
  at: number,
): Promise<{ pass: PopulationPass; asked: Asked }> {
  const { learners, registers } = ports;
  const [charter, skills, profiles, policy, held] = await Promise.all([
    registers.charter(),
    registers.skills(),
    registers.roleProfiles(),
    registers.policy(),
    heldFeeds(ports, at),
  ]);
  const registered = { profiles, skills, thresholds: policy.thresholds, sources: policy.sources };
  const pass = startPass(registered, charter.lines, at, { book: bookOf(before), of: 'role' });
  for await (const learner of learners.all('learning')) addToPass(pass, learner, registered, at);
  return { pass, asked: { charter, policy, skills, held } };
}

/**
 * How each skill stands in each role in which anybody is known, or was when it was last said, as far as it may be said:
 * nothing else is decided on.
 */
async function keepStandings(
  { tally }: PopulationPass,
  book: Book,
  { standings, disclosures }: Ports,
): Promise<Said<Standing>[]> {
  const before = new Map<string, Standing>();
  for await (const one of standings.all()) before.set(needIdOf(one.roleId, one.skillId), one);
  const noise = await disclosures.noise();
  const now = allStandings(tally)
    .filter(({ assessed, roleId, skillId }) => assessed > 0 || before.has(needIdOf(roleId, skillId)))
    .map((one) => {
      const said = saidIn(book, groupOf('role', one.roleId), one.skillId);
      return standingAsSaid(one, said, before.get(needIdOf(one.roleId, one.skillId)), noise);
    });
  await standings.save(now);
  return now;
}

async function keepCoverage(
  pass: PopulationPass,
  book: Book,
  { coverage, disclosures }: Ports,
  at: number,
): Promise<SkillCoverage[]> {
  const shown = new Map<string, SkillCoverage>();
  for await (const one of coverage.all()) shown.set(one.skillId, one);
  const covered = coverageOf(pass, book, shown, await disclosures.noise(), at);
  await coverage.save(covered);
  return covered;
}

/**
 * Opens a need for each gap that the charter asks about and more than one source shows, of a role or of a part of one;
 * answers which were not open yet.
 */
async function openGaps(
  roles: readonly SaidRole[],
  { charter, policy, held }: Asked,
  ports: Ports,
  at: number,
): Promise<string[]> {
  const opened: string[] = [];
  for (const standing of gapsFound(roles, policy, held)) {
    const { roleId, skillId, group } = standing;
    const line = lineFor(charter, skillId, roleId, at);
    if (line && (await openNeed({ standing, line, origin: 'gap', at }, ports)) === 'opened')
      opened.push(needIdOf(roleId, skillId, group));
  }
  return opened;
}

/** How the parts of roles stand that a need is open about: whoever decides about one looks at how it stands by then. */
async function keepPartsWorkedOn(
  roles: readonly SaidRole[],
  { skills }: Asked,
  { needs, standings }: Ports,
): Promise<void> {
  const standingOf = standingsIn(roles, skills);
  const parts: Said<Standing>[] = [];
  for await (const need of needs.list()) {
    const part = need.group && isOpen(need) ? standingOf(need)?.standing : undefined;
    if (part) parts.push(part);
  }
  await standings.saveParts(parts);
}

/**
 * The needs that need no decision any more, as many as one analysis withdraws. What a feed says with which something is
 * wrong lets no need go, as it opens none.
 */
async function outgrownIn(
  roles: readonly SaidRole[],
  { policy: { thresholds }, skills, held }: Asked,
  { needs, words }: Ports,
): Promise<Outgrown[]> {
  const standingOf = standingsIn(roles, skills);
  const outgrown: Outgrown[] = [];
  for await (const need of needs.list()) {
    if (outgrown.length === MOST_AT_ONCE) break;
    const { role, standing } = standingOf(need) ?? {};
    if (!role || heldOf(role.standing, held).size > 0) continue;
    if (standing && isNeededNoMore(need, standing, thresholds))
      outgrown.push({
        needId: need.needId,
        round: need.round,
        reason: words.say('need.outgrown', { why: whyOutgrown(need.evidence, standing) }),
      });
  }
  return outgrown;
}
