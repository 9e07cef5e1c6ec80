import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { count, startCount } from '../../../../lib/domain/disclosure/contributions.ts';
import {
  noiseFrom,
  REAL_DEVIATION,
  wholeDeviation,
  type Noise,
} from '../../../../lib/domain/disclosure/noise.ts';
import { DAY } from '../../../../lib/domain/milliseconds.ts';
import { nothingSaid, say, saidAt, type Memory } from '../../../../lib/domain/disclosure/say.ts';
import { Share, shareInWords } from '../../../../lib/domain/disclosure/share-in-words.ts';
import { quiet } from '../../../support/quiet.ts';

/** People by when they last contributed, and whether they reach the target. */
type People = readonly (readonly [since: number, atTarget: boolean])[];

const told = (memory: Memory, people: People, at: number, noise = quiet): Memory => {
  const counted = startCount(memory.statements);
  for (const [since, atTarget] of people)
    count(counted, memory.statements, { since, atTarget, short: atTarget ? 0 : 1 });
  return say(memory, counted, { noise, budget: { count: 0.5, short: 0.5 }, name: 'role:welder|welding', at });
};
const times = (n: number, since: number, atTarget = true): People =>
  Array.from({ length: n }, () => [since, atTarget] as const);

describe('what is said of a group', () => {
  const ten = told(nothingSaid, times(10, 1), 10);

  test('is nothing while fewer than five were assessed', () => {
    expect(told(nothingSaid, times(4, 1), 10)).toBe(nothingSaid);
    expect(told(nothingSaid, times(5, 1), 10).said).toMatchObject({ assessed: 5, atTarget: 5 });
  });

  test('is nothing any more once the smallest group is larger, and stands where it is as large', () => {
    const under = (least: number) => told(ten, times(10, 1), 20, { ...quiet, least });
    expect([under(10).said, under(11).said]).toEqual([ten.said, undefined]);
    expect(under(11).past).toEqual([ten.said]);
    const then = (least: number) => saidAt(ten, 10, least);
    expect([then(10), then(11), saidAt(ten, 9, 10)]).toEqual([ten.said, undefined, undefined]);
  });

  test('says of people at another level only what was told of them at that level', () => {
    const at = (asked: number, memory: Memory, people: People, now: number): Memory => {
      const counted = startCount(memory.statements);
      for (const [since, atTarget] of people)
        count(counted, memory.statements, { since, atTarget, short: 0, asked });
      return say(memory, counted, {
        noise: quiet,
        budget: { count: 0.5 },
        name: 'ahead:welder|welding',
        at: now,
      });
    };
    const easy = at(1, nothingSaid, times(30, 1), 10);
    expect(easy.said).toMatchObject({ asked: 1, assessed: 30, atTarget: 30 });
    // Nobody is told of once more because another level is asked.
    expect(at(5, easy, times(30, 1, false), 20)).toBe(easy);
    const hard = at(5, easy, [...times(20, 1, false), ...times(10, 11, false)], 20);
    expect(hard.said).toMatchObject({ asked: 5, population: 30, assessed: 10, atTarget: 0 });
    const again = at(1, hard, [...times(20, 1), ...times(10, 21)], 30);
    expect(again.said).toMatchObject({ asked: 1, assessed: 30, atTarget: 30 });
  });

  test('gathers from what was said last, so that nothing told in between is forgotten', () => {
    const asked = (memory: Memory, atTarget: boolean, now: number): Memory => {
      const counted = startCount(memory.statements);
      for (const [since, reaches] of times(30, now - 1, atTarget))
        count(counted, memory.statements, { since, atTarget: reaches, short: 0, asked: 3 });
      const of = { noise: quiet, budget: { count: 0.5 }, name: 'ahead:welder|welding', at: now };
      return say(memory, counted, of);
    };
    const first = asked(nothingSaid, true, 10);
    const second = asked(first, false, 20);
    const third = asked(second, true, 30);
    const fourth = asked(third, true, 40);
    const belowIn = ({ said }: Memory) => said?.gathered?.below.mean ?? Number.NaN;
    expect([first, second, third, fourth].map(belowIn)).toEqual([
      0,
      expect.closeTo(1 / 2, 5),
      expect.closeTo(1 / 3, 5),
      expect.closeTo(1 / 4, 5),
    ]);
  });

  test('remembers who was too few to be told of, and forgets whom everybody told of has left', () => {
    const four = told(ten, times(4, 1), 20);
    const others = told(four, times(10, 21), 30);
    expect(others.statements.map(({ people }) => people)).toEqual([4, 10]);
    const five = told(ten, times(5, 1), 20);
    expect(told(five, times(10, 21), 30).statements.map(({ people }) => people)).toEqual([10]);
  });

  test.each([1, 2, 3, 4])('stays when %i are assessed anew, come, or leave', (few) => {
    expect(told(ten, [...times(10 - few, 1), ...times(few, 11, false)], 20)).toBe(ten);
    expect(told(ten, [...times(10, 1), ...times(few, 11, false)], 20)).toBe(ten);
    expect(told(ten, times(10 - few, 1), 20)).toBe(ten);
  });

  test('is new when five are assessed anew, come, or leave', () => {
    expect(told(ten, [...times(5, 1), ...times(5, 11, false)], 20).said).toMatchObject({
      assessed: 10,
      atTarget: 5,
    });
    expect(told(ten, [...times(10, 1), ...times(5, 11, false)], 20).said).toMatchObject({
      assessed: 15,
      atTarget: 10,
    });
    expect(told(ten, times(5, 1), 20).said).toMatchObject({ assessed: 5, atTarget: 5 });
  });

  test('stays when one leaves for one who comes, and when four of five who came have left again', () => {
    expect(told(ten, [...times(9, 1), ...times(1, 11)], 20)).toBe(ten);
    const fifteen = told(ten, [...times(10, 1), ...times(5, 11)], 20);
    // Against the second statement five left; against the first one person came and one left.
    expect(told(fifteen, [...times(9, 1), ...times(1, 11)], 30)).toBe(fifteen);
  });

  test('waits for a fifth of a large group, or its noise would outgrow it', () => {
    const fifty = told(nothingSaid, times(50, 1), 10);
    expect(told(fifty, [...times(41, 1), ...times(9, 11)], 20)).toBe(fifty);
    expect(told(fifty, [...times(40, 1), ...times(10, 11)], 20)).not.toBe(fifty);
  });

  test('falls silent by who left alone', () => {
    const left = told(ten, times(4, 1), 20);
    expect([left.said, left.made]).toEqual([undefined, 2]);
    expect(told(left, times(8, 1), 30).said).toBeUndefined();
  });

  test('stays while people age, and forgets statements that nobody can be told from any more', () => {
    expect(told(ten, times(10, 1, false), 900)).toBe(ten);
    let memory = ten;
    for (let round = 1; round < 30; round += 1)
      memory = told(memory, times(10, 10 * round + 1), 10 * round + 10);
    expect([memory.made, memory.statements.length]).toEqual([30, 1]);
  });

  const noise = noiseFrom('secret');
  const drawn = (number: number) => noise.whole(`role:welder|welding|${number}`, 0.5);

  test('is told of those who contributed together once, and is the same ever after', () => {
    const first = told(nothingSaid, times(20, 1), 10, noise);
    const second = told(first, [...times(15, 1), ...times(5, 11, false)], 20, noise);
    const expected = Math.round(0.75 * (20 + drawn(1)) + drawn(2));
    expect(second.said?.atTarget).toBe(Math.min(20, Math.max(0, expected)));
    expect(second.statements[0]).toEqual(first.statements[0]);
    // Who is left of them is taken for what was told of all, whoever it is, and whatever has become of their level with
    // age.
    const others = [...times(15, 1, false), ...times(5, 11, false)];
    expect(told(first, others, 20, noise)).toEqual(second);
  });

  test('carries less noise the fewer are left of those who contributed together', () => {
    const first = told(nothingSaid, times(20, 1), 10);
    const second = told(first, times(20, 11), 20);
    const third = told(first, [...times(10, 1), ...times(10, 11)], 20);
    const of = ({ said }: Memory) => said?.noise?.people ?? 0;
    expect(of(second)).toBeCloseTo(of(first), 9);
    expect(of(third)).toBeCloseTo(of(first) * Math.sqrt(1.25), 9);
  });
});

describe('noise', () => {
  test('falls off by one factor a step, as the search for attackers reckons, and stays', () => {
    const draws = Array.from({ length: 20_000 }, (_, i) => noiseFrom('s').whole(String(i), 0.5));
    const share = (value: number) => draws.filter((one) => one === value).length / draws.length;
    for (const value of [-3, -2, -1, 0, 1, 2])
      expect(Math.abs((share(value + 1) / share(value)) * Math.exp(value < 0 ? -0.5 : 0.5) - 1)).toBeLessThan(
        0.1,
      );
    expect(draws.reduce((sum, one) => sum + one, 0) / draws.length).toBeCloseTo(0, 1);
    expect(noiseFrom('s').whole('1', 0.5)).toBe(noiseFrom('s').whole('1', 0.5));
    const real = Array.from({ length: 20_000 }, (_, i) => Math.abs(noiseFrom('s').real(String(i))));
    expect(real.reduce((sum, one) => sum + one, 0) / real.length).toBeCloseTo(1, 1);
  });
});

describe('a share in words', () => {
  test('is never all or none, and stays near its boundary', () => {
    expect(shareInWords(12, 12)).toBe('nearly all');
    expect(shareInWords(0, 12)).toBe('nearly none');
    expect(shareInWords(68, 100, 'about half')).toBe('about half');
    expect(shareInWords(72, 100, 'about half')).toBe('most');
    expect(shareInWords(64, 100, 'most')).toBe('most');
    expect(shareInWords(60, 100, 'most')).toBe('about half');
    expect(shareInWords(100, 100, 'nearly none')).toBe('nearly all');
  });

  test('moves only towards what it is', () => {
    const word = fc.constantFrom(...Share.options);
    fc.assert(
      fc.property(fc.nat(100), word, (some, before) => {
        const [was, is, plain] = [before, shareInWords(some, 100, before), shareInWords(some, 100)].map(
          (one) => Share.options.indexOf(one),
        );
        expect(
          Math.min(was ?? 0, plain ?? 0) <= (is ?? 0) && (is ?? 0) <= Math.max(was ?? 0, plain ?? 0),
        ).toBe(true);
      }),
    );
  });
});

describe('figures of what was told', () => {
  // Two people too many, and half a scale of levels.
  const loud: Noise = { ...quiet, whole: () => 2, real: () => 0.5 };
  const budget = { count: 0.5, short: 0.4 };
  const toldOf = (memory: Memory, people: People, at: number): Memory => {
    const counted = startCount(memory.statements);
    for (const [since, atTarget] of people)
      count(counted, memory.statements, { since, atTarget, short: atTarget ? 0 : 1.5 });
    return say(memory, counted, { noise: loud, budget, name: 'role:welder|welding', at });
  };
  const first = toldOf(nothingSaid, [...times(6, 1), ...times(4, 1, false)], 10);

  test('are what was counted with the noise in it, and say how much that is', () => {
    expect(first.statements).toMatchObject([
      { told: { people: 10, atTarget: 8, short: 4 * 1.5 + (2 / 0.4) * 0.5 } },
    ]);
    expect(first.said).toMatchObject({
      number: 1,
      atTarget: 8,
      // 8.5 levels of ten people.
      short: 0.9,
      noise: {
        people: expect.closeTo(wholeDeviation(0.5), 9),
        short: expect.closeTo(((2 / 0.4) * REAL_DEVIATION) / 10, 9),
      },
      gathered: { looks: 1 },
    });
  });

  test('of people told of before are as large a share of it as are still there', () => {
    const second = toldOf(first, [...times(3, 1), ...times(2, 1, false), ...times(20, 11)], 20);
    // Half of what was told of the first ten, 4 and 4.25 levels, and the twenty since with the noise of theirs.
    expect(second.said).toMatchObject({
      number: 2,
      assessed: 25,
      atTarget: 25,
      short: 0.3,
      noise: {
        people: expect.closeTo(wholeDeviation(0.5) * Math.sqrt(1.25), 9),
        short: expect.closeTo(((2 / 0.4) * REAL_DEVIATION * Math.sqrt(1.25)) / 25, 9),
      },
      gathered: { looks: 2 },
    });
  });

  test('that were said are kept for a year and a day, and the latest by a moment is what was said then', () => {
    const second = toldOf(first, times(10, 11), 20);
    const third = toldOf(second, times(10, 21), 30);
    expect(third.past).toEqual([first.said, second.said]);
    expect([9, 10, 19, 20, 29, 30].map((at) => saidAt(third, at, 5)?.number)).toEqual([
      undefined,
      1,
      1,
      2,
      2,
      3,
    ]);
    const kept = (days: number) =>
      toldOf(second, times(10, 21), 10 + days * DAY).past?.map(({ number }) => number);
    expect([kept(365.9), kept(366)]).toEqual([[1, 2], [2]]);
  });
});
