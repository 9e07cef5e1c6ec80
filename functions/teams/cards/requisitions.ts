import type { z } from 'zod';
import type { HiringBriefView } from '../../http/hiring/requisition-brief-view.ts';
import { meRequisitionRead } from '../../http/me/workforce/me-requisition-read.ts';
import { meRequisitionsList } from '../../http/me/workforce/me-requisitions-list.ts';
import { buttons, heading, line, presses, type Button, type CardPart } from '../card-parts.ts';
import { back, clipped, look, more, type Shown } from './look.ts';

type Brief = z.infer<typeof HiringBriefView>;

const MOST = 5;
const LONG = 400;

/** Openings that somebody hires for. */
export const requisitions = look(meRequisitionsList, ({ items }, told) => {
  const { say } = told.words;
  return {
    title: say('chat.requisitions'),
    parts: [
      ...(items.length === 0 ? [line(say('chat.requisitions.none'))] : []),
      ...items
        .slice(told.from, told.from + MOST)
        .flatMap(({ requisitionId, role, people, startsOn, standing }) => [
          heading(clipped(role, LONG)),
          line(say('chat.requisition', { people, day: told.words.day(startsOn), standing })),
          ...buttons(
            presses(say('chat.requisition.open'), { door: 'me-requisition-read', params: { requisitionId } }),
          ),
        ]),
      ...buttons(...more('me-requisitions-list', items.length, MOST, told), back(told.words)),
    ],
  };
});

const SIDES = ['skills', 'interview', 'path'] as const;
/** A card of Teams has 28 KB. */
const ON_ONE_CARD = { skills: 5, interview: 1, path: 5 } as const satisfies Record<
  (typeof SIDES)[number],
  number
>;

/** The brief, in its three parts: what is asked, how it is asked, where somebody new begins. */
export const requisition = look(meRequisitionRead, (brief, told) => {
  const { say } = told.words;
  const side = SIDES.find((one) => one === told.side) ?? 'skills';
  const press = { door: 'me-requisition-read', params: { requisitionId: brief.requisition.requisitionId } };
  const all = partsOf[side](brief, told);
  const next = told.from + ON_ONE_CARD[side];
  const turns: Button[] = SIDES.filter((one) => one !== side).map((one) =>
    presses(say('chat.requisition.side', { side: one }), { ...press, side: one }),
  );
  return {
    title: clipped(say('chat.requisition.title', { role: brief.requisition.role, side }), LONG),
    parts: [
      ...(all.length === 0 ? [line(say('chat.requisition.nothing', { side }))] : []),
      ...all.slice(told.from, next).flat(),
      ...buttons(
        ...(next < all.length
          ? [presses(say('chat.more', { left: all.length - next }), { ...press, side, from: next })]
          : []),
        ...turns,
        presses(say('chat.requisitions'), { door: 'me-requisitions-list' }),
        back(told.words),
      ),
    ],
  };
});

const partsOf: Record<(typeof SIDES)[number], (brief: Brief, told: Shown) => CardPart[][]> = {
  skills: ({ skills, compared }) => [
    ...skills.map(({ said }) => [line(clipped(said, LONG))]),
    ...compared.map((said) => [line(clipped(said, LONG), 'quiet')]),
  ],
  interview: ({ interview, how }) => [
    ...interview.map(({ skill, asks, anchors }) => [
      heading(clipped(skill, LONG)),
      ...asks.map((asked) => line(clipped(asked, 2 * LONG), 'strong')),
      ...anchors.flatMap(({ criterion, levels }) => [
        line(clipped(criterion, LONG)),
        ...levels.map((text, i) => line(`${i + 1}. ${clipped(text, LONG / 2)}`, 'quiet')),
      ]),
    ]),
    ...(interview.length > 0 ? [[line(how, 'quiet')]] : []),
  ],
  path: ({ path }) => path.map(({ said }) => [line(clipped(said, LONG))]),
};
