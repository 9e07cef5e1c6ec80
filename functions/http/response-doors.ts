import type { Door } from './door/door.ts';
import { responseEnd } from './needs/response-end.ts';
import { responseRead } from './needs/response-read.ts';

/** Doors of what answers a need while it is under way. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of doors holds doors of every input
export const responseDoors: readonly Door<any, any, any>[] = [responseRead, responseEnd];
