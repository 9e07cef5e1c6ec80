import type { ContentAsset } from '../../lib/domain/content/content.ts';
import { rulesVersion, wordsVersion } from '../../lib/domain/content/made-under.ts';
import { needsCalled } from '../../lib/domain/names.ts';
import { isStillShown, type Insight } from '../../lib/domain/outcome/insight.ts';
import { DAY } from '../../lib/domain/milliseconds.ts';
import type { Need } from '../../lib/domain/need/need.ts';
import { heldSince, statesSince, type SectionVersion } from '../../lib/domain/policy/held-since.ts';
import { policyOf, type Policy } from '../../lib/domain/policy/policy.ts';
import {
  cameBack,
  cameTo,
  causesHit,
  formsChosen,
  needsMoved,
} from '../../lib/domain/content/moved-since.ts';
import { everyResponse } from '../../lib/agents/every-response.ts';
import { isObserving } from '../../lib/ports/outbound-connector.ts';
import type { Ports } from '../../lib/ports/index.ts';
import type { ListRow } from '../../lib/ports/lists.ts';
import type { Call } from '../../lib/step.ts';
import type { Words } from '../../lib/messages/words.ts';
import { textIn } from '../../lib/lists/kept-list.ts';
import { wantsTrial } from '../../lib/lists/try-columns.ts';
import { writeRow } from '../../lib/lists/write-row.ts';
import type { CurrentEntry } from '../../lib/domain/register.ts';
import { changedRules, type ChangedRule } from '../../lib/lists/rules/changed-rules.ts';
import { listedSections } from '../../lib/lists/rules/rule-field.ts';
import { rulesAndWords, savedIn, SINCE_IT_HOLDS } from '../../lib/lists/rules/rules-and-words.ts';

/** Needs that one row names; what is more is counted. */
const NAMED = 3;

/** What is counted for every row, read once a pass, and only where a row is to be told. */
interface Ground {
  needs: readonly Need[];
  responses: readonly ContentAsset[];
  /** Readings that may still be shown. */
  insights: readonly Insight[];
  kindOf: (skillId: string) => Parameters<typeof wordsVersion>[2] | undefined;
  called: (need: Need) => string;
}

/**
 * Tells in each row of a rule that the company changed what came of needs and drafts since it holds as it does, beside
 * what came before: once a day, so that a list has few versions. What is as it is shipped is told nothing.
 */
export async function tellSince(ports: Ports, at: number): Promise<{ told: number }> {
  const { registers, channels, lists, words } = ports;
  const counts = { told: 0 };
  if ((await isObserving(channels.charterRows)) || (await channels.charterRows.stop?.())) return counts;
  const rows = await lists.rows(rulesAndWords.title);
  if (!rows?.every(({ fields }) => Object.hasOwn(fields, SINCE_IT_HOLDS))) return counts;
  const entries = await registers.latest('policy');
  const rules = new Map(
    changedRules(savedIn(entries))
      .filter(({ about }) => linesOf[about])
      .map((rule) => [rule.key, rule]),
  );
  const versions = rules.size === 0 ? {} : await versionsOf(entries, ports);
  let ground: Ground | undefined;
  for (const row of rows) {
    const rule = rules.get(textIn(row.fields, 'RuleKey'));
    if (wantsTrial(row.fields)) continue;
    const from = rule ? heldSince(versions[rule.section] ?? [], rule.partOf) : at;
    const isToTell = at - from >= DAY;
    if (isToTell && isToldOn(row, from, at, words)) continue;
    if (isToTell) ground ??= await groundOf(ports);
    const told = rule && isToTell && ground ? sinceInWords(rule, { from, at, versions, ground }, words) : '';
    if (textIn(row.fields, SINCE_IT_HOLDS) === told) continue;
    const { itemId, etag } = row;
    const change = { list: rulesAndWords.title, row: { itemId, etag }, fields: { [SINCE_IT_HOLDS]: told } };
    const call: Call = { at, instanceId: 'rules-since', step: 'tell-since' };
    if (await writeRow(change, ports, call)) counts.told += 1;
  }
  return counts;
}

type Versions = Readonly<Record<string, readonly SectionVersion[]>>;

/** Versions of every section that a row may be in, with those that stand now. */
async function versionsOf(
  latest: readonly CurrentEntry<'policy'>[],
  { registers }: Pick<Ports, 'registers'>,
): Promise<Versions> {
  const found = await Promise.all(
    [...listedSections, 'sources' as const].map(async (section) => {
      const now = latest.filter(({ id }) => id === section);
      const earlier = now.length > 0 ? await Array.fromAsync(registers.earlier('policy', section)) : [];
      return [section, [...now, ...earlier].map(({ value, at }) => ({ value, at }))] as const;
    }),
  );
  return Object.fromEntries(found.filter(([, some]) => some.length > 0));
}

async function groundOf(ports: Ports): Promise<Ground> {
  const { registers, needs, words } = ports;
  const [skills, profiles, { thresholds }] = await Promise.all([
    registers.skills(),
    registers.roleProfiles(),
    registers.policy(),
  ]);
  return {
    insights: (await Array.fromAsync(needs.insights())).filter((insight) =>
      isStillShown(insight, thresholds.minimumGroup),
    ),
    needs: await Array.fromAsync(needs.list()),
    responses: await everyResponse(ports),
    kindOf: (skillId) => skills.get(skillId)?.kind,
    called: needsCalled(skills, profiles, words),
  };
}

const headOf = (from: number, at: number, { say, day }: Words): string =>
  say('rule.since', { from: day(from), on: day(at) });

const isToldOn = ({ fields }: ListRow, from: number, at: number, words: Words): boolean =>
  textIn(fields, SINCE_IT_HOLDS).startsWith(headOf(from, at, words));

interface Stretch {
  from: number;
  at: number;
  versions: Versions;
  ground: Ground;
}

function sinceInWords(rule: ChangedRule, stretch: Stretch, words: Words): string {
  const { from, at } = stretch;
  const lines = linesOf[rule.about]?.(rule, stretch, words) ?? [];
  return lines.length === 0
    ? ''
    : [headOf(from, at, words), ...lines, words.say('rule.since.besides')].join('\n');
}

type Lines = (rule: ChangedRule, stretch: Stretch, words: Words) => string[];

const ofNeeds: Lines = (_, { from, at, ground: { needs, called } }, { say }) => {
  const { days, found, foundBefore, ended, endedBefore } = needsMoved(needs, from, at);
  const named = (some: readonly Need[]) => {
    const names = some.slice(0, NAMED).map(called).join('; ');
    const left = some.length - NAMED;
    return left > 0 ? say('trial.says.and-more', { names, left }) : names;
  };
  const one = (some: readonly Need[], before: number) => ({
    count: some.length,
    needs: named(some),
    days,
    before,
  });
  return [say('rule.since.found', one(found, foundBefore)), say('rule.since.ended', one(ended, endedBefore))];
};

const ofCauses: Lines = (_, { from, ground: { needs } }, { say }) => {
  const { before, since } = causesHit(needs, from);
  if (!since) return [say('rule.since.few.causes')];
  return [say('rule.since.causes', since), ...(before ? [say('rule.since.causes.before', before)] : [])];
};

const ofForms: Lines = (_, stretch, { say }) => {
  const isSince = madeUnderSince(stretch, 'rules');
  const inWords = (some: readonly ContentAsset[]) =>
    formsChosen(some)
      .map(({ form, count }) => say('rule.since.form', { form: say(`form.${form as 'job-aid'}`), count }))
      .join(', ');
  const { responses } = stretch.ground;
  const [since, before] = [responses.filter(isSince), responses.filter((one) => !isSince(one))].map(inWords);
  const isAny = (some: string | undefined) => ((some ?? '') === '' ? 'no' : 'yes');
  return [
    say('rule.since.forms', {
      since: since ?? '',
      any: isAny(since),
      before: before ?? '',
      past: isAny(before),
    }).trim(),
    ...outcomesInWords(responses, isSince, stretch, { say }),
  ];
};

const ofDrafts: Lines = ({ form }, stretch, { say }) => {
  const all = stretch.ground.responses.filter(
    ({ modality }) => form === undefined || modality.chosen === form,
  );
  const isSince = madeUnderSince(stretch, 'words');
  const { before, since } = cameBack(all, isSince);
  return [
    ...(since ? [say('rule.since.drafts', since)] : [say('rule.since.few.drafts')]),
    ...(since && before ? [say('rule.since.drafts.before', before)] : []),
    // What the company had already, and what a maker outside sent, no words reach.
    ...outcomesInWords(
      all.filter(({ origin }) => origin === 'ai-drafted'),
      isSince,
      stretch,
      { say },
    ),
  ];
};

/** What the needs came to that were answered by it, beside those that were answered otherwise. */
function outcomesInWords(
  responses: readonly ContentAsset[],
  isSince: (response: ContentAsset) => boolean,
  { ground: { insights } }: Stretch,
  { say }: Pick<Words, 'say'>,
): string[] {
  const { before, since } = cameTo(responses, insights, isSince);
  const facts = ({ improved, changed, worse, ...sums }: NonNullable<typeof since>) => ({
    all: improved + changed + worse + sums['no-change-shown'],
    improved,
    changed,
    worse,
    none: sums['no-change-shown'],
  });
  if (!since) return [say('rule.since.few.outcomes')];
  return [
    say('rule.since.outcomes', facts(since)),
    ...(before ? [say('rule.since.outcomes.before', facts(before))] : []),
  ];
}

/** Of what it is told, by what a rule is about; of the others nothing is counted that it would show in. */
const linesOf: Partial<Record<ChangedRule['about'], Lines>> = {
  needs: ofNeeds,
  causes: ofCauses,
  forms: ofForms,
  drafts: ofDrafts,
  observed: ofDrafts,
};

/** Whether a response was made by rules or words that have held since then, whatever else was changed meanwhile. */
function madeUnderSince(
  { versions, from, ground: { kindOf } }: Stretch,
  of: 'rules' | 'words',
): (response: ContentAsset) => boolean {
  const policies: Policy[] = statesSince(versions, from).map(policyOf);
  const rules = new Set(policies.map(rulesVersion));
  return ({ madeUnder, modality, skillId }) => {
    if (of === 'rules') return madeUnder !== undefined && rules.has(madeUnder.rules);
    const kind = kindOf(skillId);
    const { chosen } = modality;
    return (
      kind !== undefined &&
      chosen !== 'none' &&
      policies.some((policy) => wordsVersion(policy, chosen, kind) === madeUnder?.words)
    );
  };
}
