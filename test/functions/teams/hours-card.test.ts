import { expect, test } from '@jest/globals';
import { teamHours } from '../../../functions/teams/cards/hours.ts';
import { toldOf } from './card-replies.ts';

test('what the last report said bears its day, so that it is not taken for what was entered since', () => {
  const shown = (more: object) =>
    JSON.stringify(
      teamHours.draw(
        { months: [], next: '2026-12', sentences: ['No question waits.'], ...more },
        toldOf(undefined, 0),
      ),
    );
  expect(shown({ at: Date.UTC(2027, 1, 1) })).toContain('As of the report of 1 February 2027');
  expect(shown({})).not.toContain('report of');
});
