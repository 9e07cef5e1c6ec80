import assert from 'node:assert/strict';
import { Cause } from '../../lib/domain/cause/cause.ts';
import { STRENGTH } from '../../lib/domain/skill-estimate/constants.ts';
import type { Contract } from './contract.ts';

const ofEach = (value: number) =>
  Object.fromEntries(Cause.options.map((cause) => [cause, value])) as Record<Cause, number>;

export const calibrationContract: Contract = {
  port: 'CalibrationStore',
  checks: {
    async 'a calibration is read back with all its items, and there is one before any was made'({
      calibration,
    }) {
      assert.ok((await calibration.read()).strengths.assessment > 0);
      const strengths = { ...STRENGTH, completion: 0.07 };
      const items = Array.from(
        { length: 5_003 },
        (_, i) => [`q${i}`, { level: i % 5, variance: 0.1 }] as const,
      );
      const line = { shift: 0.25, factor: 1.5 };
      const links = new Map([
        ['manager-observation@appraisals', { common: line }],
        ['manager-observation@appraisals#0f', { common: line, among: line }],
      ]);
      const feeds = [
        {
          source: 'manager-observation@appraisals',
          isYardstick: false,
          offset: -0.3,
          factor: 0.7,
          shift: -0.6,
        },
      ];
      await calibration.save({ strengths, items: new Map(items), links, feeds });
      assert.deepEqual(await calibration.read(), { strengths, items: new Map(items), links, feeds });
      const answers = { decided: 30, prior: ofEach(0.125), yes: { 'same-words': ofEach(0.5) }, power: 0.8 };
      await calibration.save({ strengths, items: new Map(), links: new Map(), feeds: [], answers });
      assert.deepEqual((await calibration.read()).answers, answers);
      await calibration.save({ strengths, items: new Map(items.slice(0, 2)), links: new Map(), feeds: [] });
      assert.equal((await calibration.read()).items.size, 2);
      assert.equal((await calibration.read()).links.size, 0);
      assert.equal((await calibration.read()).answers, undefined);
    },
  },
};
