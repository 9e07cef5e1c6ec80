import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en/index.ts';
import { escapeHtml } from './escape-html.ts';
import type { Message, MessageCatalogue, MessageId, Values } from './message.ts';

/** HTML that its maker has escaped. */
export interface Html {
  html: string;
}

/** The catalogue in one language, for all code that makes text for people. */
export interface Words {
  /** As BCP 47 names it. */
  language: string;
  say: <Id extends MessageId>(id: Id, ...given: Values<Id>) => string;
  sayMessage: (message: Message) => string;
  /** As HTML that shows the same: everything in it is escaped but for what is given as HTML. */
  html: <Id extends MessageId>(id: Id, ...given: Values<Id, Html>) => string;
  /** “7 December 2026”, in UTC. @param at epoch milliseconds, or a day as ISO 8601 writes it */
  day: (at: number | string) => string;
  /** Several things as one: “a, b or c”. */
  list: (things: readonly string[], by: 'and' | 'or') => string;
}

type Formatters = NonNullable<NonNullable<ConstructorParameters<typeof IntlMessageFormat>[3]>['formatters']>;

/** A message is read at its first use: most are never said in a process. */
export function wordsIn(language: string, catalogue: MessageCatalogue): Words {
  const formatters = formattersOf(language);
  const read = new Map<MessageId, IntlMessageFormat>();
  const partsOf = (id: MessageId, given: object) => {
    const known =
      read.get(id) ??
      new IntlMessageFormat(catalogue[id], language, undefined, { ignoreTag: true, formatters });
    read.set(id, known);
    const parts = known.formatToParts<Html>(given as Record<string, string | number | Html>);
    return parts.map(({ value }): string | Html => value);
  };
  const plain = (id: MessageId, given: object) =>
    partsOf(id, given)
      .map((part) => (typeof part === 'string' ? part : part.html))
      .join('');
  const sayMessage = ({ id, given }: Message): string =>
    plain(
      id,
      Object.fromEntries(
        Object.entries(given).map(([name, value]) => [
          name,
          typeof value === 'object' ? sayMessage(value) : value,
        ]),
      ),
    );
  return {
    language,
    say: (id, ...[given = {}]) => plain(id, given),
    sayMessage,
    html: (id, ...[given = {}]) =>
      partsOf(id, given)
        .map((part) => (typeof part === 'string' ? escapeHtml(part) : part.html))
        .join(''),
    day: (at) =>
      formatters.getDateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(at)),
    list: (things, by) =>
      new Intl.ListFormat(language, { type: by === 'and' ? 'conjunction' : 'disjunction' }).format(things),
  };
}

/**
 * One formatter for each way to write a number, however many messages use it; with a minus that is as wide as a plus.
 */
function formattersOf(language: string): Formatters {
  const keep = <T>(make: (options: object) => T) => {
    const made = new Map<string, T>();
    return (_: unknown, options: object = {}): T => {
      const key = JSON.stringify(options);
      const known = made.get(key) ?? make(options);
      made.set(key, known);
      return known;
    };
  };
  return {
    getNumberFormat: keep((options) => {
      const numbers = new Intl.NumberFormat(language, options);
      const format = (value: number) => numbers.format(value).replace('-', '−');
      return { format } as Intl.NumberFormat;
    }),
    getPluralRules: keep((options) => new Intl.PluralRules(language, options)),
    getDateTimeFormat: keep((options) => new Intl.DateTimeFormat(language, options)),
  };
}

/** As the British spell and list it, like the texts themselves. */
export const english = wordsIn('en-GB', en);
