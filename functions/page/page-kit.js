// What every part of the page is drawn and asked with. The token is Teams', for each call; nothing is kept here, and what
// people said is only ever set as text.
import { token } from './teams-host.js';

const given = JSON.parse(document.getElementById('given').textContent);
export const { hosts, uses } = given;
/** In the language that the browser asks for, until a door says which one its person prefers. */
export let words = given.words[given.begins];
function speak(language) {
  if (!given.words[language]) return;
  words = given.words[language];
  document.documentElement.lang = language;
  document.title = words.title;
}
export const main = document.querySelector('main');
export const told = document.getElementById('told');
export const say = (id, given = {}) => words[id].replace(/\{(\w+)\}/g, (_, name) => given[name] ?? '');

/** A day as people write it. @param at as ISO 8601 writes it, or epoch milliseconds */
export const day = (at) =>
  new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(at),
  );
const DAY = 86_400_000;
/** Today, or so many days on, as a field of a day takes it. */
export const today = (days = 0) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** What there is to show of parts that may be missing. */
const shownOf = (parts) => parts.flat(Infinity).filter((one) => one !== undefined && one !== false);

/** An element with its attributes and what is in it; texts stay texts. */
export function el(name, attributes = {}, ...within) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (typeof value === 'function') made.addEventListener(key, value);
    else if (value !== undefined && value !== false) made.setAttribute(key, value === true ? '' : value);
  made.append(...shownOf(within));
  return made;
}
export const button = (text, press, kind) =>
  el('button', { type: 'button', class: kind, click: press }, text);
/** Buttons and fields beside each other. */
export const row = (...within) => el('p', { class: 'row' }, within);

/**
 * @param version as which something was shown that is to be as it was shown
 * @param isOptional that its reader may not have it is not told
 * @returns what a door answers, or undefined where it refuses, which is then told
 */
export async function ask(method, path, body, version, isOptional = false) {
  told.textContent = words.wait;
  const signedIn = await token().catch((error) => {
    told.textContent = say('noSignIn', { why: error.message });
  });
  if (!signedIn) return undefined;
  try {
    const answer = await fetch(path, {
      method,
      headers: {
        authorization: `Bearer ${signedIn}`,
        'content-type': 'application/json',
        ...(version === undefined ? {} : { 'if-match': version }),
      },
      credentials: 'omit',
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
    });
    speak(answer.headers.get('content-language'));
    // What stands in front of the doors refuses in words of its own, which are no JSON.
    const read = await answer.json().catch(() => ({}));
    const isNothing = answer.ok || (isOptional && answer.status === 403);
    told.textContent = isNothing ? '' : (read.detail ?? refusedBy(answer.status));
    return answer.ok ? read : undefined;
  } catch {
    told.textContent = words.away;
    return undefined;
  }
}
const refusedBy = (status) => ([401, 403].includes(status) ? say('notTaken', { status }) : words.away);

export function show(...parts) {
  main.replaceChildren(...shownOf(parts));
}
/** Where somebody goes on who uses the keyboard or listens. */
export function focusOn(element) {
  element.tabIndex = element.matches('input, textarea, button') ? 0 : -1;
  element.focus();
}

/** Lines of what was approved, with what they rest on. */
export const briefShown = ({ lines, sources }) => [
  lines.map(({ is, text, label, isMadeUp, sources: places }) =>
    is === 'heading'
      ? el('h2', {}, text)
      : el(
          'p',
          { class: is },
          label ? el('b', {}, `${label}: `) : '',
          text,
          isMadeUp ? el('small', {}, ` ${words.madeUp}`) : '',
          places.length > 0 ? el('small', {}, ` [${places.join(', ')}]`) : '',
        ),
  ),
  el(
    'ol',
    { class: 'quiet' },
    sources.map((one) => el('li', {}, one)),
  ),
];
