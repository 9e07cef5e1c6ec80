import type { Act, Tell } from './act.ts';
import type { Stack } from '../local/stack.ts';
import { worthALook } from './worth-a-look.ts';
import { pace, type Pace } from './pace.ts';
import { look, type Question } from './viewer/seen.ts';
import type { Decider } from './gates.ts';
import { madeOutside, makerEntry } from './maker.ts';
import { someFinish } from './some-finish.ts';
import { editLines, editSource, pagesSaying } from './source-edit.ts';
import { edit } from '../sample/edit.ts';
import type { Life } from '../sample/life.ts';
import { exportWith, promotionIn, promotionLine } from './promotion.ts';
import {
  declinedFor,
  foundUnasked,
  itemLine,
  leadersLines,
  readingsOf,
  routedElsewhere,
} from './act-lines.ts';
import { liveThrough } from './live-through.ts';
import { opening } from './opening.ts';
import { stageOf } from './stage.ts';

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
  const stage = stageOf(life, stack);
  const { systems, lead, countedOn } = stage;
  const seen = () => look(lead, stack.ports);
  const renewals: Question[] = [];
  const decide: Decider = (question, answered) => {
    if (question.asset?.origin === 'ai-drafted' && question.asset.renews) renewals.push(question);
    return decides(question, answered);
  };
  const live = (from: number, to: number, progress: Tell) =>
    liveThrough({ ...stage, decide, stand, progress }, from, Math.min(to, days));
  const acts: (Act & { fromDay?: number })[] = [
    ...opening({
      ...stage,
      async alsoSet(say) {
        const outside = makerEntry(stack.ports, stack.stateDir);
        await lead.post(`registers/maker/${outside.makerId}`, { value: outside }, 'story-maker');
        say(
          `${outside.name}, a vendor that stands on this machine, may make ${outside.forms.join(', ')} from briefs.`,
        );
      },
    }),
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
