import { describe, expect, it } from '@jest/globals';
import {
  holderAt,
  withClaim,
  withConfirmed,
  withoutClaim,
  type IdentityClaim,
} from '../../../../lib/domain/identity/claims.ts';
import { DAY, HOUR } from '../../../../lib/domain/durations.ts';
import { guidOf } from '../../../../lib/domain/sha256.ts';

const [ANN, BEN] = [guidOf('ann'), guidOf('ben')];
const T = Date.UTC(2026, 5, 1);
/** A look at a moment, six hours after the one before. */
const look = (at: number) => ({ at, before: at - 6 * HOUR });
const ann = withClaim([], ANN, look(T));
const left = withoutClaim(ann, ANN, look(T + 2 * DAY));
const passedOn = withClaim(left, BEN, look(T + 2 * DAY));
const bothHave = withClaim(ann, BEN, look(T + 2 * DAY));

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
    ['nobody’s who was erased', [{ notedAt: T }], T, { person: undefined }],
    [
      'whom a human named',
      withConfirmed(bothHave, { holder: BEN }, T + 9 * DAY),
      T - 900 * DAY,
      { person: BEN },
    ],
    [
      'neither’s once a system says otherwise after that',
      withClaim(withConfirmed([], { holder: BEN }, T), ANN, look(T + 1)),
      T + 1,
      { why: 'ambiguous', candidates: [BEN, ANN] },
    ],
    ['no person’s, as a human said', withConfirmed([], { holder: 'nobody' }, T), T, { person: undefined }],
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
