import type { ListRooms } from '../../../demo/lists/rooms.ts';

/** A site on which IT made no lists yet. */
export const noLists: ListRooms = {
  site: {
    shown: () => Promise.resolve({ lists: [], editors: [], mayEdit: [] }),
    versions: () => Promise.resolve([]),
    as: () => {
      throw new Error('Nobody signs in to a list here.');
    },
  },
  minutes: { haveAnswered: () => true, pass: () => undefined },
};
