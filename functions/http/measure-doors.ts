import type { Door } from './door/door.ts';
import { meMeasureAnswer } from './me/practice/me-measure-answer.ts';
import { meMeasuresList } from './me/practice/me-measures-list.ts';
import { measureDecide } from './needs/measure-decide.ts';
import { measureRead } from './needs/measure-read.ts';
import { measureWant } from './needs/measure-want.ts';

/** Doors of a sample: what is drafted and asked, and what somebody answers. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of doors holds doors of every input
export const measureDoors: readonly Door<any, any, any>[] = [
  measureWant,
  measureRead,
  measureDecide,
  meMeasuresList,
  meMeasureAnswer,
];
