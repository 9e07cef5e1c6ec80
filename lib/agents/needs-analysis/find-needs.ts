import { z } from 'zod';
import { lineFor, type Charter } from '../../domain/charter.ts';
import { needIdOf } from '../../domain/need.ts';
import type { HeldFeeds } from '../../domain/feed-health.ts';
import type { Policy } from '../../domain/policy.ts';
import { gapsIn } from '../../domain/seen-by-two.ts';
import type { Standing } from '../../domain/group-standing.ts';
import type { SkillCoverage } from '../../domain/disclosure/say-coverage.ts';
import { groupOf, saidIn, type Book } from '../../domain/disclosure/book.ts';
import type { Said } from '../../domain/disclosure/said.ts';
import { standingAsSaid } from '../../domain/disclosure/say-standing.ts';
import { addToPass, coverageOf, startPass, type PopulationPass } from '../../domain/population-pass/pass.ts';
import { allStandings } from '../../domain/population-pass/tally.ts';
import type { Ports } from '../../ports/index.ts';
import { bookOf, discloseGroups, readBook, type StoredBook } from '../disclose-groups.ts';
import { step } from '../../step.ts';
import { logAdverseImpact } from './log-adverse-impact.ts';
import { heldFeeds, heldOf } from '../../held-feeds.ts';
import { openNeed } from '../../needs/open-need.ts';
import { isNeededNoMore } from '../../domain/group-gap.ts';

/** What humans decided about needs, as this analysis read it. */
interface Asked {
  charter: Charter;
  policy: Policy;
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
    const found = await openGaps(standings, asked, ports, at);
    const outgrown = await outgrownIn(standings, asked, ports);
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
  return { pass, asked: { charter, policy, held } };
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
 * Opens a need for each gap that the charter asks about and more than one source shows; answers which were not open
 * yet.
 */
async function openGaps(
  standings: readonly Said<Standing>[],
  { charter, policy, held }: Asked,
  ports: Ports,
  at: number,
): Promise<string[]> {
  const opened: string[] = [];
  for (const { standing, isEnough } of gapsIn(standings, policy, held)) {
    if (!isEnough) continue;
    const line = lineFor(charter, standing.skillId, standing.roleId, at);
    if (line && (await openNeed({ standing, line, origin: 'gap', at }, ports)) === 'opened')
      opened.push(needIdOf(standing.roleId, standing.skillId));
  }
  return opened;
}

/**
 * The needs that need no decision any more, as many as one analysis withdraws. What a feed says with which something is
 * wrong lets no need go, as it opens none.
 */
async function outgrownIn(
  standings: readonly Said<Standing>[],
  { policy: { thresholds }, held }: Asked,
  { needs, words }: Ports,
): Promise<Outgrown[]> {
  const today = new Map(standings.map((one) => [needIdOf(one.roleId, one.skillId), one]));
  const outgrown: Outgrown[] = [];
  for await (const need of needs.list()) {
    if (outgrown.length === MOST_AT_ONCE) break;
    const standing = today.get(need.needId);
    if (!standing || heldOf(standing, held).size > 0) continue;
    if (isNeededNoMore(need, standing, thresholds))
      outgrown.push({ needId: need.needId, round: need.round, reason: words.say('need.outgrown') });
  }
  return outgrown;
}
