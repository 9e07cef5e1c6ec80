import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { STORY_SETTINGS } from '../../demo/connect.ts';
import { byScript } from '../../demo/simulated-approver.ts';
import { APPROVER_NAME, withPeopleRead } from '../../demo/seed.ts';
import { story } from '../../demo/story.ts';
import { tenantRecords } from '../../demo/tenant-records.ts';
import { finish } from '../../demo/time-lapse.ts';
import { Cause } from '../../lib/domain/cause/cause.ts';
import { english } from '../../lib/messages/words.ts';
import { DEFAULT_TRUTH, readTruth } from '../../sample/truth.ts';
import { runningStack, type RunningStack } from './running-stack.ts';

const LIMIT_MS = 480_000;
const PEOPLE = 200;
/** Acts up to the one in which humans decide about the drafts. */
const UNTIL_PUBLISHED = 5;
const DAYS = 12;
/** What became of a question to which the script says yes. */
const became = [
  english.say('chat.question.published'),
  ...Cause.options.map((cause) =>
    english.say('chat.question.confirmed', { cause: english.say(`cause.${cause}`) }),
  ),
];

let running: RunningStack;
beforeAll(async () => {
  running = await runningStack(PEOPLE, { settings: STORY_SETTINGS, seeded: withPeopleRead });
}, LIMIT_MS);
afterAll(() => running.stop());

test(
  'an approver is asked in their chat and answers there; each card follows what happened, also after the connector refused',
  async () => {
    const { stack, sample } = running;
    const life = { company: sample, truth: readTruth(DEFAULT_TRUTH, sample), seed: 1, start: stack.now() };
    const decided = new Map<string, string>();
    const acts = story(life, DAYS, stack, async (question, answered) => {
      // The connector has enough of us while some of the answers are to be shown.
      if (decided.size === 1)
        await stack.faults('tenant', {
          throttle: { match: '/teams/v3', status: 429, times: 2, retryAfter: 1 },
        });
      decided.set(question.approval.approvalId, question.approval.question);
      return byScript(question, answered);
    });
    for (const { play } of acts.slice(0, UNTIL_PUBLISHED))
      await play(
        () => undefined,
        () => undefined,
        { signals: 0, coverageBefore: [] },
      );
    await finish(stack);

    const { chats, users } = await tenantRecords(stack.ports);
    const approver = users.find(({ userPrincipalName }) => userPrincipalName === APPROVER_NAME);
    const cards = chats.map(({ card }) => JSON.stringify(card));
    expect(decided.size).toBeGreaterThan(3);
    // Nobody else was spoken to, and no card of a question that was answered asks on.
    expect(new Set(chats.map(({ personId }) => personId))).toEqual(new Set([approver?.id]));
    expect(cards.length).toBeGreaterThanOrEqual(decided.size);
    const answered = [...decided.values()];
    // On a slow machine a question comes after the last act, and nobody answers it.
    const ofAnswered = (card: string) => answered.some((question) => card.includes(question));
    expect(answered.filter((question) => !cards.some((card) => card.includes(question)))).toEqual([]);
    const isOver = (card: string) => became.some((said) => card.includes(said));
    expect(cards.filter((card) => ofAnswered(card) && !isOver(card))).toEqual([]);
    expect(chats.filter(({ changedAt }, i) => changedAt === undefined && ofAnswered(cards[i] ?? ''))).toEqual(
      [],
    );
  },
  LIMIT_MS,
);
