import { describe, expect, it } from '@jest/globals';
import {
  holderAt,
  withClaim,
  withoutClaim,
  type IdentityClaim,
} from '../../../../lib/domain/identity/claims.ts';
import { withAnswer } from '../../../../lib/domain/identity/answer.ts';
import { DAY, HOUR } from '../../../../lib/domain/milliseconds.ts';
import { guidOf } from '../../../../lib/domain/sha256.ts';

const [ANN, BEN] = [guidOf('ann'), guidOf('ben')];
const T = Date.UTC(2026, 5, 1);
/** A look at a moment, six hours after the one before. */
const look = (at: number) => ({ at, before: at - 6 * HOUR });
const ann = withClaim([], ANN, look(T));
const left = withoutClaim(ann, ANN, look(T + 2 * DAY));
const passedOn = withClaim(left, BEN, look(T + 2 * DAY));
const bothHave = withClaim(ann, BEN, look(T + 2 * DAY));
/** What a human says nine days later of a moment, or in place of what was said before. */
const said = (claims: readonly IdentityClaim[], holder: string, moment?: number, since?: number) =>
  withAnswer(claims, { holder, since }, { moments: moment === undefined ? [] : [moment], at: T + 9 * DAY });
const erased = (claims: readonly IdentityClaim[]) =>
  claims.map(({ since = 0, until = 0, notedAt }): IdentityClaim => ({
    since,
    until,
    notedAt,
    isConfirmed: true,
  }));

describe('whose an identifier was', () => {
  it.each<[string, readonly IdentityClaim[], number, unknown]>([
    ['the one who has it', ann, T, { person: ANN }],
    ['theirs since nobody had it at the look before', ann, T - 6 * HOUR, { person: ANN }],
    ['nobody’s before that', ann, T - 7 * HOUR, { why: 'unmatched', candidates: [ANN] }],
    ['the one’s who had it then', left, T + DAY, { person: ANN }],
    ['nobody’s after it was given up', left, T + 2 * DAY, { why: 'unmatched', candidates: [ANN] }],
    ['the next one’s', passedOn, T + 2 * DAY, { person: BEN }],
    [
      'neither’s while it changed hands',
      passedOn,
      T + 2 * DAY - HOUR,
      { why: 'unmatched', candidates: [ANN, BEN] },
    ],
    ['neither’s of two who have it', bothHave, T + 3 * DAY, { why: 'ambiguous', candidates: [ANN, BEN] }],
    [
      'neither’s since the look before both had it',
      bothHave,
      T + 2 * DAY - HOUR,
      { why: 'ambiguous', candidates: [ANN, BEN] },
    ],
    ['the first one’s before that', bothHave, T + DAY, { person: ANN }],
    ['nobody’s who was erased', [{ notedAt: T }], T - 1, { person: undefined }],
    ['not swallowed by who was erased', [{ notedAt: T }], T, { why: 'unmatched', candidates: [] }],
    ['whom a human named', said(bothHave, BEN, T + 3 * DAY), T + 3 * DAY, { person: BEN }],
    ['the one’s of whom the directory is certain', said(ann, BEN, T - 90 * DAY), T + DAY, { person: ANN }],
    [
      'the one’s who had it on either side of a gap that a human gave to another',
      said(passedOn, BEN, T + 2 * DAY - HOUR),
      T + DAY,
      { person: ANN },
    ],
    [
      'whom a human named in that gap',
      said(passedOn, BEN, T + 2 * DAY - HOUR),
      T + 2 * DAY - HOUR,
      { person: BEN },
    ],
    [
      'not whom a human named for a time before, once the directory’s own gave it up',
      withoutClaim(withClaim(said([], BEN, T - 90 * DAY), ANN, look(T + 20 * DAY)), ANN, look(T + 21 * DAY)),
      T + 22 * DAY,
      { why: 'unmatched', candidates: [BEN, ANN] },
    ],
    [
      'no more whom a human named, once the directory says that it is theirs no more',
      withoutClaim(said(bothHave, BEN, T + 3 * DAY), BEN, look(T + 20 * DAY)),
      T + 21 * DAY,
      { why: 'ambiguous', candidates: [ANN, BEN] },
    ],
    [
      'the one’s whom a system names after a human named another',
      withClaim(said([], BEN, T), ANN, look(T + 20 * DAY)),
      T + 20 * DAY,
      { person: ANN },
    ],
    ['asked again after a year', said([], BEN, T), T + 375 * DAY, { why: 'unmatched', candidates: [BEN] }],
    ['no person’s, as a human said', said([], 'nobody', T), T, { person: undefined }],
    [
      'asked again sooner where it was nobody’s',
      said([], 'nobody', T),
      T + 100 * DAY,
      { why: 'unmatched', candidates: [] },
    ],
    ['whom a human named instead', said(said([], 'nobody', T), ANN), T, { person: ANN }],
    [
      'still whom they named for a time that was not taken back',
      said(said([], BEN, T), ANN, T, T),
      T - 1,
      { person: BEN },
    ],
    [
      'nobody’s known who was erased after a human named them',
      erased(said([], BEN, T)),
      T + 99 * DAY,
      { why: 'unmatched', candidates: [] },
    ],
  ])('%s', (_, claims, moment, whose) => {
    expect(holderAt(claims, moment)).toEqual(whose);
  });

  it('counts from when on the company vouches, for the only one who had it', () => {
    expect(holderAt(ann, T - 100 * DAY, T - 200 * DAY)).toEqual({ person: ANN });
    expect(holderAt(passedOn, T - 100 * DAY, T - 200 * DAY)).toMatchObject({ why: 'unmatched' });
  });

  it('is the same once it is said again', () => {
    expect(withClaim(ann, ANN, look(T + 5))).toBe(ann);
    expect(withoutClaim([], ANN, look(T))).toEqual([]);
  });
});
