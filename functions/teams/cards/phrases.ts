import type { z } from 'zod';
import { phrasesDraft } from '../../http/registers/phrases-draft.ts';
import { phrasesKeep } from '../../http/registers/phrases-keep.ts';
import { phrasesList } from '../../http/registers/phrases-list.ts';
import type { PhrasesView } from '../../http/registers/phrases-view.ts';
import { buttons, line, presses, type CardPart } from '../card-parts.ts';
import { back, clipped, look, more, type Shown } from './look.ts';

/** Skills of one card. */
const MOST = 10;
const LONG = 120;
/** As long as the door takes it; as much of it as is drafted stands in the field, which counts in the card's 28 KB. */
const LONGEST = 6_500;
const IN_THE_FIELD = 5_000;

/** By which everyday words each skill is understood, those without any first. */
export const phrasesOfSkills = look(phrasesList, ({ skills }, told) => {
  const { say } = told.words;
  return {
    title: say('chat.phrases'),
    parts: [
      line(say('chat.phrases.how', { without: skills.filter((one) => one.phrases === 0).length }), 'quiet'),
      ...buttons(
        ...skills.slice(told.from, told.from + MOST).map(({ skillId, name, phrases }) =>
          presses(say('chat.phrases.one', { name: clipped(name, LONG), phrases }), {
            door: 'phrases-draft',
            params: { skillId },
          }),
        ),
        ...more('phrases-list', skills.length, MOST, told),
        back(told.words),
      ),
    ],
  };
});

/** What stands and what was drafted, in one field that whoever reads it corrects. */
export const phrasesDrafted = look(phrasesDraft, ({ drafted, isDrafted, ...stands }, told) => {
  const { say } = told.words;
  return {
    title: say('chat.phrases'),
    parts: [
      line(stands.skill, 'strong'),
      line(
        say(isDrafted ? 'chat.phrases.drafted' : 'chat.phrases.none-drafted', {
          drafted: drafted.length,
          stand: stands.phrases.length,
        }),
        'quiet',
      ),
      ...form([...stands.phrases, ...drafted], stands, told),
    ],
  };
});

/** That it is kept, and what stands now. */
export const phrasesKept = look(phrasesKeep, (stands, told) => {
  const { say } = told.words;
  return {
    title: say('chat.phrases.kept'),
    parts: [
      line(stands.skill, 'strong'),
      line(say('chat.phrases.kept.how', { count: stands.phrases.length }), 'quiet'),
      ...form(stands.phrases, stands, told),
    ],
  };
});

function form(
  phrases: readonly string[],
  { skillId, version }: z.infer<typeof PhrasesView>,
  { words }: Shown,
): CardPart[] {
  const { say } = words;
  const text = phrases.join('\n');
  // A field that holds a part would drop the rest where it is kept.
  if (text.length > IN_THE_FIELD)
    return [line(say('chat.phrases.too-many')), ...buttons(toAll(words), back(words))];
  return [
    { is: 'field', id: 'said', label: say('chat.phrases.label'), text, longest: LONGEST },
    ...buttons(
      presses(say('chat.phrases.keep'), {
        door: 'phrases-keep',
        params: { skillId },
        body: { version },
        asks: ['said'],
      }),
      toAll(words),
      back(words),
    ),
  ];
}

const toAll = ({ say }: Shown['words']) => presses(say('chat.phrases'), { door: 'phrases-list' });
