import type { Asking } from '../http/door/visit.ts';

/** What a button does: it opens a door in the name of whoever presses it, or leads back to the beginning. */
export type Press = Partial<Asking> & {
  /** Name of the door; absent for the beginning. */
  door?: string;
  /** Which of many things the card begins with, from 0 on. */
  from?: number;
  /**
   * Fields of its body that the person fills in in the card, each by its place in it: `comment`, `corrections.0.text`.
   */
  asks?: readonly string[];
  /** Which side of what the door answers is shown, where there are several. */
  side?: string;
};

/** What fields are called on their card, by their places in the body. */
export type Labels = Readonly<Record<string, string>>;

export type Button = { title: string } & (
  | { presses: Press }
  | { opens: string }
  /** Opens a page of ours in a dialog, apart from the chat. */
  | { opensDialog: Press }
  /** Shows what was hidden under this id. */
  | { reveals: string }
  /** Shows more below itself. */
  | { unfolds: readonly CardPart[] }
);

export type CardPart =
  | { is: 'line'; text: string; look?: 'strong' | 'quiet' }
  | { is: 'heading'; text: string }
  | {
      is: 'field';
      id: string;
      label: string;
      example?: string;
      /** What stands in it before anybody types. */
      text?: string;
      longest: number;
      /** What is said where nothing was typed, and no button below the field is pressed then. */
      needed?: string;
    }
  /** One of several, or none. */
  | {
      is: 'choice';
      id: string;
      label: string;
      of: readonly { value: string; title: string }[];
      chosen?: string;
    }
  | { is: 'hidden'; id: string; parts: readonly CardPart[] }
  | { is: 'buttons'; buttons: readonly Button[] };

/**
 * A card as one person sees it, before a library draws it. Texts are plain: nothing in them is read as a link or
 * markup.
 */
export interface Card {
  title: string;
  parts: readonly CardPart[];
}

export const line = (text: string, look?: 'strong' | 'quiet'): CardPart => ({
  is: 'line',
  text,
  ...(look ? { look } : {}),
});
export const heading = (text: string): CardPart => ({ is: 'heading', text });
/** Nothing where there are no buttons. */
export const buttons = (...all: readonly Button[]): CardPart[] =>
  all.length > 0 ? [{ is: 'buttons', buttons: all }] : [];
export const presses = (title: string, press: Press): Button => ({ title, presses: press });
export const opensDialog = (title: string, press: Press): Button => ({ title, opensDialog: press });

/** Characters of a label by which a field is called where what was typed into it is refused. */
const LONGEST_LABEL = 60;

/** What the fields beside and above a button are called: as far as a label is a name, and explains nothing yet. */
export const labelsIn = (parts: readonly CardPart[]): Labels =>
  Object.assign(
    {},
    ...parts.map((part) => {
      if (part.is === 'hidden') return labelsIn(part.parts);
      if (part.is !== 'field' && part.is !== 'choice') return {};
      const [name = ''] = part.label.split(/[:.,;] /);
      return { [part.id]: name.slice(0, LONGEST_LABEL) };
    }),
  ) as Labels;

/** The card in words, for who cannot see it and for clients that show none. */
export const cardInWords = ({ title, parts }: Card): string => [title, ...parts.flatMap(wordsOf)].join('\n');

function wordsOf(part: CardPart): string[] {
  if (part.is === 'field') return [part.label];
  if (part.is === 'choice') return [part.label, ...part.of.map(({ title }) => title)];
  if (part.is === 'hidden') return part.parts.flatMap(wordsOf);
  if (part.is !== 'buttons') return [part.text];
  return part.buttons.flatMap((button) => {
    if ('opens' in button) return [`${button.title}: ${button.opens}`];
    return [button.title, ...('unfolds' in button ? button.unfolds.flatMap(wordsOf) : [])];
  });
}
