import { doorsFor, type Doors } from './doors.ts';
import type { Stack } from '../local/stack.ts';
import { reachedIn } from './reached-in.ts';
import { tenantRecords } from './tenant-records.ts';
import { answersOf, type Answered } from './answers.ts';
import { worthALook } from './worth-a-look.ts';
import { pace, type Pace } from './pace.ts';
import { finish, passTime, settle } from './time-lapse.ts';
import { look, type Coverage, type Question } from './viewer/seen.ts';
import { ownersInPolicy } from '../sample/company.ts';
import { dayOf, sentEarlier } from '../sample/days.ts';
import { sendAll } from './send-all.ts';
import { connecting } from './connect.ts';
import { approversOf, passGates, type Answer, type Decider } from './gates.ts';
import { madeOutside, makerEntry } from './maker.ts';
import { someFinish } from './some-finish.ts';
import { editLines, editSource, pagesSaying, type SaidAtOnce } from './source-edit.ts';
import { edit } from '../sample/edit.ts';
import { DAY, type Life } from '../sample/life.ts';
import { exportWith, offersAtMoments, promotionIn, promotionLine } from './promotion.ts';
import { FEEDS_CLIENT_ID, FEEDS_SECRET } from './seed.ts';
import {
  declinedFor,
  foundUnasked,
  itemLine,
  leadersLines,
  readingsOf,
  routedElsewhere,
} from './act-lines.ts';

/** Tells one line: what came of an act, or how far it has got. */
export type Tell = (line: string) => void;

/** What the story remembers for its end; kept between acts, so that a story that was killed goes on with it. */
export interface Lived {
  /** Signals and learning records that the company's systems sent. */
  signals: number;
  /** How many could do what the charter asks, before anything was answered. */
  coverageBefore: Coverage[];
  /** What people could see of a document that its owner edited, before anybody decided. */
  saidAtOnce?: SaidAtOnce;
  /** How many questions humans answered in their chat and at the door. */
  answered?: Answered;
  /** Somebody whose items are worth a look. */
  personId?: string;
}

/** One act of the story. Each can be played again after a crash: whatever it sends carries the same ids and keys. */
export interface Act {
  title: string;
  /** Whether it stops for a human. */
  asks?: true;
  /** Answers what is to be remembered of it. */
  play: (say: Tell, progress: Tell, lived: Lived) => Promise<Partial<Lived>>;
}

/** Days in one call of time: what the company's systems send in them arrives together at their end. */
const STRIDE = 3;

/** From the day on which the first deliveries are due to the first reading, and on from there. */
const FIRST_DAYS = 15;
const FIRST_READING = 48;

/** A company living for some days, told as the acts of a story. */
export function story(
  life: Life,
  days: number,
  stack: Stack,
  decides: Decider,
  { stand }: Pick<Pace, 'stand'> = pace(life.start),
): Act[] {
  const { company } = life;
  const feeds = doorsFor(stack.ports, { app: FEEDS_CLIENT_ID, secret: FEEDS_SECRET });
  const systems = connecting(stack, company);
  const approvers = approversOf(stack.ports);
  const { lead } = approvers;
  const { answer, countedOn, install } = answersOf(stack, approvers, company);
  const seen = () => look(lead, stack.ports);
  const renewals: Question[] = [];
  const decide: Decider = (question, answered) => {
    if (question.asset?.origin === 'ai-drafted' && question.asset.renews) renewals.push(question);
    return decides(question, answered);
  };
  const live = (from: number, to: number, progress: Tell) =>
    liveThrough({ life, stack, feeds, lead, decide, answer, stand, progress }, from, Math.min(to, days));
  const acts: (Act & { fromDay?: number })[] = [
    {
      title: 'Humans set the direction: charter, skills, role profiles',
      async play(say) {
        const { charterLines, skills, roleProfiles } = company;
        await lead.post('registers', { charterLines, skills, roleProfiles }, 'story-registers');
        await lead.post('registers/policy/owners', { value: ownersInPolicy(company) }, 'story-owners');
        const outside = makerEntry(stack.ports, stack.stateDir);
        await lead.post(`registers/maker/${outside.makerId}`, { value: outside }, 'story-maker');
        const advance = offersAtMoments(life);
        await lead.post(
          `registers/standing-approval/${advance.standingId}`,
          { value: advance },
          'story-moments',
        );
        const decides = {
          approverId: company.approver.personId,
          gates: ['cause-and-priority', 'publication'],
        };
        await lead.post('registers/approver/lead', { value: decides }, 'story-approver');
        await install();
        await systems.admit(life.start);
        say(
          `${charterLines.length} lines say what matters; ${skills.length} skills and ${roleProfiles.length} role profiles say what that takes. What no line asks for is counted and declined.`,
        );
        say(
          `${outside.name}, a vendor that stands on this machine, may make ${outside.forms.join(', ')} from briefs.`,
        );
        return {};
      },
    },
    {
      title: 'Who works here: the directory is read, and HR sends its export',
      async play(say, progress, lived) {
        await systems.connectPeople(say, progress);
        await finish(stack);
        return { signals: lived.signals + company.employees.length };
      },
    },
    {
      title: 'The company’s systems send what they know',
      async play(say, progress, lived) {
        const sent = sentEarlier(life);
        await sendAll(sent, { feeds, stack, key: 'story-first', progress });
        await finish(stack);
        say(
          `${count(sent.signals.length)} signals and ${count(sent.statements.length)} learning records (xAPI) folded into skill states; nobody’s name among them`,
        );
        return { signals: lived.signals + sent.signals.length + sent.statements.length };
      },
    },
    {
      title: 'The needs analysis looks at everybody once',
      async play(say) {
        await lead.post('analyses', {}, 'story-analysis');
        await finish(stack);
        const { needs, coverage } = await seen();
        say(`${needs.length} gaps of groups that the charter asks about`);
        for (const { sentence } of coverage.slice(0, 3)) say(sentence);
        return { coverageBefore: coverage };
      },
    },
    {
      title: `Days 1 to ${FIRST_DAYS}: training or something else? Humans decide, while the business asks for courses`,
      asks: true,
      fromDay: 0,
      async play(say, progress, lived) {
        const sent = await live(0, FIRST_DAYS, progress);
        const now = await seen();
        for (const line of [...foundUnasked(now), ...routedElsewhere(now)]) say(line);
        const { answered, said } = countedOn(lived.answered);
        say(said);
        say(`${now.declined.reduce((sum, one) => sum + one.count, 0)} or more wishes declined so far`);
        return { signals: lived.signals + sent, answered };
      },
    },
    {
      title: `Days ${FIRST_DAYS + 1} to ${edit.day}: what was approved reaches people in their working hours`,
      asks: true,
      fromDay: FIRST_DAYS,
      async play(say, progress, lived) {
        const sent = await live(FIRST_DAYS, edit.day, progress);
        const now = await seen();
        say(`${count(now.records.counts.activities)} deliveries`);
        for (const { title } of madeOutside(now.records)) say(`made outside, from a brief: ${title}`);
        const { answered, said } = countedOn(lived.answered);
        say(said);
        return { signals: lived.signals + sent, answered };
      },
    },
    {
      title: `Days ${edit.day + 1} to ${FIRST_READING}: a document is edited, and what rests on it says so`,
      asks: true,
      fromDay: edit.day,
      async play(say, progress, lived) {
        const finished = await someFinish(stack, company, (await seen()).records);
        if (finished > 0) say(`${finished} times somebody says that they finished what reached them`);
        const saidAtOnce = await editSource(stack, company);
        const sent = await live(edit.day, FIRST_READING, progress);
        for (const line of editLines(saidAtOnce, renewals)) say(line);
        const now = await seen();
        const renewed = pagesSaying('renewed', now.records).length;
        if (renewed > 0) say(`approved, it stands under the old address and says what changed (${renewed})`);
        for (const line of readingsOf(now)) say(line);
        const { answered } = countedOn(lived.answered);
        return { signals: lived.signals + sent, saidAtOnce, answered };
      },
    },
    {
      title: `Days ${FIRST_READING + 1} to ${days}: did behaviour change? Those who waited receive it too`,
      asks: true,
      fromDay: FIRST_READING,
      async play(say, progress, lived) {
        await someFinish(stack, company, (await seen()).records);
        const promotion = promotionIn(life, await seen());
        if (promotion) await systems.leaveHrFile(exportWith(life, promotion));
        const sent = await live(FIRST_READING, days, progress);
        for (const line of readingsOf(await seen())) say(line);
        if (promotion) say(await promotionLine(promotion, stack));
        const { answered, said } = countedOn(lived.answered);
        say(said);
        return { signals: lived.signals + (promotion ? 1 : 0) + sent, answered };
      },
    },
    {
      title: 'What was asked for and declined',
      async play(say) {
        const now = await seen();
        for (const line of [...declinedFor(now, life.truth), ...routedElsewhere(now)]) say(line);
        return {};
      },
    },
    {
      title: `One employee’s ${days} days`,
      async play(say) {
        const person = await worthALook(stack, await seen());
        if (!person) {
          say('nothing reached anybody');
          return {};
        }
        say(`${person.user.displayName}, ${person.user.jobTitle}:`);
        for (const item of person.items) say(itemLine(item, life.start));
        return { personId: person.user.id };
      },
    },
    {
      title: 'What leaders see',
      async play(say, _, lived) {
        for (const line of leadersLines(await seen(), lived.coverageBefore)) say(line);
        return {};
      },
    },
  ];
  return acts.filter(({ fromDay = 0 }) => fromDay < days);
}

const count = (n: number): string => n.toLocaleString('en');

interface Living {
  life: Life;
  stack: Stack;
  feeds: Doors;
  lead: Doors;
  decide: Decider;
  answer: Answer;
  stand: Pace['stand'];
  progress: Tell;
}

/**
 * Lets the days pass from one to another, with the systems sending and humans deciding; answers how much the systems
 * sent.
 */
async function liveThrough(
  { life, stack, feeds, lead, decide, answer, stand, progress }: Living,
  from: number,
  to: number,
): Promise<number> {
  let sent = 0;
  for (let day = from; day < to; day += STRIDE) {
    const until = Math.min(to, day + STRIDE);
    progress(`day ${day + 1} of ${to}`);
    await passTime(stack, life.start + until * DAY, async () => {
      for (;;) {
        const { answered, next } = await passGates(lead, decide, answer, stack.now());
        const { stood, next: stands } = await stand(stack.now());
        if (answered === 0 && !stood) return Math.min(next ?? Infinity, stands);
        await settle(stack);
      }
    });
    const known = reachedIn(await tenantRecords(stack.ports), life.company);
    const days = Array.from({ length: until - day }, (_, i) => dayOf(life, day + i, known));
    const signals = days.flatMap((one) => one.signals);
    const statements = days.flatMap((one) => one.statements);
    await sendAll({ signals, statements }, { feeds, stack, key: `story-day-${day}` });
    sent += signals.length + statements.length;
  }
  await finish(stack);
  return sent;
}
