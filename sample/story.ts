import type { Verdict } from '../lib/domain/approval.ts';
import type { ContentAsset } from '../lib/domain/content.ts';
import type { ApprovalView, NeedView } from '../functions/http/views.ts';
import { doorsFor, type Doors } from '../local/doors.ts';
import type { Stack } from '../local/stack.ts';
import { assignmentsIn, tenantRecords } from '../local/tenant-records.ts';
import { finish, passTime, settle } from '../local/time-lapse.ts';
import { completions, reassessments, type Reached } from './behaviour.ts';
import type { Company } from './company.ts';
import { APPROVER_NAME, FEEDS_CLIENT_ID, FEEDS_SECRET } from './seed.ts';
import { firstSignals, requests } from './signals.ts';
import type { Signal } from '../lib/domain/signal.ts';

const DAY = 86_400_000;
/** Signals in one call of the door. */
const CHUNK = 250;

export interface Question {
  approval: ApprovalView;
  need: NeedView;
  asset: ContentAsset | null;
}

/** Whoever decides at the gates. */
export type Decider = (question: Question) => Promise<Verdict>;

/** Tells one line: what came of an act, or how far it has got. */
export type Tell = (line: string) => void;

/** One act of the story. Each can be played again after a crash: whatever it sends carries the same ids and keys. */
export interface Act {
  title: string;
  /** Whether it stops for a human. */
  asks?: true;
  play: (say: Tell, progress: Tell) => Promise<void>;
}

/** One need's way through the whole loop, told as the acts of a story that began on `today`. */
export function story(company: Company, stack: Stack, today: number, decide: Decider): Act[] {
  const feeds = doorsFor(stack.ports, { app: FEEDS_CLIENT_ID, secret: FEEDS_SECRET });
  const lead = doorsFor(stack.ports, { person: APPROVER_NAME });
  const send = (signals: readonly Signal[], key: string, progress: Tell) =>
    sendAll(feeds, signals, key, progress);
  const live = (until: number) => passTime(stack, until, () => passGates(lead, stack, decide));
  return [
    {
      title: 'Humans set the direction: charter, skills, role profiles',
      async play(say) {
        const { charterLines, skills, roleProfiles } = company;
        await lead.post('registers', { charterLines, skills, roleProfiles }, 'story-registers');
        say(
          `${charterLines.length} lines of charter, ${skills.length} skills, ${roleProfiles.length} role profiles`,
        );
      },
    },
    {
      title: 'The company’s systems send what they know',
      async play(say, progress) {
        const signals = firstSignals(company, today);
        await send(signals, 'story-first', progress);
        await finish(stack);
        say(
          `${signals.length.toLocaleString('en')} signals folded into skill states; nobody’s name among them`,
        );
      },
    },
    {
      title: 'The needs analysis looks at everybody once',
      async play(say) {
        await lead.post('analyses', {}, 'story-analysis');
        await finish(stack);
        const { items } = await lead.get<{ items: NeedView[] }>('needs');
        say(`${items.length} gaps of groups that the charter asks about`);
      },
    },
    {
      title: 'The business asks for training',
      async play(say, progress) {
        await send(requests(company, today), 'story-requests', progress);
        await finish(stack);
        const { items } = await lead.get<{ items: NeedView[] }>('needs');
        const declined = (await lead.get<{ items: { count: number }[] }>('declined-demand')).items.reduce(
          (sum, { count }) => sum + count,
          0,
        );
        say(
          `${declined} requests declined, because no line of the charter asks for them; ${items.filter(({ origin }) => origin === 'request').length} opened a need`,
        );
      },
    },
    {
      title: 'Humans decide: cause and priority, then publication',
      asks: true,
      async play(say) {
        const decided = await passGates(lead, stack, decide);
        say(`${decided} decisions by a human`);
      },
    },
    {
      title: 'What was approved reaches people at the start of their working day',
      async play(say, progress) {
        await live(today + 5 * DAY);
        const reached = await reachedPeople(stack);
        say(`${reached.length} people reached`);
        for (const need of await deliveredNeeds(lead)) {
          const inRole = new Set(
            company.employees
              .filter(({ person }) => person.roleId === need.roleId)
              .map(({ person }) => person.personId),
          );
          const theirs = reached.filter(({ personId }) => inRole.has(personId));
          await send(
            completions(theirs, need.skillId, today + 6 * DAY),
            `story-done-${need.needId}`,
            progress,
          );
        }
      },
    },
    {
      title: 'Three weeks pass; everybody in these roles is assessed again',
      async play(say, progress) {
        await live(today + 26 * DAY);
        const reached = await reachedPeople(stack);
        for (const need of await deliveredNeeds(lead))
          await send(
            reassessments(company, need, reached, today + 26 * DAY, 'first'),
            `story-again-${need.needId}`,
            progress,
          );
        await finish(stack);
        say('those who received it and those who still wait');
      },
    },
    {
      title: 'Day 30: did behaviour change? Then those who waited receive it too',
      async play(say) {
        await live(today + 40 * DAY);
        await tellInsights(lead, say);
      },
    },
    {
      title: 'Days 60 and 90, with one more assessment before each',
      async play(say, progress) {
        for (const day of [55, 85]) {
          await live(today + day * DAY);
          const reached = await reachedPeople(stack);
          for (const need of await deliveredNeeds(lead)) {
            const signals = reassessments(company, need, reached, today + day * DAY, `day ${day}`);
            await send(signals, `story-day-${day}-${need.needId}`, progress);
          }
        }
        await live(today + 100 * DAY);
        await finish(stack);
        await tellInsights(lead, say);
      },
    },
  ];
}

async function sendAll(feeds: Doors, signals: readonly Signal[], key: string, progress: Tell): Promise<void> {
  for (let i = 0; i < signals.length; i += CHUNK) {
    await feeds.post('signals', { signals: signals.slice(i, i + CHUNK) }, `${key}-${i}`);
    progress(
      `sent ${Math.min(signals.length, i + CHUNK).toLocaleString('en')} of ${signals.length.toLocaleString('en')} signals`,
    );
  }
}

async function passGates(lead: Doors, stack: Stack, decide: Decider): Promise<number> {
  for (let decided = 0; ;) {
    await settle(stack);
    const { items } = await lead.get<{ items: ApprovalView[] }>('approvals');
    if (items.length === 0) return decided;
    for (const { needId, approvalId } of items) {
      const path = `needs/${needId}/approvals/${approvalId}`;
      const question = await lead.get<Question>(path);
      await lead.post(`${path}/decision`, await decide(question), `story-${approvalId}`);
      decided += 1;
    }
  }
}

const deliveredNeeds = async (lead: Doors): Promise<NeedView[]> =>
  (await lead.get<{ items: NeedView[] }>('needs')).items.filter(
    ({ stage }) => stage === 'delivered' || stage === 'published',
  );

async function tellInsights(lead: Doors, say: Tell): Promise<void> {
  const { items } = await lead.get<{ items: { sentence: string; checkDay: number }[] }>('insights');
  const latest = Math.max(...items.map(({ checkDay }) => checkDay));
  for (const { sentence, checkDay } of items) if (checkDay === latest) say(sentence);
}

/** Whom the tenant shows as assigned: the sample reacts to what was delivered, and to nothing that the app keeps to itself. */
async function reachedPeople(stack: Stack): Promise<Reached[]> {
  return assignmentsIn(await tenantRecords(stack.ports));
}
