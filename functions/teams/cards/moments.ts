import { meMomentAnswer } from '../../http/me/items/me-moment-answer.ts';
import { meMomentTell } from '../../http/me/items/me-moment-tell.ts';
import { buttons, line, presses } from '../card-parts.ts';
import { back, look } from './look.ts';

/** What exists for what lies before somebody; or which skill it may take. */
export const told = look(meMomentTell, ({ said, item, charterLine, options }, { words, asking }) => {
  const { say } = words;
  const kind = 'kind' in asking.body ? { kind: asking.body.kind } : {};
  return {
    title: say('chat.ahead'),
    parts: [
      ...(item ? [line(item.title, 'strong')] : []),
      line(said),
      ...(charterLine ? [line(charterLine.text, 'quiet')] : []),
      ...buttons(
        ...(item ? [{ title: say('chat.open'), opens: item.url }] : []),
        ...options.map(({ skillId, label }) =>
          presses(label, { door: 'me-moment-tell', body: { skillId, ...kind } }),
        ),
      ),
      ...buttons(back(words)),
    ],
  };
});

export const momentAnswered = look(meMomentAnswer, ({ offers }, { words: { say, ...words } }) => ({
  title: say('chat.objection'),
  parts: [line(say(offers ? 'chat.moments.on' : 'chat.moments.off')), ...buttons(back({ say, ...words }))],
}));
