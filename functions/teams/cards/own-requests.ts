import { meRequestsList } from '../../http/me/items/me-requests-list.ts';
import { buttons, heading, line } from '../card-parts.ts';
import { back, look, more } from './look.ts';
import { asking } from './requests.ts';

/** Each may ask something, with a button an answer. */
const MOST = 4;

/** What somebody asked for, what became of it, and what they are asked about it, also by whoever decides. */
export const ownRequests = look(meRequestsList, ({ items }, told) => {
  const { say } = told.words;
  return {
    title: say('chat.requests'),
    parts: [
      ...(items.length === 0 ? [line(say('chat.requests.none'))] : []),
      ...items
        .slice(told.from, told.from + MOST)
        .flatMap(({ requestId, understood, reason, question }) => [
          heading(understood?.label ?? say('chat.requests.unclear')),
          line(reason),
          ...(question ? asking(requestId, question, told.words) : []),
        ]),
      ...buttons(...more('me-requests-list', items.length, MOST, told), back(told.words)),
    ],
  };
});
