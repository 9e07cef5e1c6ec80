import { START } from '../../support/world.ts';

const about = { needId: 'sales-executive.negotiation', assetId: 'a1' };
const read = {
  ...about,
  title: 't'.repeat(400),
  skill: 's'.repeat(100),
  role: 'r'.repeat(100),
  where: ' in ' + 'w'.repeat(100),
  people: 120,
  isUnderWay: true,
  reason: 'y'.repeat(400),
  readAt: START,
  restsUntil: START,
};

/** What the doors of a response may answer, in their extremes. */
export const responseReplies: Record<string, object[]> = {
  'response-read': [read, { ...read, people: 0, readAt: undefined }, { ...read, isUnderWay: false }],
  'response-end': [
    { needId: about.needId, stage: 'withdrawn', reason: 'ended by a human: it does too little' },
  ],
};
