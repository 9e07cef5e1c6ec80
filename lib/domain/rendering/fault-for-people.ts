import type { Message } from '../../messages/message.ts';
import type { Words } from '../../messages/words.ts';
import type { Span } from '../content/content.ts';
import { titleOf } from '../source/document-name.ts';
import { shortened } from '../text/plain-text.ts';
import { partNameIfAny } from './part-name.ts';

/** Characters of a passage that tell which it is. */
const SHOWN = 80;

/**
 * What a check says, for whoever corrects by hand: drafters go by the fields of a draft and by the ids of passages, and
 * people by what a part is called where they read it, and by the passage itself with its document.
 */
export function faultForPeople({ id, given }: Message, spans: readonly Span[], words: Words): Message {
  const passages = new Map(spans.map((span) => [span.id, span]));
  const told = Object.entries(given).map(([name, value]) => {
    if (typeof value === 'object') return [name, faultForPeople(value, spans, words)] as const;
    if (typeof value !== 'string') return [name, value] as const;
    if (id === 'fault.at' && name === 'place') return [name, placeForPeople(value, words)] as const;
    const named = value.split(', ').map((one) => passages.get(one));
    return [
      name,
      named.every((span) => span !== undefined)
        ? words.list(
            named.map((span) => passageCalled(span, words)),
            'and',
          )
        : value,
    ] as const;
  });
  return { id, given: Object.fromEntries(told) as Message['given'] };
}

const passageCalled = ({ source, text }: Span, { say }: Words): string =>
  say('fault.passage', { text: shortened(text, SHOWN), document: titleOf(source) });

/** `learner, points 2` → “Point 2”; what holds of a whole side is said of the draft. */
function placeForPeople(place: string, words: Words): string {
  const called = partNameIfAny(place.replaceAll(/, | /g, '.'), words);
  if (called === undefined) return place;
  return called === '' ? words.say('fault.place.draft') : called;
}
