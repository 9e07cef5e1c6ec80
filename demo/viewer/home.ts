import { html, inWords, link, type Markup } from './html.ts';
import type { Seen } from './seen.ts';
import { dayOf, type Told } from './story-so-far.ts';
import { pacePanel } from './pace-panel.ts';
import type { Pace } from '../pace.ts';

const marks = { 'to come': '○', now: '▶', done: '✓' } as const;

/** The story so far beside what came of it. */
export function home(told: Told, seen: Seen, pace: Pace, now: number): Markup {
  const { questions, needs, declined, charter, records } = seen;
  const asks = questions.length > 0;
  return html`${
      asks &&
      html`<section class="panel asks">
        <h2>${questions.length} ${questions.length === 1 ? 'question waits' : 'questions wait'} for you</h2>
        <p>${questions[0]?.approval.question ?? ''} <a href="/decisions">See the evidence and answer</a>.</p>
      </section>`
    }
    ${
      told.envelope &&
      html`<section class="panel">
        <h2>Start here</h2>
        <p>
          In ${told.days} days ${needs.length} needs were found,
          ${needs.filter(({ evidence }) => evidence.requests === 0).length} of them though hardly anybody
          asked; at least ${declined.reduce((sum, { count }) => sum + count, 0)} wishes were declined, because
          no line of the charter asks for them, and ${needs.filter(({ stage }) => stage === 'routed').length}
          wish for training went to the owner of a broken process instead. What was really true was hidden
          from the layer: ${link('/envelope', 'the envelope is open')}. What changed, and how sure that is:
          ${link('/leaders', 'what leaders see')}.
        </p>
      </section>`
    }
    ${!told.envelope && pacePanel(pace, dayOf(told, now), told.days)}
    <ul class="figures">
      <li><b>${needs.length}</b> needs found</li>
      <li><b>${declined.reduce((sum, { count }) => sum + count, 0)}</b> wishes declined, at least</li>
      <li><b>${records.counts.activities.toLocaleString('en')}</b> deliveries</li>
      <li><b>${seen.insights.length}</b> readings of outcomes</li>
    </ul>
    <div class="columns">
      <section class="panel">
        <h2>What happens</h2>
        <ol class="acts">
          ${told.acts
            .filter(({ state }) => state !== 'to come')
            .map(
              ({ title, state, lines, progress }) =>
                html`<li>
                  ${marks[state]}
                  <strong>${title}</strong> ${state === 'now' && progress && html`<small>${progress}</small>`}
                  ${
                    lines.length > 0 &&
                    html`<ul>
                      ${lines.map((line) => html`<li>${line}</li>`)}
                    </ul>`
                  }
                </li>`,
            )}
        </ol>
      </section>
      <div>
        <section class="panel">
          <h2>The charter: what this company wants to be able to do</h2>
          <ol>
            ${charter.map(({ lineId, text }) => html`<li>${text} <small>${lineId}</small></li>`)}
          </ol>
        </section>
        <section class="panel">
          <h2>Needs</h2>
          <ul>
            ${needs.map(
              ({ roleId, skillId, stage, reason, charterLineId }) =>
                html`<li>
                  <b>${inWords(skillId)}</b>, ${inWords(roleId)} <small>${charterLineId}</small><br />
                  ${stage}${stage !== 'found' && html`: <span class="quiet">${reason}</span>`}
                </li>`,
            )}
          </ul>
        </section>
        <section class="panel">
          <h2>Asked for, off the charter: counted and never acted on</h2>
          <ul>
            ${declined
              .slice(0, 8)
              .map(
                ({ skillId, roleId, count }) =>
                  html`<li>
                    <b>${count}</b> from ${inWords(roleId)}:
                    ${skillId === null ? 'about something for which no skill is named here' : inWords(skillId)}
                  </li>`,
              )}
          </ul>
        </section>
      </div>
    </div>
    <p class="quiet">
      ${link('/leaders', 'What leaders see')} ·
      ${link(told.personId ? `/people/${told.personId}` : '/people', 'what one person sees')}
    </p>`;
}
