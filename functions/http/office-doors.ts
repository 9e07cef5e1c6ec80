import type { Door } from './door/door.ts';
import { meOfficeRefuse } from './me/offices/me-office-refuse.ts';
import { meOfficeTake } from './me/offices/me-office-take.ts';
import { meOwnedList } from './me/offices/me-owned-list.ts';
import { meSuccessSay } from './me/offices/me-success-say.ts';

/** Doors of what somebody answers for: it is read, taken or refused, and said what success of it is. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of doors holds doors of every input
export const officeDoors: readonly Door<any, any, any>[] = [
  meOwnedList,
  meOfficeTake,
  meOfficeRefuse,
  meSuccessSay,
];
