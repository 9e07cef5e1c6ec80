import { questionsOf, type PendingApproval } from '../domain/gate/approval.ts';
import { lineOf, type Charter } from '../domain/charter.ts';
import { asStillSaid, peopleAsking, daysToFind, instanceIdOf, type Need } from '../domain/need/need.ts';
import { measureFacts } from '../domain/measure/in-words.ts';
import { measureIdOf, type Measure } from '../domain/measure/measure.ts';
import { termsInWords, type ProposedOutcome } from '../domain/outcome/outcome-terms.ts';
import { quoted } from '../domain/text/plain-text.ts';
import { toTenths } from '../domain/rounding.ts';
import { sensitivityOf } from '../domain/need/sensitivity.ts';
import { stillSayable } from '../domain/disclosure/say-coverage.ts';
import { targetingFacts } from '../domain/population-pass/order-fairness.ts';
import type { Ports } from '../ports/index.ts';
import { needsCalled } from '../domain/names.ts';
import type { Stored } from '../ports/stored.ts';
import { changesAtGate } from './beside-change.ts';
import { feedInWords, heldFeeds, heldOf } from '../held-feeds.ts';
import { standingOfNeed } from './standing-of-need.ts';
import type { Words } from '../messages/words.ts';

type Known = Pick<
  Ports,
  'groups' | 'needs' | 'registers' | 'coverage' | 'standings' | 'feeds' | 'calibration' | 'words'
>;

/**
 * What a human should weigh before saying what the cause of a need is, one line each, about groups only.
 * @param measure what a sample is asked, or answered, where that is not stored yet
 */
export const causeFacts = async (
  need: Need,
  outcome: ProposedOutcome | undefined,
  known: Known,
  at: number,
  measure?: Measure,
): Promise<string[]> => {
  const { needs, registers, coverage, words } = known;
  const sampled = measure ?? (await lastMeasure(need, needs));
  const { minimumGroup } = (await registers.policy()).thresholds;
  const covered = await coverage.find(need.skillId);
  const said = covered && stillSayable(covered, minimumGroup);
  // Who comes first is counted in whole roles: it says nothing of a part.
  const targeting = need.group ? undefined : new Map(Object.entries(said?.targeting ?? {})).get(need.roleId);
  return [
    ...needFacts(asStillSaid(need, minimumGroup), await registers.charter(), minimumGroup, words),
    ...measureFacts(need, sampled, minimumGroup, words, at),
    ...backFacts(need, words),
    ...(await heldFacts(need, known, at)),
    ...(await changesAtGate(need, known, at)),
    await orderFact(need, { needs, registers }, words),
    ...(targeting ? targetingFacts(targeting, words) : []),
    ...(outcome ? [outcomeFact(outcome, words)] : []),
  ];
};

/** Of these, what may stand in a channel: nothing about how the group stands. */
export const causeFactsInChannel = (
  { hypothesis, charterLineId }: Need,
  outcome: ProposedOutcome | undefined,
  charter: Charter,
  words: Words,
): string[] => [
  supposedInChannel(hypothesis, words),
  lineFact(charterLineId, charter, words),
  ...(outcome ? [outcomeFact(outcome, words)] : []),
];

/**
 * The open question about the cause of a need as it reads now that the need is what it is here, for whoever stores the
 * need to store with it; undefined where none is open. The card in the channel stays as it was sent.
 * @param measure as it is stored with the question
 */
export async function questionAbout(
  need: Need,
  known: Known,
  at: number,
  measure?: Measure,
): Promise<Stored<PendingApproval> | undefined> {
  const asked = await known.needs.findApproval(need.needId, questionsOf(instanceIdOf(need)).cause);
  if (asked?.value.status !== 'pending' || asked.value.gate !== 'cause-and-priority') return undefined;
  return {
    ...asked,
    value: { ...asked.value, facts: await causeFacts(need, asked.value.outcome, known, at, measure) },
  };
}

/** What a sample was asked for the need, in this round or else in the one before it. */
async function lastMeasure(
  need: Need,
  { findMeasure }: Pick<Ports['needs'], 'findMeasure'>,
): Promise<Measure | undefined> {
  const ids = [need.round, need.round - 1].map((round) => measureIdOf({ needId: need.needId, round }));
  for (const id of ids) {
    const found = await findMeasure(need.needId, id);
    if (found) return found.value;
  }
  return undefined;
}

/** The sentence that says as much of the cause as is known. */
const supposedAs = ({ known = 'cause' }: Need['hypothesis']) =>
  known === 'cause' ? 'gate.cause.supposed' : (`gate.cause.supposed.${known}` as const);

const supposedInChannel = ({ cause, known = 'cause' }: Need['hypothesis'], { say }: Words): string =>
  known === 'cause'
    ? say('gate.cause.supposed-only', { cause: say(`cause.${cause}`) })
    : say(`gate.cause.supposed-only.${known}`);

const outcomeFact = ({ terms, isAgreed }: ProposedOutcome, words: Words): string =>
  words.say('gate.outcome', { terms: termsInWords(terms, words), agreed: isAgreed });

/**
 * In what they fall short, as the cost of waiting counts it: where their work counts in, by more or less than the mean
 * level says by itself.
 */
function shortIn({ evidence: { assessed, target, meanLevel }, priority: { gap, seenIn } }: Need) {
  if (gap === 0) return assessed > 0 ? ('nobody' as const) : ('unknown' as const);
  if (seenIn === 'work') return 'work' as const;
  return assessed > 0 && gap !== toTenths(target - meanLevel) ? ('both' as const) : ('ability' as const);
}

function needFacts(need: Need, charter: Charter, least: number, words: Words): string[] {
  const { say, list } = words;
  const { evidence, hypothesis, priority, charterLineId } = need;
  const { others } = hypothesis;
  const days = daysToFind(need);
  return [
    say(supposedAs(hypothesis), {
      cause: say(`cause.${hypothesis.cause}`),
      confidence: hypothesis.confidence,
      reasons: hypothesis.reasons.join('; '),
    }),
    ...(others.length > 0
      ? [
          say('gate.cause.others', {
            causes: list(
              others.map(({ cause, confidence }) =>
                say('gate.cause.other', { cause: say(`cause.${cause}`), confidence }),
              ),
              'or',
            ),
          }),
        ]
      : []),
    evidence.assessed > 0
      ? say('gate.cause.standing', {
          ...evidence,
          level: toTenths(evidence.meanLevel),
          target: toTenths(evidence.target),
        })
      : say('gate.cause.no-standing'),
    ...(days >= 1 ? [say('gate.cause.lead', { days: Math.round(days) })] : []),
    say('gate.cause.requests', { count: peopleAsking(need, least), least }),
    say('gate.cause.delay', {
      weight: priority.strategicWeight,
      gap: priority.gap,
      seen: shortIn(need),
      people: priority.population,
    }),
    say('gate.cause.priority', { urgency: priority.urgency }),
    lineFact(charterLineId, charter, words),
  ];
}

/** The feeds that saw the group and do not count now, with why. */
async function heldFacts(need: Need, known: Known, at: number): Promise<string[]> {
  const standing = await standingOfNeed(need, known, need.origin === 'forecast');
  const held = standing ? heldOf(standing, await heldFeeds(known, at)) : new Map<string, never>();
  if (held.size === 0) return [];
  const feeds = [...held].map(([source, faults]) => feedInWords(source, faults, known.words));
  return [known.words.say('feed.at-gate', { feeds: known.words.list(feeds, 'and') })];
}

/** What was put back to those who asked, as long as none of them has said yes or no; then it is among the reasons. */
const backFacts = ({ asksBack = [], answers }: Need, { say }: Words): string[] =>
  asksBack
    .filter(({ questionId }) => (answers[questionId]?.yes ?? 0) + (answers[questionId]?.no ?? 0) === 0)
    .map(({ text }) => say('gate.question-back', { question: quoted(text) }));

const lineFact = (line: string, charter: Charter, { say }: Words): string =>
  say('gate.cause.line', {
    line,
    text: lineOf(charter, line)?.text ?? say('gate.cause.line-gone'),
  });

/** Where it stands among the needs that wait for a decision, and what that depends on. */
async function orderFact(
  need: Need,
  { needs, registers }: Pick<Ports, 'needs' | 'registers'>,
  words: Words,
): Promise<string> {
  const waiting: Need[] = [];
  const { minimumGroup } = (await registers.policy()).thresholds;
  for await (const one of needs.list())
    if (one.stage === 'found') waiting.push(asStillSaid(one, minimumGroup));
  const called = needsCalled(await registers.skills(), await registers.roleProfiles(), words);
  return sensitivityOf(need.needId, waiting, called, words)?.sentence ?? words.say('gate.cause.not-waiting');
}
