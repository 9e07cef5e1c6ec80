import { describe, expect, test } from '@jest/globals';
import { compare, noRecord, strengthOf } from '../../../../lib/domain/skill-estimate/evidence-strength.ts';

const records = (level: number, other: number, pieces: number) =>
  Array.from({ length: pieces }).reduce<ReturnType<typeof noRecord>>(
    (record) => compare(record, { level, pieces: 1 }, { level: other, uncertainty: 0.5 }),
    noRecord(),
  );

const said = (level: number) => ({ level, pieces: 2 });

describe('strength of a source', () => {
  test('is the customary one before any comparison', () => {
    expect(strengthOf('assessment')).toBe(1);
    expect(strengthOf('self-report')).toBeCloseTo(0.1);
  });

  test('rises where the source agrees with other evidence and falls where it contradicts it', () => {
    const custom = strengthOf('manager-observation');
    expect(strengthOf('manager-observation', records(3, 3.2, 50))).toBeGreaterThan(custom);
    expect(strengthOf('manager-observation', records(4.5, 1.5, 50))).toBeLessThan(custom);
  });

  test('stays within 0–1 and does not depend on order', () => {
    expect(strengthOf('assessment', records(3, 3, 1000))).toBe(1);
    expect(strengthOf('self-report', records(5, 0, 1000))).toBeGreaterThan(0);
    const far = { level: 0, uncertainty: 0.4 };
    const near = { level: 2, uncertainty: 0.7 };
    const one = strengthOf('peer-observation', compare(compare(noRecord(), said(2), far), said(3), near));
    const two = strengthOf('peer-observation', compare(compare(noRecord(), said(3), near), said(2), far));
    expect(one).toBeCloseTo(two, 12);
  });
});
