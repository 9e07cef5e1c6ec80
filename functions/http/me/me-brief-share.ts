import { z } from 'zod';
import { shareBrief } from '../../../lib/agents/performance/own-brief.ts';
import { nameOf } from '../door/principal.ts';
import { door } from '../door/door.ts';
import { OfReview, ReviewLine } from './brief-views.ts';

export const meBriefShare = door({
  name: 'me-brief-share',
  method: 'POST',
  route: 'me/reviews/{reviewId}/brief/share',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  unrecorded: true,
  limit: 'statement',
  repeatable: true,
  conditional: true,
  summary:
    'Let whoever is your manager now read your brief as you saw it, under your name, until the day that you say or two weeks after the talk. Send its version as If-Match: what changed since is not shared unseen.',
  params: OfReview,
  body: z.strictObject({ until: z.iso.date().exactOptional() }),
  status: 200,
  reply: ReviewLine,
  example: { params: { reviewId: 'review-2026' }, body: {} },
  async handle({ params, body, ifMatch, principal, run }) {
    const version = ifMatch === undefined ? {} : { version: ifMatch };
    const of = { personId: principal.id, ...params, ...body, ...version };
    return { json: await run(shareBrief, { ...of, name: nameOf(principal) }) };
  },
});
