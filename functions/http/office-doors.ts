import type { Door } from './door/door.ts';
import { meOfficeRefuse } from './me/offices/me-office-refuse.ts';
import { meOfficeTake } from './me/offices/me-office-take.ts';
import { meOwnedList } from './me/offices/me-owned-list.ts';
import { meSuccessSay } from './me/offices/me-success-say.ts';
import { meWaitsList } from './me/offices/me-waits-list.ts';

/** Doors of what somebody answers for: read, taken or refused, what success of it is, and what waits for them. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of doors holds doors of every input
export const officeDoors: readonly Door<any, any, any>[] = [
  meOwnedList,
  meOfficeTake,
  meOfficeRefuse,
  meSuccessSay,
  meWaitsList,
];
