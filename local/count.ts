import { agentNames } from '../lib/agents/index.ts';
import { readConfig } from '../lib/config.ts';
import { firstBreak, type LoggedDecision } from '../lib/domain/decision.ts';
import { wire } from '../lib/wiring.ts';

/** Counts what the stores hold, through the app's own adapters and the real SDKs; forked, so that its TLS trust is set at the start. */
async function counts() {
  const { learners, needs, registers, effects, decisions, deadLetters } = wire(readConfig(agentNames)).ports;
  const found = { people: 0, evidence: 0, deliveries: 0 };
  const skills = new Set<string>();
  for await (const learner of learners.all()) {
    if (learner.person) found.people += 1;
    for (const skillId of Object.keys(learner.skills)) skills.add(skillId);
    found.deliveries += Object.values(learner.participations).filter(
      ({ deliveredAt }) => deliveredAt !== undefined,
    ).length;
  }
  for (const skillId of skills) found.evidence += await lengthOf(learners.evidenceOn({ skillId }));
  const stages: Record<string, number> = {};
  let needCount = 0;
  for await (const { stage } of needs.list()) {
    needCount += 1;
    stages[stage] = (stages[stage] ?? 0) + 1;
  }
  const insights: { sentence: string; pageUrl: string | null }[] = [];
  for await (const { sentence, pageUrl } of needs.insights())
    insights.push({ sentence, pageUrl: pageUrl ?? null });
  let declined = 0;
  for await (const { count } of registers.declined()) declined += count;
  const byClass: Record<string, Record<string, number>> = {};
  const effectKeys: string[] = [];
  for await (const { effectClass, status, key } of effects.all()) {
    const ofClass = (byClass[effectClass] ??= {});
    ofClass[status] = (ofClass[status] ?? 0) + 1;
    effectKeys.push(key);
  }
  const entries: LoggedDecision[] = [];
  for await (const entry of decisions.all()) entries.push(entry);
  return {
    counts: {
      ...found,
      needs: needCount,
      approvals: entries.filter(({ decidedBy }) => decidedBy.kind === 'human').length,
      insights: insights.length,
      effects: effectKeys.length,
      decisions: entries.length,
      declinedDemand: declined,
      deadLetters: await lengthOf(deadLetters.open()),
    },
    stages,
    effectsByClass: byClass,
    effectKeys: effectKeys.toSorted(),
    decisionIds: entries.map(({ decisionId }) => decisionId).toSorted(),
    decisionLogWhole: firstBreak(entries, await decisions.head()) === undefined,
    insights,
  };
}

async function lengthOf(stream: AsyncIterable<unknown>): Promise<number> {
  const iterator = stream[Symbol.asyncIterator]();
  let length = 0;
  while (!(await iterator.next()).done) length += 1;
  return length;
}

export type StoreCounts = Awaited<ReturnType<typeof counts>>;

process.send?.(await counts());
process.disconnect();
