import { Temporal } from 'temporal-polyfill';
import { nextWorkingMoment } from '../../domain/delivery/working-hours.ts';
import { HOUR } from '../../domain/milliseconds.ts';
import type { Need } from '../../domain/need/need.ts';
import type { Participation } from '../../domain/outcome/participation.ts';
import type { Person } from '../../domain/person/person.ts';
import { isOf } from '../../domain/need/role-part.ts';
import { toTenths } from '../../domain/rounding.ts';
import type { Words } from '../../messages/words.ts';
import type { PolicyOfReach, Reach } from './rules.ts';

/** What somebody's role asks for, beside what the need was found at. */
export interface Asked {
  skill: string;
  need: Pick<Need, 'roleId' | 'group' | 'origin' | 'evidence'>;
  /** As they work now; absent of somebody who is not known at work. */
  person: Pick<Person, 'roleId' | 'department' | 'site'> | undefined;
  /** That this role asks for now (0–5), as on their own page of skills. */
  now: number | undefined;
}

/** Why somebody receives it: said of the day on which it was planned where today says something else. */
export function whyPlanned({ skill, need, person, now }: Asked, { say }: Words): string {
  const target = toTenths(need.evidence.target);
  if (person?.roleId !== need.roleId) return say('item.why.former', { skill, target });
  if (!isOf(person, need)) return say('item.why.moved', { skill, target });
  if (need.origin === 'forecast')
    return now === undefined
      ? say('item.why.ahead.new', { skill, target })
      : say('item.why.ahead', { skill, target, now: toTenths(now) });
  if (now === undefined) return say('item.why.no-longer', { skill, target });
  return toTenths(now) === target
    ? say('item.why', { skill, target })
    : say('item.why.changed', { skill, target, now: toTenths(now) });
}

/** Between the opening of somebody's day and what the layer sends right then lies less; a timer may run late. */
const RIGHT_THEN = HOUR;

/** Why at that moment, or why not yet. @param person undefined of somebody who is not known at work */
export function whyNow(
  part: Participation,
  reach: Reach,
  person: Person | undefined,
  { thresholds: { attentionItems: items, attentionDays: days }, calendar }: PolicyOfReach,
  words: Words,
): string {
  const { say } = words;
  const { group, plannedAt, deliveredAt, uncompared, moment, band } = part;
  if (deliveredAt === undefined) {
    if (reach === 'outgrown') return say('item.outgrown');
    if (reach === 'contested') return say('item.contested');
    if (reach === 'not-known') return say('item.not-known');
    if (group === 'first') return say('item.planned', { items, days });
    if (group === 'none') return withGrounds(say('item.no-place', { band: band ?? 0 }), part, words);
    return band === undefined
      ? say('item.waits')
      : withGrounds(say('item.waits.place', { band }), part, words);
  }
  if (moment) return say('item.moment.now');
  if (band !== undefined)
    return withGrounds(
      say(group === 'first' ? 'item.place.first' : 'item.place.later', { band }),
      part,
      words,
    );
  if (group !== 'first') return say(uncompared ? 'item.asked' : 'item.waited');
  if (!person) return say('item.came');
  const [date = '', time = ''] = Temporal.Instant.fromEpochMilliseconds(deliveredAt)
    .toZonedDateTimeISO(person.timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .split('T');
  const day = words.day(date);
  return deliveredAt - nextWorkingMoment(plannedAt, person, calendar) < RIGHT_THEN
    ? say('item.at-once', { day, time })
    : say('item.held-back', { day, time, items, days });
}

/**
 * Where people were ranked, by what, and what they can do about it; that the draw was checked by what the company
 * provides for that alone, with no word about what it holds of them.
 */
const withGrounds = (text: string, { band = 0, checkedBy }: Participation, { say, list }: Words): string =>
  [
    text,
    ...(band > 0 ? [say('item.place.ranked')] : []),
    ...(checkedBy ? [say('item.place.checked', { by: list(checkedBy, 'and') })] : []),
  ].join(' ');
