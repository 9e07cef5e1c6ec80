import type { Door } from './door/door.ts';
import { namesList } from './registers/names-list.ts';
import { phrasesDraft } from './registers/phrases-draft.ts';
import { phrasesKeep } from './registers/phrases-keep.ts';
import { phrasesList } from './registers/phrases-list.ts';
import { responseEnd } from './needs/response-end.ts';
import { responseRead } from './needs/response-read.ts';

/** Doors of the desk: a response under way, names of skills and roles, phrases. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list of doors holds doors of every input
export const deskDoors: readonly Door<any, any, any>[] = [
  responseRead,
  responseEnd,
  namesList,
  phrasesList,
  phrasesDraft,
  phrasesKeep,
];
