import { expect, test } from '@jest/globals';
import { minutesSaid } from '../../../lib/domain/time-said.ts';

test.each([
  ['Release it to ten people first, and read its log after three days.', 3 * 24 * 60],
  ['Keep it for 24 hours.', 24 * 60],
  ['Let it run for half an hour, then for a week.', 7 * 24 * 60],
  ['Talk it through with your manager once a month.', 30 * 24 * 60],
  ['It takes two working days.', 2 * 24 * 60],
  ['Wait another 5 minutes.', 5],
  ['Claims must reach the carrier within seven days.', 0],
  ['Move accepted pallets into the store within 15 minutes.', 0],
  ['A contract of at least 24 months is worth it.', 0],
  ['Samples older than 24 hours are refused.', 0],
])('%s', (text, minutes) => expect(minutesSaid(text)).toBe(minutes));
