import type { z } from 'zod';
import type { Words } from '../../../lib/messages/words.ts';
import type { Asking } from '../../http/door/visit.ts';
import { presses, type Button, type Card } from '../card-parts.ts';
import type { Addressee } from '../addressee.ts';

/** To whom a card is shown, and after what. */
export interface Shown {
  words: Words;
  person: Addressee;
  /** What the door was asked. */
  asking: Asking;
  /** Which of many things the card begins with, from 0 on. */
  from: number;
  /** Which side of the answer, where there are several; absent for the usual one. */
  side: string | undefined;
  /** Epoch milliseconds. */
  at: number;
}

/** How what a door answers looks as a card. */
export interface Look {
  door: string;
  draw: (reply: unknown, told: Shown) => Card;
  /** The door that says what became of it, where this one may refuse because somebody else was faster. */
  since?: { door: string; isOver: (reply: unknown, at: number) => boolean };
}

/** What the door answers is read by its own schema, so that a card shows no more than HTTP would. */
export const look = <Reply>(
  { name, reply }: { name: string; reply: z.ZodType<Reply> },
  draw: (reply: Reply, told: Shown) => Card,
): Look => ({ door: name, draw: (answered, told) => draw(reply.parse(answered), told) });

/** “3 March 2027”, by the person's own clock. */
export const dateFor = ({ words, person: { timeZone } }: Pick<Shown, 'words' | 'person'>) => {
  const format = new Intl.DateTimeFormat(words.language, { dateStyle: 'long', timeZone });
  return (at: number): string => format.format(at);
};

/** “on 3 March 2027” */
export const dayFor = (told: Pick<Shown, 'words' | 'person'>) => {
  const date = dateFor(told);
  return (at: number): string => told.words.say('chat.day', { day: date(at) });
};

/** What leads to the next of many things; nothing after the last. */
export const more = (door: string, all: number, most: number, { words: { say }, from }: Shown): Button[] => {
  const next = from + most;
  return next < all ? [presses(say('chat.more', { left: all - next }), { door, from: next })] : [];
};

/** “Tuesday, 3 March 2027 at 14:00”, by the person's own clock. */
export const timeFor = ({ words, person: { timeZone } }: Pick<Shown, 'words' | 'person'>) => {
  const format = new Intl.DateTimeFormat(words.language, { dateStyle: 'full', timeStyle: 'short', timeZone });
  return (at: number): string => format.format(at);
};

/** As much of a text as a card has room for, in whole words but where one takes up most of it; says that it goes on. */
export function clipped(text: string, most: number): string {
  if (text.length <= most) return text;
  const fits = text.slice(0, most - 1);
  const end = fits.lastIndexOf(' ');
  return end > fits.length / 2 ? `${fits.slice(0, end)} …` : `${fits}…`;
}

export const back = ({ say }: Words): Button => presses(say('chat.back'), {});
