import type { Door } from './door/door.ts';
import { namesList } from './registers/names-list.ts';
import { responseEnd } from './needs/response-end.ts';
import { responseRead } from './needs/response-read.ts';

/** Doors of the desk: what answers a need while it is under way, and what skills and roles are called. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of doors holds doors of every input
export const deskDoors: readonly Door<any, any, any>[] = [responseRead, responseEnd, namesList];
