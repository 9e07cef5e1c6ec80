import assert from 'node:assert/strict';
import { STRENGTH } from '../../lib/domain/skill-estimate/constants.ts';
import type { Contract } from './contract.ts';

export const calibrationContract: Contract = {
  port: 'CalibrationStore',
  checks: {
    async 'a calibration is read back with all its items, and is customary before any was made'({
      calibration,
    }) {
      assert.ok((await calibration.read()).strengths.assessment > 0);
      const strengths = { ...STRENGTH, completion: 0.07 };
      const items = Array.from(
        { length: 5_003 },
        (_, i) => [`q${i}`, { level: i % 5, variance: 0.1 }] as const,
      );
      await calibration.save({ strengths, items: new Map(items) });
      assert.deepEqual(await calibration.read(), { strengths, items: new Map(items) });
      await calibration.save({ strengths, items: new Map(items.slice(0, 2)) });
      assert.equal((await calibration.read()).items.size, 2);
    },
  },
};
