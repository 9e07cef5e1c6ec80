import { Cause } from '../../lib/domain/cause/cause.ts';
import { Modality } from '../../lib/domain/modality/modality.ts';
import { english } from '../../lib/messages/words.ts';
import { correctionFields } from './corrections.ts';
import { html, moment, type Markup } from './html.ts';
import type { Question, Seen } from './seen.ts';
import type { Told } from './story-so-far.ts';

const { say } = english;

/** Every question that waits, with the evidence and the buttons that answer it through the app's door. */
export const decisions = (
  { questions }: Seen,
  { decided, byScript }: Pick<Told, 'decided' | 'byScript'>,
): Markup =>
  html`${questions.length === 0 ? html`<p>Nothing waits for a decision.</p>` : questions.map(question)}
    <section class="panel">
      <h2>Decided so far${byScript && ', by a script in people’s place'}</h2>
      ${decided.length === 0 && html`<p>Nothing yet in this run.</p>`}
      <ol>
        ${decided.map(
          ({ question: asked, answer, at }) =>
            html`<li>${asked} <b>${answer}</b> <small>${moment(at)}</small></li>`,
        )}
      </ol>
    </section>`;

function question({ approval, need, asset, card, parts }: Question): Markup {
  const isCause = approval.gate === 'cause-and-priority';
  return html`<section class="panel asks">
    <h2>${approval.question}</h2>
    <p class="quiet">
      Proposed by the agent ${approval.proposedBy}; without an answer by ${moment(approval.dueAt)} nothing
      happens.
    </p>
    <ul>
      ${approval.facts.map((fact) => html`<li>${fact}</li>`)}
    </ul>
    ${asset && response(asset, card)}
    <form method="post" action="/decisions/${approval.needId}/${approval.approvalId}">
      ${
        isCause &&
        html`<label
          >Cause
          <select name="cause">
            ${Cause.options.map(
              (cause) =>
                html`<option value="${cause}" ${cause === need.hypothesis.cause && html`selected`}>
                  ${say(`cause.${cause}`)}
                </option>`,
            )}
          </select></label
        >`
      }
      ${
        !isCause &&
        html`<label
            >Another form
            <select name="modality">
              <option value="">as it is</option>
              ${Modality.options.map((form) => html`<option value="${form}">${say(`form.${form}`)}</option>`)}
            </select></label
          ><label>What to mend <input name="comment" maxlength="1000" /></label
          >${correctionFields({ parts })}`
      }
      <button class="first" name="verdict" value="approve">
        ${isCause ? 'Confirm this cause' : 'Approve and publish'}
      </button>
      ${!isCause && html`<button name="verdict" value="send-back">Send back</button>`}
      <button name="verdict" value="reject">${isCause ? 'Decline the need' : 'Reject'}</button>
    </form>
  </section>`;
}

function response(asset: NonNullable<Question['asset']>, card: Question['card']): Markup {
  if (asset.origin === 'reused')
    return html`<h3>The company has a course: ${asset.title}</h3>
      <p>${asset.entry.description} <small>${asset.entry.minutes} minutes</small></p>`;
  return html`<h3>Draft “${asset.title}”, worded by AI (${asset.model})</h3>
    <table>
      <tr>
        <th>What people would read</th>
        <th>What it rests on</th>
      </tr>
      ${card.response?.passages.map(({ text, sources, isHeading }) =>
        isHeading
          ? html`<tr>
              <th colspan="2">${text}</th>
            </tr>`
          : html`<tr>
              <td>${text}</td>
              <td>${sources.map((source) => html`<div>${source}</div>`)}</td>
            </tr>`,
      )}
    </table>`;
}
