import type { TenantRecords } from '../tenant-records.ts';
import { html, moment, type Markup } from '../viewer/html.ts';
import type { ChatRelay } from './relay.ts';

/** What reaches somebody in German, and what does not on one machine. */
const prefersGerman = (name: string): Markup =>
  html`<p class="quiet">
    ${name} prefers German in Entra: cards, lines and reasons come in German, and German can be typed. What
    was drafted stays in the language of the documents: the offline drafter translates nothing.
  </p>`;

/**
 * One person's conversation with the bot, as Teams shows it: what they typed, the cards that came, and what the bell of
 * Teams told them meanwhile, which leads here.
 */
export function chatPage(
  user: TenantRecords['users'][number],
  { chats, notices }: Pick<TenantRecords, 'chats' | 'notices'>,
  relay: ChatRelay,
): Markup {
  const address = `/people/${user.id}/chat`;
  const typed = relay.typedBy(user.id).map(({ text, at }) => ({
    at: new Date(at).toISOString(),
    said: html`<p class="typed">${text}</p>`,
  }));
  const answers = chats
    .filter(({ personId }) => personId === user.id)
    .map(({ at, card }) => ({
      at,
      said: html`<div class="card" data-card="${JSON.stringify(card)}" data-chat="${address}/press"></div>`,
    }));
  const rung = notices
    .filter(({ userId }) => userId === user.id)
    .map(({ at, previewText }) => ({
      at,
      said: html`<p class="quiet">The bell of Teams: ${previewText}</p>`,
    }));
  const all = [...typed, ...answers, ...rung].toSorted((a, b) => a.at.localeCompare(b.at));
  return html`<p class="quiet">
      Only in this demonstration may you write in everybody’s name. In Teams each person writes in their own.
    </p>
    ${user.preferredLanguage && prefersGerman(user.displayName)}
    <ol
      class="chat"
      aria-label="The conversation"
      ${user.preferredLanguage && html`lang="${user.preferredLanguage}"`}
    >
      ${all.map(
        ({ at, said }) =>
          html`<li>
            <small>${moment(at)}</small>
            ${said}
          </li>`,
      )}
    </ol>
    <p id="told" class="told" role="status"></p>
    <form method="post" action="${address}">
      <label>Write to learning-os <input name="text" value="" autocomplete="off" required /></label>
      <button class="first">Send</button>
    </form>`;
}
