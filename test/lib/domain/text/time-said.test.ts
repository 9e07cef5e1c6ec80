import { expect, test } from '@jest/globals';
import { isMoment, occasionSaid, minutesSaid, roundSaid } from '../../../../lib/domain/text/time-said.ts';

test.each([
  ['Release it to ten people first, and read its log after three days.', 3 * 24 * 60],
  ['Keep it for 24 hours.', 24 * 60],
  ['Let it run for half an hour, then for a week.', 7 * 24 * 60],
  ['Talk it through with your manager once a month.', 30 * 24 * 60],
  ['It takes two working days.', 2 * 24 * 60],
  ['Wait another 5 minutes.', 5],
  ['Leave it for a night.', 8 * 60],
  ['It lasts two shifts.', 2 * 8 * 60],
  ['Look at it again after a quarter.', 91 * 24 * 60],
  ['Read the seal after a year.', 365 * 24 * 60],
  ['Claims must reach the carrier within seven days.', 0],
  ['Move accepted pallets into the store within 15 minutes.', 0],
  ['A contract of at least 24 months is worth it.', 0],
  ['Samples older than 24 hours are refused.', 0],
])('%s', (text, minutes) => expect(minutesSaid(text)).toBe(minutes));

test.each([
  [
    'A failover test is done on the first Tuesday of a quarter, at seven in the morning.',
    'on the first Tuesday of a quarter, at seven in the morning',
  ],
  ['Clean it once a week.', 'once a week'],
  ['The list is read every Friday.', 'every Friday'],
  ['Sum it up at the end of each shift.', 'at the end of each shift'],
  ['At the end of the day, price decides.', undefined],
  ['It failed twice a year ago.', undefined],
  ['Lines are closed every holiday.', undefined],
  ['Put it before the committee, which meets on the first Thursday of every month.', undefined],
  ['Hand it to the board that sits once a month.', undefined],
  ['Lift it with a second person, since backs are hurt every month.', undefined],
  ['The loans committee meets every Friday.', undefined],
])('when it comes round: %s', (text, round) => expect(roundSaid(text)).toBe(round));

test.each([
  ['At the end of a shift', true],
  ['Before anybody climbs', true],
  ['When a lift is to be prepared', true],
  ['After-sales service', false],
  ['Every customer counts', false],
  ['Known traps', false],
])('a heading that says when: %s', (heading, is) => expect(isMoment(heading)).toBe(is));

test.each([
  ['At the bedside', 'At the bedside'],
  ['On the phone', 'On the phone'],
  ['Before the transfusion', 'Before the transfusion'],
  ['Receiving a parcel', 'When receiving a parcel'],
  ['Taking in samples', 'When taking in samples'],
  ['Opening hours', undefined],
  ['At a glance', undefined],
  ['On average', undefined],
  ['Known traps', undefined],
])('a heading that says where in the work: %s', (heading, said) => expect(occasionSaid(heading)).toBe(said));
