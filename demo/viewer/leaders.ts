import { html, inWords, link, type Markup } from './html.ts';
import { median, takenBy } from './measures.ts';
import type { Coverage, Seen } from './seen.ts';
import type { Told } from './story-so-far.ts';

type Insight = Seen['insights'][number];

/** What leaders see: what the company can do now, whether behaviour changed, what it took, and what was declined. */
export const leaders = (seen: Seen, { coverageBefore }: Pick<Told, 'coverageBefore'>): Markup =>
  html`${took(seen)}
    <section class="panel">
      <h2>What can people do that the charter asks?</h2>
      <p class="quiet">The orange stroke is where it stood before anything was answered.</p>
      ${coverage(seen, coverageBefore)}
    </section>
    <section class="panel">
      <h2>Did behaviour change?</h2>
      ${readings(seen)}
    </section>
    <section class="panel">
      <h2>Asked for and declined: no line of the charter asks for it</h2>
      <ul>
        ${seen.declined.map(
          ({ roleId, skillId, count, trend }) =>
            html`<li>
              <b>${count === 0 ? 'a few' : `at least ${count}`}</b> from ${inWords(roleId)}:
              ${skillId === null ? 'about something for which no skill is named here' : inWords(skillId)}
              <small>${trend}</small>
            </li>`,
        )}
      </ul>
    </section>`;

function took(seen: Seen): Markup {
  const taken = takenBy(seen);
  const hours = taken.reduce((sum, { learnerHours }) => sum + learnerHours, 0);
  const days = (of: 'deliveryDays' | 'capabilityDays') =>
    median(taken.flatMap((need) => need[of] ?? [])) ?? '–';
  const figures: [string | number, string][] = [
    [days('deliveryDays'), 'days from first signal to first delivery, median'],
    [days('capabilityDays'), 'days from first signal to improvement shown, median'],
    [
      Math.round(hours).toLocaleString('en'),
      'hours of learners’ time if all take up what reached them by today (the report counts in full groups, as of its day)',
    ],
    [seen.declined.reduce((sum, { count }) => sum + count, 0), 'wishes declined, at least'],
  ];
  return html`<ul class="figures">
    ${figures.map(([figure, what]) => html`<li><b>${figure}</b> ${what}</li>`)}
  </ul>`;
}

/** What a figure must not be taken for. */
function remark({ skillId }: Coverage, needs: Seen['needs']): Markup | undefined {
  const ofSkill = needs.filter((need) => need.skillId === skillId);
  if (ofSkill.some(({ stage }) => stage === 'withdrawn'))
    return html` <em>Nothing was sent for it: hardly anything was missing.</em>`;
  if (ofSkill.some(({ origin }) => origin === 'forecast'))
    return html` <em
      >That is what the role asks today; the forecast asks for more, and the readings are about that.</em
    >`;
  return undefined;
}

/** Shares before and now as one bar each: the line marks where it stood before anything was answered. */
function coverage({ coverage: now, charter, needs }: Seen, before: readonly Coverage[]): Markup {
  if (now.length === 0) return html`<p>Nobody has been looked at yet.</p>`;
  return html`${charter.map(({ lineId, text }) => {
    const ofLine = now.filter(({ groupId }) => groupId === lineId);
    return (
      ofLine.length > 0 &&
      html`<h3>${text} <small>${lineId}</small></h3>
        <ul class="bars">
          ${ofLine.map((one) => {
            const was = before.find(({ groupId, skillId }) => groupId === lineId && skillId === one.skillId);
            return html`<li>${one.sentence}${remark(one, needs)}${bar(one, was)}</li>`;
          })}
        </ul>`
    );
  })}`;
}

function bar({ counts }: Coverage, was: Coverage | undefined): Markup | undefined {
  if (!counts || counts.assessed === 0) return undefined;
  const share = ({ atTarget, assessed }: NonNullable<Coverage['counts']>) =>
    Math.round((100 * atTarget) / assessed);
  const [now, then] = [share(counts), was?.counts && share(was.counts)];
  return html` <small>${then === undefined ? `${now}%` : `${then}% → ${now}%`}</small>
    <svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="4" fill="#e1e1e1" />
      <rect width="${now}" height="4" fill="#0f548c" />
      ${then !== undefined && html`<rect x="${Math.max(0, then - 0.5)}" width="1" height="4" fill="#b34700" />`}
    </svg>`;
}

/** The readings, those with a comparison first, each with its interval drawn on one scale for all. */
function readings({ insights }: Seen): Markup {
  if (insights.length === 0) return html`<p>The first reading comes 30 days after delivery.</p>`;
  const [compared, alone] = [
    insights.filter((one) => one.comparison),
    insights.filter((one) => !one.comparison),
  ];
  const latest = [...Map.groupBy(alone, ({ needId }) => needId).values()].flatMap((ofNeed) =>
    inOrder(ofNeed).slice(-1),
  );
  const others = alone.filter((one) => !latest.includes(one));
  return html`<p class="quiet">
      As assessed. The line is the 95% interval, the mark on it the effect; left of the stroke is worse.
    </p>
    <h3>Shown against people who waited</h3>
    ${listed(compared)}
    <h3>Before and after only: other causes are not excluded</h3>
    ${listed(latest)}
    ${
      others.length > 0 &&
      html`<details>
        <summary>Earlier readings without a comparison</summary>
        ${listed(others)}
      </details>`
    }`;
}

const inOrder = (insights: readonly Insight[]): Insight[] =>
  insights.toSorted((a, b) => a.checkDay - b.checkDay);

const listed = (insights: readonly Insight[]): Markup =>
  html`<ul class="bars">
    ${inOrder(insights).map(
      (one) =>
        html`<li>
          ${one.sentence}
          ${one.pageUrl !== undefined && link(`/pages/${one.pageUrl.split('/').at(-1) ?? ''}`, 'The page')}
          ${one.verdict !== 'too-few' && interval(one)}
        </li>`,
    )}
  </ul>`;

/** Effects in levels that are drawn; further ones end at the edge. */
const SHOWN = { from: -0.5, to: 2 };

function interval({ effect, interval: [low, high], comparison }: Insight): Markup {
  const x = (level: number): number =>
    Math.round(
      (1_000 * (Math.min(SHOWN.to, Math.max(SHOWN.from, level)) - SHOWN.from)) / (SHOWN.to - SHOWN.from),
    ) / 10;
  return html`<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
    <rect width="100" height="4" fill="#f0f0f0" />
    <rect x="${x(0)}" width="0.4" height="4" fill="#5c5c5c" />
    <rect x="${x(low)}" y="1.5" width="${x(high) - x(low)}" height="1" fill="#0f548c" />
    <rect
      x="${x(effect) - 0.5}"
      y="0.5"
      width="1"
      height="3"
      fill="${comparison ? '#0f548c' : '#fff'}"
      stroke="#0f548c"
      stroke-width="0.3"
    />
  </svg>`;
}
