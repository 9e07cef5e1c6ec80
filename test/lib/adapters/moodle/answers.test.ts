import { describe, expect, it } from '@jest/globals';
import { MoodleError } from '../../../../lib/adapters/moodle/answers.ts';

describe('a code of a Moodle', () => {
  it.each(['Ann Smith', 'see <a href="https://a.example">', 'x'.repeat(65), ''])(
    'is passed on only where it is one: %s',
    (errorcode) => {
      expect(MoodleError.parse({ exception: 'x', errorcode }).errorcode).toBe('unknown');
    },
  );

  it.each(['invalidtoken', 'error/nopermissions'])('is passed on as it came: %s', (errorcode) => {
    expect(MoodleError.parse({ exception: 'x', errorcode }).errorcode).toBe(errorcode);
  });
});
