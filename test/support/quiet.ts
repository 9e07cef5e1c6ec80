import { MINIMUM_GROUP } from '../../lib/domain/disclosure/minimum-group.ts';
import type { Noise } from '../../lib/domain/disclosure/noise.ts';

/** No noise: what is said is what was counted, so that a test can say what else decides. */
export const quiet: Noise = { least: MINIMUM_GROUP, whole: () => 0, real: () => 0 };
