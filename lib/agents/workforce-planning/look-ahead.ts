import { z } from 'zod';
import { lineFor } from '../../domain/charter.ts';
import { needIdOf } from '../../domain/need/need.ts';
import type { Standing } from '../../domain/group-level/group-standing.ts';
import { groupOf, saidIn } from '../../domain/disclosure/book.ts';
import type { Said } from '../../domain/disclosure/said.ts';
import { standingAsSaid } from '../../domain/disclosure/say-standing.ts';
import { addToPass, startPass } from '../../domain/population-pass/pass.ts';
import { allStandings } from '../../domain/population-pass/tally.ts';
import { lowestAsked } from '../../domain/workforce/capability.ts';
import type { Ports } from '../../ports/index.ts';
import { heldFeeds } from '../../held-feeds.ts';
import { openNeed } from '../../needs/open-need.ts';
import { gapsIn } from '../../domain/group-level/seen-by-two.ts';
import { bookOf, discloseGroups, readBook } from '../disclose-groups.ts';
import { step } from '../../step.ts';
import { inWords, shortfallIn, waysBesidesBuilding } from './rules.ts';

/**
 * Compares what people can do today with what is forecast, and opens a need for what the charter will ask for by then.
 */
export const lookAhead = step({
  name: 'look-ahead',
  agent: 'workforce-planning',
  input: z.strictObject({}),
  async run(_, ports, { at }) {
    const { groups, registers, words } = ports;
    const [charter, policy] = await Promise.all([registers.charter(), registers.policy()]);
    const { minimumGroup: least } = policy.thresholds;
    const standings = await standingsAhead(ports, at);
    await ports.standings.save([...standings.values()]);
    const gaps = new Map(
      gapsIn([...standings.values()], policy, await heldFeeds(ports, at))
        .filter(({ isEnough }) => isEnough)
        .map(({ standing }) => [needIdOf(standing.roleId, standing.skillId), standing] as const),
    );
    const found: string[] = [];
    for await (const forecast of groups.forecasts()) {
      const { roleId, skillId } = forecast;
      const standing = gaps.get(needIdOf(roleId, skillId));
      const shortfall = shortfallIn(forecast, standing, { least, at });
      if (!standing || !shortfall) continue;
      const line = lineFor(charter, skillId, roleId, Date.parse(forecast.neededBy));
      if (!line) continue;
      const ahead = `${inWords(shortfall, forecast, words)}; ${waysBesidesBuilding(forecast, standing, words)}`;
      if ((await openNeed({ standing, line, origin: 'forecast', at, ahead }, ports)) === 'opened')
        found.push(needIdOf(roleId, skillId));
    }
    return { found };
  },
});

/**
 * How each skill that is asked for ahead stands in its role, measured at the lowest level that a forecast or a
 * confirmed undertaking asks for: who misses that misses every other.
 */
async function standingsAhead(
  { groups, learners, registers, disclosures, standings: stored }: Ports,
  at: number,
): Promise<ReadonlyMap<string, Said<Standing>>> {
  const undertakings = (await registers.latest('undertaking')).map(({ value }) => value);
  const targets = lowestAsked(await Array.fromAsync(groups.forecasts()), undertakings, at);
  const profiles = new Map(
    [...targets].map(([roleId, ofRole]) => [
      roleId,
      { roleId, title: roleId, targets: Object.fromEntries(ofRole) },
    ]),
  );
  const [skills, { thresholds, sources }] = await Promise.all([registers.skills(), registers.policy()]);
  const registered = { profiles, skills, thresholds, sources };
  const saidBefore = await readBook(['ahead'], disclosures);
  const pass = startPass(registered, [], at, { book: bookOf(saidBefore), of: 'ahead' });
  for (const roleId of targets.keys())
    for await (const learner of learners.all('workforce-planning', { roleId }))
      addToPass(pass, learner, registered, at);
  const book = await discloseGroups(saidBefore, pass.census, disclosures, at);
  const noise = await disclosures.noise();
  const standings = new Map<string, Said<Standing>>();
  for (const standing of allStandings(pass.tally)) {
    const { roleId, skillId } = standing;
    const before = await stored.find(standing, true);
    // What was said at another level says nothing of this one: it is not known until enough are seen anew.
    const told = saidIn(book, groupOf('ahead', roleId), skillId);
    const said = told?.asked === standing.target ? told : undefined;
    standings.set(
      needIdOf(roleId, skillId),
      standingAsSaid({ ...standing, ahead: true }, said, before, noise),
    );
  }
  return standings;
}
