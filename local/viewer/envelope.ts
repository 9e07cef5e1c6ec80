import type { Envelope, Planted } from '../../sample/envelope.ts';
import type { Compared, ComparedRow } from '../../sample/service-desk.ts';
import { html, type Markup } from './html.ts';
import type { Told } from './told.ts';

/** The hidden truth beside what was done about it, and beside the same company as a service desk; sealed until the story is over. */
export const envelope = (told: Told['envelope']): Markup =>
  told
    ? html`${opened(told.opened)}${told.compared && compared(told.compared)}`
    : html`<p>
        What is really true in this company was planted before its first day. The layer never sees it. The
        envelope is opened when the story is over.
      </p>`;

const verdicts: Record<Planted['verdict'], { sign: string; words: string }> = {
  found: { sign: '✓', words: 'Found' },
  'left alone': { sign: '✓', words: 'Rightly left alone' },
  missed: { sign: '○', words: 'Missed' },
  'falsely acted on': { sign: '✗', words: 'Falsely acted on' },
};

function opened({ planted, invented, found, missed, falselyActedOn }: Envelope): Markup {
  const leftAlone = planted.length - found - missed - falselyActedOn;
  return html`<p>
      This was planted before the first day and never shown to the layer. What the layer did stands beside it.
    </p>
    <ul class="figures">
      <li><b>${found}</b> found</li>
      <li><b>${leftAlone}</b> rightly left alone</li>
      <li><b>${missed}</b> missed</li>
      <li><b>${falselyActedOn}</b> falsely acted on</li>
      <li><b>${invented.length}</b> raised though nothing was there</li>
    </ul>
    <section class="panel">
      <table class="stacked">
        <thead>
          <tr>
            <th scope="col">What was hidden</th>
            <th scope="col">What the layer did</th>
            <th scope="col">Verdict</th>
          </tr>
        </thead>
        <tbody>
          ${planted.map(
            ({ what, did, verdict }) =>
              html`<tr>
                <td>${what}</td>
                <td>${did}</td>
                <td><strong>${verdicts[verdict].sign} ${verdicts[verdict].words}</strong></td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${invented.length > 0 && html`<p>Raised though nobody planted it: ${invented.join(', ')}.</p>`}
    </section>`;
}

const winners: Record<ComparedRow['better'], string> = {
  layer: 'better: the layer',
  desk: 'better: the desk',
  neither: 'neither is better',
};

function compared({ assumptions, rows, losing }: Compared): Markup {
  return html`<section class="panel">
    <h2>The same company as a service desk: an illustration</h2>
    <p>
      Every request becomes a program for everybody in the group it names, first come first served: no
      charter, no question for the cause, no reading of what changed. Both live with the same people and the
      same hidden truth. The desk was never run; its figures follow from the assumptions below and are no
      evidence.
    </p>
    <table class="stacked">
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col">With the layer</th>
          <th scope="col">As a service desk</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(comparedRow)}
      </tbody>
    </table>
    <h3>Where the service desk does better</h3>
    ${
      losing.length === 0
        ? html`<p>Nowhere in this run.</p>`
        : html`<ul>
            ${losing.map((one) => html`<li>${one}</li>`)}
          </ul>`
    }
    <details>
      <summary>The ${assumptions.length} assumptions that the desk’s figures stand on</summary>
      <ul>
        ${assumptions.map(
          ({ name, value, unit, why }) => html`<li><b>${name}: ${value} ${unit}.</b> ${why}</li>`,
        )}
      </ul>
    </details>
  </section>`;
}

function comparedRow({ measure, layer, desk, unit, better }: ComparedRow): Markup {
  const most = Math.max(layer ?? 0, desk ?? 0);
  return html`<tr>
    <th scope="row">${measure} <small>${winners[better]}</small></th>
    <td>${amount('With the layer', layer, unit, most)}</td>
    <td>${amount('As a service desk', desk, unit, most)}</td>
  </tr>`;
}

/** The bar shows what the words beside it say; 100 is the longer of a row. */
const amount = (who: string, value: number | null, unit: string, most: number): Markup =>
  html`<span class="label">${who}: </span>${
      value === null
        ? 'nothing to measure'
        : html`${value.toLocaleString('en')} ${unit}
            <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
              <rect width="100" height="6" fill="#e8e8e8" />
              <rect width="${most === 0 ? 0 : (100 * value) / most}" height="6" fill="#0f548c" />
            </svg>`
    }`;
