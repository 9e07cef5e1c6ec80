import type { Agent } from '../../step.ts';

export const targeting: Agent<'targeting'> = {
  name: 'targeting',
  decides:
    'who receives a response first where it takes fewer people at once than lack it: whoever can get there soonest, in thirds, and chance within one',
  without: 'chance alone decides who comes first',
  aiAct: {
    class: 'high-risk',
    why: 'Settles by their profile who is offered training before others (Annex III 4 b; perhaps 3 a). A human approves the response, and that it goes out in this order.',
  },
  activities: [],
};
