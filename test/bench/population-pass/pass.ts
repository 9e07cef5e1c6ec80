import { nothingStopped } from '../../support/nothing-stopped.ts';
import { SHIPPED_POLICY } from '../../../lib/domain/policy/policy.ts';
import { cosmosLearners } from '../../../lib/adapters/cosmos/learners.ts';
import { lineFor } from '../../../lib/domain/charter.ts';
import { prioritise, urgencyOf } from '../../../lib/domain/need/priority.ts';
import { inOrder, sensitivityOf, type Ranked } from '../../../lib/domain/need/sensitivity.ts';
import { speakOf } from '../../../lib/domain/disclosure/book.ts';
import { noiseFrom } from '../../../lib/domain/disclosure/noise.ts';
import { addToPass, coverageOf, startPass } from '../../../lib/domain/population-pass/pass.ts';
import { allStandings } from '../../../lib/domain/population-pass/tally.ts';
import { company, lines, NOW, registered, skills, type Read } from './company.ts';
import { english } from '../../../lib/messages/words.ts';

export interface Pass {
  people: number;
  seconds: number;
  /** Of this process on all cores: on a busy machine it says more than the clock. */
  cpuSeconds: number;
  /** Highest heap seen on the way, garbage included. */
  peakHeapMB: number;
  read: Read;
  needs: number;
}

/** Gaps, priorities and targeting of a whole company in one pass over its stored state. */
export async function pass(people: number): Promise<Pass> {
  const read: Read = { pages: 0, documents: 0 };
  const learners = cosmosLearners(company(people, read), nothingStopped, () => 'salt');
  let peak = 0;
  const start = performance.now();
  const before = process.cpuUsage();
  const pass = startPass(registered, lines, NOW);
  for await (const learner of learners.all('learning')) {
    addToPass(pass, learner, registered, NOW);
    if (read.documents % 1_000 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed);
  }
  const noise = noiseFrom('bench');
  const said = speakOf(new Map(), pass.census, noise, NOW).map((one) => [one.group, one] as const);
  coverageOf(pass, new Map(said), new Map(), noise, NOW);
  const needs = allStandings(pass.tally).flatMap((counted): Ranked[] => {
    const standing = { ...counted, bySource: [] };
    const line = lineFor({ lines }, standing.skillId, standing.roleId, NOW);
    const halfLifeDays = skills.get(standing.skillId)?.halfLifeDays ?? 365;
    if (!line) return [];
    const urgency = urgencyOf({ until: Date.parse(line.until), halfLifeDays, at: NOW });
    const priority = prioritise(
      standing,
      { strategicWeight: line.weight, urgency },
      SHIPPED_POLICY.thresholds,
    );
    return [{ needId: `${standing.roleId}.${standing.skillId}`, priority }];
  });
  const [first] = inOrder(needs);
  if (first) sensitivityOf(first.needId, needs, ({ needId }) => needId, english);
  const seconds = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(before);
  const cpuSeconds = (user + system) / 1e6;
  return { people, seconds, cpuSeconds, peakHeapMB: peak / 2 ** 20, read, needs: needs.length };
}
