import { z } from 'zod';
import { shareBrief } from '../../../../lib/agents/performance/own-brief.ts';
import { nameOf } from '../../door/principal.ts';
import { door, none } from '../../door/door.ts';
import { OfReview, ReviewLine } from './review-brief-views.ts';

export const meBriefShare = door({
  name: 'me-brief-share',
  method: 'POST',
  route: 'me/reviews/share',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  limit: 'statement',
  repeatable: true,
  conditional: true,
  summary:
    'Let whoever you read would read it, who is your manager now, read your brief as you saw it, under your name, until the end of the day that you say or two weeks after the talk. Send its version as If-Match and their readerKey: what changed since is not shared unseen, nor with somebody else.',
  params: none,
  body: OfReview.extend({
    readerKey: z.string().max(64).describe('Of whoever you read would read it'),
    until: z.iso.date().exactOptional().describe('The last day, in UTC'),
  }),
  status: 200,
  reply: ReviewLine,
  example: { params: {}, body: { reviewId: 'review-2026', readerKey: '5c0a1f' } },
  async handle({ body, ifMatch, principal, run }) {
    const version = ifMatch === undefined ? {} : { version: ifMatch };
    const of = { personId: principal.id, ...body, ...version };
    return { json: await run(shareBrief, { ...of, name: nameOf(principal) }) };
  },
});
