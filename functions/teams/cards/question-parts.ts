import { buttons, heading, line, presses, type CardPart, type Press } from '../card-parts.ts';
import type { Shown } from './look.ts';

interface Asked {
  situation: string;
  isMadeUp: boolean;
  asks: string;
}

/** What a question is about and asks, under its number; made up says so. */
export const questionParts = (
  { situation, isMadeUp, asks }: Asked,
  place: number,
  all: number,
  { words: { say } }: Pick<Shown, 'words'>,
): CardPart[] => [
  heading(say('chat.lesson.question', { number: place + 1, all })),
  line(isMadeUp ? say('artefact.labelled', { label: say('artefact.made-up'), text: situation }) : situation),
  line(asks, 'strong'),
];

/** The options under their letters. */
export const optionParts = (
  options: readonly string[],
  { words: { say } }: Pick<Shown, 'words'>,
): CardPart[] =>
  options.map((text, place) => line(say('chat.lesson.option', { letter: letterOf(place), text })));

/** A button for each option. */
export const answerButtons = (
  options: readonly string[],
  press: (option: number) => Press,
  { words: { say } }: Pick<Shown, 'words'>,
): CardPart[] =>
  buttons(
    ...options.map((_, option) =>
      presses(say('chat.lesson.answer', { letter: letterOf(option) }), press(option)),
    ),
  );

const letterOf = (place: number): string => String.fromCodePoint(65 + place);
