import { readConfig } from '../lib/config.ts';
import { LAST_VERSION } from '../lib/domain/gate/versions.ts';
import { assetIdOf, type ContentAsset } from '../lib/domain/content/content.ts';
import { itemsOf } from '../lib/domain/practice/items.ts';
import { english } from '../lib/messages/words.ts';
import { firstBreak, LoggedDecision } from '../lib/domain/decision.ts';
import { instanceIdOf, type Need } from '../lib/domain/need/need.ts';
import { skillIdsOf } from '../lib/domain/person/learner.ts';
import type { Ports } from '../lib/ports/index.ts';
import { wire } from '../lib/wiring.ts';

/**
 * Reads what the stores hold, through the app's own adapters and the real SDKs; forked, so that its TLS trust is set at
 * the start.
 */
async function counts() {
  const { ports } = wire(readConfig());
  const { needs, declinedDemand, decisions, deadLetters, groups } = ports;
  const { reached, spared, ...learned } = await learnersIn(ports);
  const effects = await effectsIn(ports);
  const found = await Array.fromAsync(needs.list());
  const makers = new Map((await ports.registers.entries('maker')).map(({ id, value }) => [id, value.name]));
  const madeBy = (asset?: ContentAsset) =>
    asset?.origin === 'ai-drafted' ? makers.get(asset.model) : undefined;
  const assets = (await Promise.all(found.map((need) => assetsOf(need, ports)))).flat();
  const insights = await Array.fromAsync(needs.insights());
  const declined = await Array.fromAsync(declinedDemand.all());
  const log = await Array.fromAsync(decisions.all());
  const entries = log.map((entry) => LoggedDecision.parse(entry));
  return {
    ...learned,
    needs: found.map(
      ({ needId, roleId, group, skillId, origin, stage, cause, hypothesis, assetId, endedAt }) => ({
        ...answeredBy(
          assets.find((asset) => asset.needId === needId && asset.assetId === assetId),
          madeBy,
        ),
        needId,
        roleId,
        ...(group ? { group } : {}),
        skillId,
        origin,
        stage,
        supposed: hypothesis.cause,
        ...(cause === undefined ? {} : { cause }),
        reachedPeople: reached.get(needId) ?? 0,
        // While its round is open, whoever was not reached still waits.
        droppedAsOutgrown: endedAt === undefined ? 0 : (spared.get(needId) ?? 0),
      }),
    ),
    content: {
      reused: assets.filter(({ origin }) => origin === 'reused').length,
      drafted: assets.filter(({ origin }) => origin === 'ai-drafted').length,
      madeOutside: assets.filter((asset) => madeBy(asset) !== undefined).length,
      /** Published, with something to recall: a talk or a meeting is practised with others, and never reminded of. */
      recallable: assets.filter((asset) => asset.status === 'published' && itemsOf(asset, english).length > 0)
        .length,
      approved: count(assets, 'approved', 'published'),
      rejected: count(assets, 'rejected'),
      sentBack: count(assets, 'sent-back'),
      expired: count(assets, 'expired'),
      withdrawn: count(assets, 'withdrawn'),
      published: {
        sharePoint: assets.filter(({ status, origin }) => status === 'published' && origin === 'ai-drafted')
          .length,
        vivaLearning: count(assets, 'published'),
      },
    },
    sources: {
      // A page that changed twice was marked twice.
      outdated: entries.filter(({ outcome }) => outcome.startsWith('outdated: ')).length,
      renewed: assets.filter((asset) => asset.origin === 'ai-drafted' && asset.renewed).length,
      pulled: count(assets, 'pulled'),
    },
    insights: insights.map(({ needId, checkDay, verdict, sentence }) => ({
      needId,
      checkDay,
      verdict,
      sentence,
    })),
    groupChanges: (await Array.fromAsync(groups.changes())).map(({ groupId, question }) => ({
      groupId,
      question,
    })),
    declined: declined.reduce((sum, { count }) => sum + count, 0),
    ...effects,
    decisions: entries.length,
    // Answers at the gates; edits of registers are in the log too.
    humanDecisions: entries.filter(({ decisionId }) => decisionId.endsWith(':decided')).length,
    decisionIds: entries.map(({ decisionId }) => decisionId).toSorted(),
    decisionLogWhole: firstBreak(log, await decisions.head()) === undefined,
    deadLettered: (await Array.fromAsync(deadLetters.open())).length,
  };
}

const answeredBy = (asset: ContentAsset | undefined, madeBy: (asset: ContentAsset) => string | undefined) => {
  const maker = asset && madeBy(asset);
  return { response: asset?.origin, ...(maker === undefined ? {} : { maker }) };
};

const count = (assets: readonly ContentAsset[], ...statuses: ContentAsset['status'][]): number =>
  assets.filter(({ status }) => statuses.includes(status)).length;

async function learnersIn({ learners }: Ports) {
  let people = 0;
  const skills = new Set<string>();
  const reached = new Map<string, number>();
  /** Planned for people and never sent, because they had outgrown it, contest it or are not known any more. */
  const spared = new Map<string, number>();
  for await (const learner of learners.all('learning')) {
    if (learner.person) people += 1;
    for (const skillId of skillIdsOf(learner)) skills.add(skillId);
    for (const [needId, { deliveredAt }] of Object.entries(learner.participations)) {
      const counted = deliveredAt === undefined ? spared : reached;
      counted.set(needId, (counted.get(needId) ?? 0) + 1);
    }
  }
  let evidence = 0;
  for (const skillId of skills) evidence += await lengthOf(learners.evidenceOn('learning', { skillId }));
  return { people, evidence, reached, spared };
}

/** Counted without being held. */
async function lengthOf(stream: AsyncIterable<unknown>): Promise<number> {
  const iterator = stream[Symbol.asyncIterator]();
  let length = 0;
  while (!(await iterator.next()).done) length += 1;
  return length;
}

/** Every version that was made for the round of a need. */
async function assetsOf(need: Need, { needs }: Ports): Promise<ContentAsset[]> {
  const found: ContentAsset[] = [];
  for (let version = 1; version <= LAST_VERSION; version += 1) {
    const asset = await needs.findAsset(need.needId, assetIdOf(instanceIdOf(need), version));
    if (asset) found.push(asset.value);
  }
  return found;
}

async function effectsIn({ effects }: Ports) {
  const all = await Array.fromAsync(effects.all());
  return {
    effectKeys: all.map(({ key }) => key).toSorted(),
    effects: all.map(({ effectClass, system, step, status }) => ({ effectClass, system, step, status })),
  };
}

/** What was counted and read, as the report is made of it. */
export type StoresRead = Awaited<ReturnType<typeof counts>>;

process.send?.(await counts(), () => process.disconnect());
