import type { Verdict } from '../lib/domain/approval.ts';
import type { ContentAsset } from '../lib/domain/content.ts';
import type { ApprovalView, NeedView } from '../functions/http/views.ts';
import { doorsFor, type Doors } from '../local/doors.ts';
import type { Stack } from '../local/stack.ts';
import { assignmentsIn, tenantRecords, type TenantRecords } from '../local/tenant-records.ts';
import { finish, passTime, settle } from '../local/time-lapse.ts';
import { idOf, type Company } from './company.ts';
import { dayOf, earlierSignals } from './days.ts';
import { DAY, type Life, type Reached } from './life.ts';
import { ACADEMY } from './records.ts';
import { APPROVER_NAME, FEEDS_CLIENT_ID, FEEDS_SECRET } from './seed.ts';
import type { Signal } from '../lib/domain/signal.ts';

/** Signals in one call of the door. */
const CHUNK = 250;

export interface Question {
  approval: ApprovalView;
  need: NeedView;
  asset: ContentAsset | null;
}

/** Whoever decides at the gates; undefined where somebody else did meanwhile. `answered` says so while one is being asked. */
export type Decider = (question: Question, answered: AbortSignal) => Promise<Verdict | undefined>;

/** Tells one line: what came of an act, or how far it has got. */
export type Tell = (line: string) => void;

/** One act of the story. Each can be played again after a crash: whatever it sends carries the same ids and keys. */
export interface Act {
  title: string;
  /** Whether it stops for a human. */
  asks?: true;
  play: (say: Tell, progress: Tell) => Promise<void>;
}

/** Days in one call of time: what the company's systems send in them arrives together at their end. */
const STRIDE = 10;

/** A company living for a hundred days, told as the acts of a story. */
export function story(life: Life, stack: Stack, decide: Decider): Act[] {
  const { company, start } = life;
  const feeds = doorsFor(stack.ports, { app: FEEDS_CLIENT_ID, secret: FEEDS_SECRET });
  const lead = doorsFor(stack.ports, { person: APPROVER_NAME });
  const reached = async () => reachedIn(await tenantRecords(stack.ports), company);
  /** Lets the days pass from one to another, with the systems sending and humans deciding. */
  const live = async (from: number, to: number, progress: Tell) => {
    for (let day = from; day < to; day += STRIDE) {
      const until = Math.min(to, day + STRIDE);
      await passTime(stack, start + until * DAY, () => passGates(lead, stack, decide));
      const known = await reached();
      const days = Array.from({ length: until - day }, (_, i) => dayOf(life, day + i, known));
      const signals = days.flatMap((one) => one.signals);
      const statements = days.flatMap((one) => one.statements);
      await sendAll(feeds, signals, `story-day-${day}`, progress);
      for (let i = 0; i < statements.length; i += CHUNK) {
        const body = { source: ACADEMY, statements: statements.slice(i, i + CHUNK) };
        await feeds.post('learning-records', body, `story-records-${day}-${i}`);
      }
    }
    await finish(stack);
  };
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
        const signals = earlierSignals(life);
        await sendAll(feeds, signals, 'story-first', progress);
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
      title: 'Humans decide: cause and priority, then publication',
      asks: true,
      async play(say) {
        const decided = await passGates(lead, stack, decide);
        say(`${decided} decisions by a human`);
      },
    },
    {
      title:
        'What was approved reaches people at the start of their working day, and the business asks for training',
      asks: true,
      async play(say, progress) {
        await live(0, 30, progress);
        say(`${(await reached()).length} people reached`);
        const { items } = await lead.get<{ items: { count: number }[] }>('declined-demand');
        say(
          `${items.reduce((sum, { count }) => sum + count, 0)} requests declined, because no line of the charter asks for them`,
        );
      },
    },
    {
      title: 'Day 30: did behaviour change? Then those who waited receive it too',
      asks: true,
      async play(say, progress) {
        await live(30, 45, progress);
        await tellInsights(lead, say);
      },
    },
    {
      title: 'Days 60 and 90',
      asks: true,
      async play(say, progress) {
        await live(45, 105, progress);
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
      const verdict = await askFor(lead, path, decide);
      if (verdict) await lead.post(`${path}/decision`, verdict, `story-${approvalId}`);
      decided += 1;
    }
  }
}

/** How often it is looked whether somebody answered in the browser, ms. */
const LOOK_MS = 500;

async function askFor(lead: Doors, path: string, decide: Decider): Promise<Verdict | undefined> {
  const question = await lead.get<Question>(path);
  const answered = new AbortController();
  const watch = setInterval(() => {
    void lead.get<Question>(path).then(({ approval }) => {
      if (approval.status !== 'pending') answered.abort();
    });
  }, LOOK_MS);
  try {
    return await decide(question, answered.signal);
  } finally {
    clearInterval(watch);
  }
}

async function tellInsights(lead: Doors, say: Tell): Promise<void> {
  const { items } = await lead.get<{ items: { sentence: string; checkDay: number }[] }>('insights');
  const latest = Math.max(...items.map(({ checkDay }) => checkDay));
  for (const { sentence, checkDay } of items) if (checkDay === latest) say(sentence);
}

/** Whom the tenant shows as assigned: the sample reacts to what was delivered, and to nothing that the app keeps to itself. */
function reachedIn(records: TenantRecords, { courses }: Company): Reached[] {
  const ofAcademy = new Set(courses.map(({ externalId }) => externalId));
  return assignmentsIn(records).map(({ personId, contentId, skillTags, at }) => ({
    ...{ personId, contentId, at },
    skillId: idOf(skillTags[0] ?? ''),
    form: ofAcademy.has(contentId) ? 'course' : 'draft',
  }));
}
