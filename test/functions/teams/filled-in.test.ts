import { describe, expect, it } from '@jest/globals';
import { filledIn } from '../../../functions/teams/filled-in.ts';

describe('the body of a press', () => {
  it('is what the button holds, with what was typed at its place, and without what was left empty', () => {
    const typed = { comment: 'c', cause: '', verdict: 'reject', other: 'x' };
    expect(filledIn({ verdict: 'approve' }, ['cause', 'comment'], typed)).toEqual({
      verdict: 'approve',
      comment: 'c',
    });
  });

  it('keeps of parts to be corrected those whose words changed, and no list where none did', () => {
    const corrections = [
      { part: 'a', text: 'one' },
      { part: 'b', text: 'two' },
      { part: 'c', text: 'three' },
    ];
    const asks = corrections.map((_, i) => `corrections.${i}.text`);
    const typed = { 'corrections.0.text': 'one', 'corrections.1.text': '2', 'corrections.2.text': '' };
    expect(filledIn({ corrections }, asks, typed)).toEqual({ corrections: [{ part: 'b', text: '2' }] });
    expect(filledIn({ corrections }, asks, {})).toEqual({});
    expect(corrections[1]).toEqual({ part: 'b', text: 'two' });
  });

  it('reads a number as people write one, and says what is none', () => {
    const hours = { hours: { reporting: 0 } };
    const typed = (text: string) => filledIn(hours, ['hours.reporting'], { 'hours.reporting': text });
    expect(typed('45,5')).toEqual({ hours: { reporting: 45.5 } });
    expect(typed(' 45.5 ')).toEqual({ hours: { reporting: 45.5 } });
    expect(() => typed('half a day')).toThrow('“half a day” is no number. Write one so: 45 or 45.5.');
    expect(() => typed('1,2,3')).toThrow('no number');
  });

  it('keeps a number a number', () => {
    const body = { outcome: { worth: 0.5, indicator: 'a', seenIn: 'assessments' } };
    const typed = { 'outcome.worth': '0.7', 'outcome.indicator': 'b', 'outcome.seenIn': 'figures' };
    expect(filledIn(body, ['outcome.worth', 'outcome.indicator'], typed)).toEqual({
      outcome: { worth: 0.7, indicator: 'b', seenIn: 'assessments' },
    });
  });
});
