import { NamedError } from '../../../lib/errors.ts';
import { NotWritten } from '../../../lib/ports/outbound-connector.ts';
import type { Ports } from '../../../lib/ports/index.ts';
import type { Probe } from '../../../lib/ports/probes.ts';
import { lineFor } from '../../../lib/domain/charter.ts';
import { needIdOf } from '../../../lib/domain/need/need.ts';
import { givenForOf } from '../../../lib/domain/person/purpose.ts';
import { feedFaultsOf } from '../../../lib/domain/signal/feed-health.ts';
import { feedInWords, heldFeeds } from '../../../lib/held-feeds.ts';
import { gapsIn } from '../../../lib/domain/group-level/seen-by-two.ts';
import { kindOfKey } from '../../../lib/domain/skill-estimate/source-key.ts';
import { stillRefuses } from '../../../lib/domain/policy/budget.ts';
import { DAY } from '../../../lib/domain/milliseconds.ts';
import { namesOfOthers } from '../../../lib/domain/skill/skill-called.ts';
import { stalledQuestion } from '../../../lib/gates/stalled.ts';
import { completionsAsked, directoryHealth, hrFilesTaken, librarySeen } from './pull-checks.ts';
import { listsAgree } from './list-checks.ts';
import { recordsTaken } from './receiver-checks.ts';
import type { SelfCheck } from './self-check.ts';

/** Milliseconds for which an answer is kept: the health door is open, and each call would ask the other systems. */
const FRESH_MS = 60_000;
const PATIENCE_MS = 5_000;
/** A feed of which nothing was heard for so long is taken for broken. */
export const SILENT_MS = 7 * DAY;

let last: { ports: Ports; until: number; checks: Promise<SelfCheck[]> } | undefined;

/** Whether what the layer depends on answers; asked once a minute at most, all side by side. */
export function probed(ports: Ports, at: number): Promise<SelfCheck[]> {
  if (last?.ports !== ports || at >= last.until)
    last = { ports, until: at + FRESH_MS, checks: Promise.all(ports.probes.map(asked)) };
  return last.checks;
}

async function asked({ id, what, next, ask }: Probe): Promise<SelfCheck> {
  try {
    await inTime(ask());
    return { id, what, next, status: 'ok', found: 'answered' };
  } catch (error) {
    return { id, what, next, status: 'failed', found: wordsFor(error) };
  }
}

async function inTime(answer: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer('no answer within 5 seconds')), PATIENCE_MS);
  });
  try {
    await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

class NoAnswer extends Error {
  override name = 'NoAnswer';
}

/** Our own errors are worded for readers; of all others only the kind is told. */
const wordsFor = (error: unknown): string => {
  const isOurs =
    error instanceof NamedError ||
    error instanceof NotWritten ||
    error instanceof NoAnswer ||
    error instanceof RangeError;
  if (isOurs) return error.message;
  return error instanceof Error ? error.name : 'an error without a name';
};

/** Everything that the app can tell about itself. */
export async function selfChecks(ports: Ports, at: number): Promise<SelfCheck[]> {
  const probes = await probed(ports, at);
  const isStored = probes.find(({ id }) => id === 'cosmos')?.status !== 'failed';
  return [...probes, ...(isStored ? await fromStores(ports, at) : []), node()];
}

const fromStores = async (ports: Ports, at: number): Promise<SelfCheck[]> => [
  await feedHealth(ports, at),
  await sourcesAgree(ports),
  await gapsOfOneSource(ports, at),
  await skillsTellApart(ports),
  await deadLetterHealth(ports),
  await effectHealth(ports),
  await flowHealth(ports, at),
  await switchesNow(ports),
  await budgetHealth(ports, at),
  ...(await directoryHealth(ports, at)),
  ...(await hrFilesTaken(ports, at)),
  ...(await completionsAsked(ports, at)),
  ...(await recordsTaken(ports, at)),
  await librarySeen(ports, at),
  ...(await listsAgree(ports)),
];

async function feedHealth({ feeds, calibration, registers, words }: Ports, at: number): Promise<SelfCheck> {
  const check = {
    id: 'feeds',
    what: 'Every feed was heard of within a week, or as often as it is used to, and brings what it usually does',
    next: 'Look at the system that sends it, and at its assignment of Signal.Send. Until it is itself again no need is opened or let go by its word; where nothing is wrong, say so in the policy, section sources: silentDays for one that comes more seldom, countAnyway for one that you looked at. Where nothing was learned of records, say under skills in its entry of the register record-source which skill their objects are about, or none; it is told of until the end of the week after.',
  };
  const seen = await Array.fromAsync(feeds.all());
  if (seen.length === 0) return { ...check, status: 'failed', found: 'no signal ever came' };
  const [{ feeds: readings }, { sources }] = await Promise.all([calibration.read(), registers.policy()]);
  const told = seen
    .toSorted((a, b) => a.at - b.at)
    .map((feed) => {
      const faults = feedFaultsOf(feed, readings, sources, at);
      const age = `${Math.floor((at - feed.at) / DAY)} d ago`;
      return {
        isWell:
          faults.length === 0 &&
          (Object.hasOwn(sources.silentDays, feed.source) || at - feed.at <= SILENT_MS),
        found: `${faults.length > 0 ? feedInWords(feed.source, faults, words) : feed.source} ${age}`,
      };
    });
  const isWell = told.every((one) => one.isWell);
  return { ...check, status: isWell ? 'ok' : 'failed', found: told.map(({ found }) => found).join(', ') };
}

/**
 * From so many levels on, or beyond these scales, feeds that judge the same people differ too much to leave unlooked
 * at.
 */
const APART = 0.5;
const SAME_SCALE = [0.8, 1.25] as const;

/** What was learned of the feeds last, once a week. Nothing is told of a rater. */
async function sourcesAgree({ calibration, registers }: Ports): Promise<SelfCheck> {
  const [{ feeds }, { sources }] = await Promise.all([calibration.read(), registers.policy()]);
  const named = sources.yardstick !== undefined;
  const moved = feeds.flatMap(({ source, shift }) =>
    shift === undefined
      ? []
      : [
          `${source} says ${Math.abs(shift)} levels ${shift > 0 ? 'more' : 'less'} of the same people than before`,
        ],
  );
  const yardstick = feeds.find(({ isYardstick }) => isYardstick)?.source ?? 'none';
  const apart = feeds
    .filter(({ source }) => givenForOf({ source: kindOfKey(source) }) === 'work')
    .filter(
      ({ offset, factor }) => Math.abs(offset) >= APART || factor < SAME_SCALE[0] || factor > SAME_SCALE[1],
    )
    .map(
      ({ source, offset, factor }) =>
        `${source} lies ${offset} levels off ${yardstick}, on a scale of ${factor}`,
    );
  return {
    id: 'sources',
    what: 'Sources that see the same people agree, and none has moved lately',
    status: moved.length > 0 || (apart.length > 0 && !named) ? 'failed' : 'ok',
    found: [...moved, ...apart].join('; ') || 'they agree, or none saw the same people',
    next: 'Ask whoever runs a source that moved whether its scale or its test is another. Where sources differ, say in the policy, section sources, which of them is the yardstick: the others are read as it would have said it.',
  };
}

async function gapsOfOneSource(ports: Ports, at: number): Promise<SelfCheck> {
  const { standings, registers } = ports;
  const [charter, policy] = await Promise.all([registers.charter(), registers.policy()]);
  const said = (await Array.fromAsync(standings.all())).filter(({ ahead }) => !ahead);
  const alone = gapsIn(said, policy, await heldFeeds(ports, at))
    .filter(({ isEnough }) => !isEnough)
    .filter(({ standing: { skillId, roleId } }) => lineFor(charter, skillId, roleId, at))
    .map(
      ({ standing: { skillId, roleId }, shownBy, heldBack }) =>
        `${needIdOf(roleId, skillId)} (${[...shownBy, ...heldBack.map((source) => `${source}, held back`)].join(', ') || 'no source by itself'})`,
    );
  return {
    id: 'one-source',
    what: 'No gap that the charter asks about waits for a second source',
    status: alone.length === 0 ? 'ok' : 'failed',
    found: alone.join(', ') || 'none',
    next: 'Bring a second source that saw these people, or say in the policy, section sources, that this one may open needs alone (mayOpenAlone).',
  };
}

/** Names that a check shows; whoever mends these finds the others afterwards. */
const MOST_NAMES = 10;

async function skillsTellApart({ registers }: Ports): Promise<SelfCheck> {
  const alike = namesOfOthers(await registers.skills()).map(
    ({ skillId, language, name, other }) => `${skillId} is “${name}” in ${language}, as ${other} is called`,
  );
  const more = alike.length > MOST_NAMES ? [`and ${alike.length - MOST_NAMES} more`] : [];
  return {
    id: 'skill-names',
    what: 'No skill is called in another language what another skill is called',
    status: alike.length === 0 ? 'ok' : 'failed',
    found: [...alike.slice(0, MOST_NAMES), ...more].join('; ') || 'none',
    next: 'In files and lists such a name means the one that is called so first; a wish that says it names both. Give one of them another label, or merge them.',
  };
}

async function deadLetterHealth({ deadLetters }: Ports): Promise<SelfCheck> {
  const reasons = new Map<string, number>();
  for await (const { reason } of deadLetters.open()) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return {
    id: 'dead-letters',
    what: 'No message waits as a dead letter',
    status: reasons.size === 0 ? 'ok' : 'failed',
    found: [...reasons].map(([reason, count]) => `${count} ${reason}`).join(', ') || 'none',
    next: 'GET /api/dead-letters shows each with its reason; correct the cause, then replay it.',
  };
}

async function effectHealth({ effects }: Ports): Promise<SelfCheck> {
  let unknown = 0;
  for await (const { status } of effects.unknown()) if (status === 'unknown') unknown += 1;
  return {
    id: 'effects',
    what: 'The result of every write is known',
    status: unknown === 0 ? 'ok' : 'failed',
    found: `${unknown} unknown`,
    next: 'GET /api/effects/unknown names them; look over there whether they happened.',
  };
}

async function flowHealth({ needs }: Ports, at: number): Promise<SelfCheck> {
  const still: string[] = [];
  for await (const need of needs.list()) if (await stalledQuestion(need, needs, at)) still.push(need.needId);
  return {
    id: 'flows',
    what: 'Every need whose question was answered goes on',
    status: still.length === 0 ? 'ok' : 'failed',
    found: still.length === 0 ? 'none stands still' : `stand still: ${still.join(', ')}`,
    next: 'Where switches or budgets hold them up, they try again within eight hours. The others are woken every quarter of an hour. Wake one yourself with npm run flows -- wake NEED; if it does not go on, end it.',
  };
}

/** Nothing is wrong where a human stopped something; but whoever looks for what stands still should see it. */
async function switchesNow({ registers }: Ports): Promise<SelfCheck> {
  const { agents, connectors, ownAgents, people } = await registers.stopped();
  const off = [
    ...[...agents].map((agent) => `agent ${agent}`),
    ...[...connectors].map((connector) => `connector ${connector}`),
    ...(ownAgents.areAll ? ['own agents'] : []),
    ...ownAgents.named.map((agentId) => `own agent ${agentId}`),
    ...(people.size > 0 ? [`people: ${people.size}`] : []),
  ];
  return {
    id: 'switches',
    what: 'What humans have stopped for the time being',
    status: 'ok',
    found: off.join(', ') || 'nothing',
    next: 'GET /api/registers/switch says why; who and when stands in the decision log. Save the entry with isOff false to let it go on.',
  };
}

async function budgetHealth({ budgets }: Ports, at: number): Promise<SelfCheck> {
  const full: string[] = [];
  for await (const account of budgets.refusing()) {
    const { refused } = account;
    if (refused && stillRefuses(account, at))
      full.push(`${account.account}: ${refused.resource} ${refused.window} of ${refused.limit}`);
  }
  return {
    id: 'budgets',
    what: 'Nothing waits for a budget',
    status: full.length === 0 ? 'ok' : 'failed',
    found: full.join(', ') || 'none is reached',
    next: 'See whether it is a loop or growth. Needs wait for the next day or month, or for a larger budget: policy, section budgets.',
  };
}

const OLDEST_NODE = 22;

function node(): SelfCheck {
  const isNew = Number(process.versions.node.split('.')[0]) >= OLDEST_NODE;
  const next = 'Set runtime.version of the function app to 24 and deploy again.';
  return {
    id: 'node',
    what: 'Node is new enough',
    status: isNew ? 'ok' : 'failed',
    found: process.version,
    next,
  };
}
