import type { en } from './en/index.ts';
import type { Given } from './given.ts';

export type MessageId = keyof typeof en;

/** Every message by its id, as it stands in one language; English says which there are, and what each is given. */
export type MessageCatalogue = Readonly<Record<MessageId, string>>;

/** A part of a catalogue with the messages of that part of the English one: without one of them it does not compile. */
export type SameMessages<English> = Readonly<Record<keyof English, string>>;

/**
 * Something to say, before a language is chosen: what an error or the end of a flow carries to whoever says it. What is
 * given may be a message itself, and is said before.
 */
export interface Message {
  id: MessageId;
  given: Record<string, string | number | boolean | Message>;
}

/** The value a message is given; nothing where its text asks for nothing. */
export type Values<Id extends MessageId, Besides = never> =
  Given<(typeof en)[Id]> extends infer G
    ? keyof G extends never
      ? []
      : [given: { [Name in keyof G]: G[Name] | Besides }]
    : never;

export const message = <Id extends MessageId>(id: Id, ...given: Values<Id, Message>): Message => ({
  id,
  given: ((given as [object?])[0] ?? {}) as Message['given'],
});
