import { html, moment, type Markup } from './html.ts';
import { english } from '../../lib/messages/words.ts';
import type { OwnItem } from './seen.ts';

const { say } = english;

const words: Record<OwnItem['state'], string> = {
  delivered: 'reached you',
  planned: 'planned',
  outgrown: 'not sent: you no longer need it',
  contested: 'not sent while you contest it',
  'not-known': 'not sent: not known whether you need it',
  open: 'not sent: you object; there to be opened',
};

/** Everything that the layer has for one person, each with why and why then, as Copilot would answer that person. */
export const ownItems = (items: readonly OwnItem[]): Markup =>
  html`<h2>What was chosen for you, and why</h2>
    ${items.length === 0 && html`<p>Nothing, and nothing is planned.</p>`}
    <ol>
      ${items.map(({ title, form, minutes, state, at, plannedAt, why, whyNow, sourceChanged = [] }) => {
        const name = html`<strong>${title}</strong>`;
        const when = moment(at ?? plannedAt);
        return html`<li>
          ${state === 'outgrown' ? html`<s>${name}</s>` : name}
          <small
            >${form !== 'none' && `${form === 'course' ? form : say(`form.${form}`)}, ${minutes} minutes; `}${words[state]},
            ${when}</small
          >
          <p>${why} <em>${whyNow}</em></p>
          ${sourceChanged.map((line) => html`<p>${line}</p>`)}
        </li>`;
      })}
    </ol>`;
