import { openedBy } from '../../../lib/agents/what-waits-in-words.ts';
import type { WaitingKind } from '../../../lib/domain/waiting.ts';
import { meWaitsList } from '../../http/me/offices/me-waits-list.ts';
import { buttons, line, opensDialog, presses, type Button } from '../card-parts.ts';
import { pagePartAt } from '../dialog.ts';
import { back, dateFor, look, type Shown } from './look.ts';

/** What opens each kind. */
const doors: Record<Exclude<WaitingKind, 'brief-shared'>, string> = {
  undertaking: 'me-undertakings-list',
  opening: 'me-owned-openings-list',
  'opening-look': 'me-owned-openings-list',
  'critical-role': 'me-critical-roles-list',
  'bench-look': 'me-critical-roles-list',
  requisition: 'me-requisitions-list',
  'requisition-compared': 'me-requisitions-list',
  review: 'me-reviews-list',
};

/** What somebody shares is read on the page: a chat keeps what it shows. */
const opens = (kind: WaitingKind, { say }: Shown['words']): Button =>
  kind === 'brief-shared'
    ? opensDialog(say('practice-page.briefs.shared'), pagePartAt('reviews'))
    : presses(say(openedBy[kind]), { door: doors[kind] });

/** What waits for somebody without their asking, a line and a button for each kind; nothing of what it says. */
export const whatWaitsForOne = look(meWaitsList, ({ items }, told) => {
  const { say } = told.words;
  return {
    title: say('chat.waits'),
    parts: [
      ...(items.length === 0 ? [line(say('chat.waits.none'))] : []),
      ...items.flatMap(({ kind, since }) => [
        line(say(`chat.waits.${kind}`)),
        line(say('chat.waits.since', { day: dateFor(told)(since) }), 'quiet'),
        ...buttons(opens(kind, told.words)),
      ]),
      ...buttons(presses(say('chat.owned'), { door: 'me-owned-list' }), back(told.words)),
    ],
  };
});
