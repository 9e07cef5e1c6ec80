import { describe, expect, it } from '@jest/globals';
import { DAY } from '../../../../lib/domain/milliseconds.ts';
import {
  COMPARED_DAYS,
  comparedPart,
  DifferenceKind,
  isTaken,
  proposalAbout,
  withTheirs,
} from '../../../../lib/domain/receiver/drift.ts';

const NOW = 1_000 * DAY;
const sentAt = (at: number) => ({ status: 'sent' as const, sentAt: at });
const ago = (days: number) => NOW - days * DAY;

it.each<
  [
    string,
    Parameters<typeof comparedPart>[0],
    Parameters<typeof comparedPart>[2],
    ReturnType<typeof comparedPart>,
  ]
>([
  ['nobody says anything', {}, undefined, undefined],
  ['it was never told', { finishedAt: ago(9) }, undefined, undefined],
  ['it waits', { finishedAt: ago(9) }, { status: 'waiting' }, undefined],
  ['it was refused', { finishedAt: ago(9) }, { status: 'refused', sentAt: ago(9) }, undefined],
  ['it took it yesterday', { finishedAt: ago(9) }, sentAt(ago(1)), undefined],
  ['it took it just less than eight days ago', { finishedAt: ago(9) }, sentAt(ago(8) + 1), undefined],
  ['it took it eight days ago', { finishedAt: ago(9) }, sentAt(ago(8)), 'not-shown'],
  ['another feed says so', { finishedAt: ago(9), saidBy: { other: ago(9) } }, sentAt(ago(8)), 'not-shown'],
  ['only it says so', { saidBy: { lms: ago(9) } }, undefined, 'only-theirs'],
  ['both say so', { finishedAt: ago(9), saidBy: { lms: ago(9) } }, sentAt(ago(8)), 'agreed'],
  [
    'both say so, nearly two days apart',
    { finishedAt: ago(9), saidBy: { lms: ago(11) + 1 } },
    undefined,
    'agreed',
  ],
  ['they say two days earlier', { finishedAt: ago(9), saidBy: { lms: ago(11) } }, undefined, 'other-day'],
  ['they say two days later', { finishedAt: ago(9), saidBy: { lms: ago(7) } }, undefined, 'other-day'],
  [
    'it is long ago on both sides',
    { finishedAt: ago(COMPARED_DAYS) - 1, saidBy: { lms: ago(200) } },
    undefined,
    undefined,
  ],
  [
    'it is just not too long ago',
    { finishedAt: ago(COMPARED_DAYS), saidBy: { lms: ago(200) } },
    undefined,
    'other-day',
  ],
  ['only theirs is lately', { finishedAt: ago(200), saidBy: { lms: ago(1) } }, undefined, 'other-day'],
])('where %s', (_what, part, record, expected) => {
  expect(comparedPart(part, 'lms', record, NOW)).toBe(expected);
});

it('proposes something for every difference', () => {
  expect(DifferenceKind.options.map((kind) => proposalAbout[kind])).toEqual([
    'send-again',
    'take-theirs',
    'ask-somebody',
  ]);
});

describe('what a system says, taken over', () => {
  const part = { assetId: 'a', group: 'first' as const, plannedAt: 9, saidBy: { academy: 5 } };
  it.each([
    ['its day', part, 5, { ...part, finishedAt: 5 }],
    ['what was taken over', { ...part, finishedAt: 5 }, 5, { ...part, finishedAt: 5 }],
    ['nothing where the layer has another day', { ...part, finishedAt: 7 }, 5, undefined],
    ['nothing where it says another day by now', part, 4, undefined],
    ['nothing where another feed alone says so', { ...part, saidBy: { other: 5 } }, 5, undefined],
  ])('is %s', (_, before, theirs, after) => {
    expect(withTheirs(before, 'academy', theirs)).toEqual(after);
  });

  it('is told from what only one of both has', () => {
    const taken = (finishedAt: number, theirs: number) => isTaken({ ...part, finishedAt }, 'academy', theirs);
    expect([taken(5, 5), taken(7, 5), taken(7, 7), isTaken({}, 'academy', 5)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
