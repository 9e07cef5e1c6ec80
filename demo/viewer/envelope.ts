import type { Envelope, Planted } from '../envelope.ts';
import type { Compared, ComparedRow } from '../service-desk.ts';
import { html, type Markup } from './html.ts';
import type { Told } from './story-so-far.ts';

/**
 * The hidden truth beside what was done about it, and beside the same company as a service desk; sealed until the story
 * is over.
 */
export const envelope = (told: Told['envelope']): Markup =>
  told
    ? html`${opened(told.opened)}${told.compared && compared(told.compared)}`
    : html`<p>
        What is really true in this company was planted before its first day. The layer never sees it. The
        envelope is opened when the story is over.
      </p>`;

const verdicts: Record<Planted['verdict'], { sign: string; words: string; as: 'good' | 'bad' }> = {
  found: { sign: '✓', words: 'Found', as: 'good' },
  'left alone': { sign: '✓', words: 'Rightly left alone', as: 'good' },
  missed: { sign: '✗', words: 'Missed', as: 'bad' },
  'falsely acted on': { sign: '✗', words: 'Falsely acted on', as: 'bad' },
};

function opened({ planted, invented, found, missed, falselyActedOn }: Envelope): Markup {
  const leftAlone = planted.length - found - missed - falselyActedOn;
  return html`<p>
      All of this was planted before the first day, and the layer was never shown it. Beside it stands what
      the layer did.
    </p>
    <ul class="figures">
      <li><b>${found}</b> found</li>
      <li><b>${leftAlone}</b> rightly left alone</li>
      <li><b>${missed}</b> missed</li>
      <li><b>${falselyActedOn}</b> falsely acted on</li>
      <li><b>${invented.length}</b> needs invented</li>
    </ul>
    <ul class="judged">
      ${planted.map(judged)}
    </ul>
    ${
      invented.length > 0 &&
      html`<p>Needs that the layer raised and nobody had planted: ${invented.join(', ')}.</p>`
    }`;
}

function judged({ what, did, verdict }: Planted): Markup {
  const { sign, words, as } = verdicts[verdict];
  return html`<li class="${as}">
    <strong>${sign} ${words}</strong>
    <p><small>Hidden</small> ${what}</p>
    <p><small>The layer</small> ${did}</p>
  </li>`;
}

function compared({ assumptions, rows, losing }: Compared): Markup {
  return html`<section class="panel">
    <h2>The same company as a service desk: an illustration</h2>
    <p>
      Whatever is asked for becomes a program for everybody in the role it is asked for, first come, first
      served. There is no charter, nobody looks for the cause, nobody reads whether it helped. Both live with
      the same people and the same hidden truth. No such desk was ever run: its figures follow from
      ${assumptions.length} assumptions and are no evidence. That short forms teach nearly as much as a
      program is planted, too.
    </p>
    <table class="compared">
      ${rows.map(comparedRow)}
    </table>
    <h2>Where the service desk does better</h2>
    <ul>
      ${losing.map((one) => html`<li>${one}</li>`)}
    </ul>
    <details>
      <summary>The ${assumptions.length} assumptions that the desk’s figures follow from</summary>
      <ul>
        ${assumptions.map(
          ({ name, value, unit, why }) => html`<li><b>${name}: ${value} ${unit}.</b> ${why}</li>`,
        )}
      </ul>
    </details>
  </section>`;
}

const betters: Record<ComparedRow['better'], string> = {
  layer: 'better with the layer',
  desk: 'better with the desk',
  neither: '',
};

function comparedRow({ measure, layer, desk, unit, better }: ComparedRow): Markup {
  const most = Math.max(layer ?? 0, desk ?? 0);
  return html`<tbody>
    <tr>
      <th colspan="2" scope="rowgroup">${measure} <small>${betters[better]}</small></th>
    </tr>
    <tr>
      <td>${amount('Layer', layer, unit, most, '#0f548c')}</td>
      <td>${amount('Desk', desk, unit, most, '#5c5c5c')}</td>
    </tr>
  </tbody>`;
}

/** The bar shows what the words say; the longer of the two is full. */
function amount(who: string, value: number | null, unit: string, most: number, fill: string): Markup {
  if (value === null) return html`<small>${who}</small> nothing to measure`;
  return html`<small>${who}</small> <b>${value.toLocaleString('en')}</b>${unit === '%' ? '' : ' '}${unit}
    <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="6" fill="#e8e8e8" />
      <rect width="${most === 0 ? 0 : (100 * value) / most}" height="6" fill="${fill}" />
    </svg>`;
}
