import { escapeHtml } from '../../lib/messages/escape-html.ts';

/** Markup that is safe to send: made by `html` from its own text and escaped values. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | Markup | undefined | null | false | readonly Value[];

function markup(value: Value): string {
  if (value instanceof Markup) return value.text;
  if (value === undefined || value === null || value === false) return '';
  return typeof value === 'object' ? value.map(markup).join('') : escapeHtml(String(value));
}

/** A template whose every value is escaped, except markup made by another. */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup =>
  new Markup(parts.map((part, i) => part + markup(values[i])).join(''));

/** A link that opens what people could open; anything else that somebody put there goes nowhere. */
export const link = (address: string, text: string): Markup =>
  html`<a href="${/^(https:|\/)/.test(address) ? address : '#'}">${text}</a>`;

/** A moment as people read it, in UTC. */
export const moment = (at: number | string): string =>
  `${new Date(at).toLocaleString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  })} UTC`;

/** An id of a role or a skill as people say it. */
export const inWords = (id: string): string => id.replaceAll('-', ' ');
