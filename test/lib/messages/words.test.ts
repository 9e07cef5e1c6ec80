import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from '@jest/globals';
import { en } from '../../../lib/messages/en/index.ts';
import type { Given } from '../../../lib/messages/given.ts';
import { message } from '../../../lib/messages/message.ts';
import { english, wordsIn } from '../../../lib/messages/words.ts';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
/** Compiles where both types are the same. */
const same = <A, B>(is: Same<A, B>): boolean => is;

describe('what a message is given', () => {
  it('is read off its text by the compiler', () => {
    // eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- that nothing is given is claimed
    expect(same<keyof Given<'no value'>, never>(true)).toBe(true);
    expect(same<Given<'{a} and {b}'>, { a: string | number; b: string | number }>(true)).toBe(true);
    expect(same<Given<'{n, number, percent} of {m, number}'>, { n: number; m: number }>(true)).toBe(true);
    expect(
      same<Given<'{n, plural, one {# day} other {# days}} until {day}'>, { n: number; day: string | number }>(
        true,
      ),
    ).toBe(true);
    expect(
      same<
        Given<'{is, select, true {, by {day}} other {nothing}}; {left, number}'>,
        { is: string | boolean; day: string | number; left: number }
      >(true),
    ).toBe(true);
  });

  it('has to be there and of its kind', () => {
    // @ts-expect-error nothing is given
    expect(() => english.say('gate.draft.source')).toThrow(/source/);
    // @ts-expect-error a number is asked for
    expect(english.say('gate.response.work', { hours: 'two' })).toContain('NaN');
    // @ts-expect-error no such message
    expect(() => english.say('gate.nothing')).toThrow();
  });
});

describe('words', () => {
  it('count, write numbers and list as the language does', () => {
    expect(english.say('gate.cause.lead', { days: 1 })).toBe(
      'its first signs came 1 day before it was found',
    );
    expect(english.say('gate.response.tokens', { tokens: 1234.5 })).toBe('1,234.5 tokens');
    expect(english.list(['a', 'b', 'c'], 'or')).toBe('a, b or c');
    expect(
      wordsIn('de', { ...en, 'gate.response.tokens': '{tokens, number} Token' }).say('gate.response.tokens', {
        tokens: 1234.5,
      }),
    ).toBe('1.234,5 Token');
  });

  it('escape in HTML all that is not given as HTML', () => {
    const given = { title: '<b>', model: { html: '<i>m</i>' }, people: 0 };
    expect(english.html('gate.draft', given)).toBe(
      'Draft &lt;b&gt;, worded by AI (<i>m</i>). Its words stand in the sources; whether they mean the same is yours to read.',
    );
  });

  it('say what an error or a flow carries', () => {
    expect(english.sayMessage(message('artefact.handout', { title: 'it' }))).toBe('Hand-out: it');
  });
});

describe('the English catalogue', () => {
  it.each(Object.entries(en))('%s can be read', (_id, text) => {
    expect(new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).getAst()).not.toEqual([]);
  });
});
