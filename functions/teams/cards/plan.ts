import type { z } from 'zod';
import type { CapabilityLineView } from '../../http/insights/plan-view.ts';
import { planRead } from '../../http/insights/plan-read.ts';
import { planChoose } from '../../http/needs/plan-choose.ts';
import {
  cameInWords,
  nearestInWords,
  outlookInWords,
  wayInWords,
} from '../../../lib/agents/workforce-planning/plan-words.ts';
import { buttons, heading, line, presses, type CardPart } from '../card-parts.ts';
import { back, clipped, look, more, type Shown } from './look.ts';

type Line = z.infer<typeof CapabilityLineView>;

/** A card of Teams has 28 KB. */
const MOST = 2;
const LONG = 400;
/** Lines of what is known besides; the page has all. */
const BESIDE = 3;

/** Which capabilities will constrain the plan, the surest first; who decides chooses what follows. */
export const plan = look(planRead, ({ currency, items }, told) => {
  const { say } = told.words;
  return {
    title: say('chat.plan'),
    parts: [
      ...(items.length === 0 ? [line(say('chat.plan.none'))] : []),
      ...items.slice(told.from, told.from + MOST).flatMap((one) => partsOf(one, currency, told)),
      ...buttons(...more('plan-read', items.length, MOST, told), back(told.words)),
    ],
  };
});

function partsOf(one: Line, currency: string, { words, person }: Shown): CardPart[] {
  const { say } = words;
  const { roleId, skillId, chosen } = one;
  return [
    heading(say('plan-page.named', { role: one.role, skill: one.skill })),
    line(clipped(outlookInWords(one, words), LONG)),
    ...one.ways.map((way) => line(`• ${clipped(wayInWords(way, currency, words), LONG)}`, 'quiet')),
    ...(one.nearest.length > 0 ? [line(clipped(nearestInWords(one, words), LONG))] : []),
    ...one.beside.slice(0, BESIDE).map((told) => line(clipped(told, LONG))),
    ...(chosen ? [line(say('chat.plan.chosen', { way: chosen.way }), 'strong')] : []),
    ...(chosen?.came ? [line(cameInWords(chosen, words) ?? '', 'strong')] : []),
    ...(person.decides
      ? buttons(
          ...one.ways
            .filter(({ way }) => way !== chosen?.way)
            .map(({ way }) =>
              presses(say('chat.plan.choose', { way }), {
                door: 'plan-choose',
                params: { roleId, skillId },
                body: { way, version: chosen?.version ?? 0 },
              }),
            ),
        )
      : []),
  ];
}

/** That a choice was taken, and what follows. */
export const planChosen = look(planChoose, ({ way, people, day, needId }, { words }) => {
  const { say } = words;
  return {
    title: say('chat.plan.taken'),
    parts: [
      line(say('chat.plan.taken.way', { way, people, day })),
      ...(needId === undefined ? [line(say('chat.plan.taken.brief'))] : [line(say('chat.plan.taken.need'))]),
      ...buttons(presses(say('chat.plan'), { door: 'plan-read' }), back(words)),
    ],
  };
});
