import { html, link, Markup, moment, type Markup as Made } from './html.ts';
import { targetOf } from './deep-link.ts';
import { whoseChat } from './whose-chat.ts';
import type { Told } from './story-so-far.ts';
import type { TenantRecords } from '../tenant-records.ts';

type Notice = TenantRecords['notices'][number];

/** Addresses of pages in the tenant open here too, whose certificate no browser knows. */
const here = (text: string): string =>
  text.replaceAll(/https:\/\/[^/"]+\/sites\/[^/"]+\/SitePages\//g, '/pages/');

const card = (content: unknown): Made =>
  html`<div class="card" data-card="${JSON.stringify(content)}"></div>`;

/** What SharePoint holds. */
export const pages = ({ pages: all }: TenantRecords): Made =>
  html`${(['learning', 'facilitators'] as const).map((site) => {
    const here = all.filter((one) => one.site === site);
    return html`<h2>${TITLES[site]}</h2>
      <ul>
        ${here.map(({ url, title, at }) => html`<li>${link(url, title)} <small>${moment(at)}</small></li>`)}
      </ul>`;
  })}`;
const TITLES = {
  learning: 'What everybody can open',
  facilitators: 'What facilitators, coaches and producers can open, and learners cannot',
};

/** One page; its canvas was sanitised by whoever published it, and the policy of the viewer lets nothing in it run. */
export function page(
  name: string,
  { pages: all }: TenantRecords,
  { byScript }: Pick<Told, 'byScript'>,
): { title: string; body: Made } | undefined {
  const found = all.find((one) => one.name === name);
  if (!found) return undefined;
  return {
    title: found.title,
    body: html`${remarks(found, byScript).map((remark) => html`<p class="quiet">${remark}</p>`)}
      <article class="panel">${new Markup(here(found.html))}</article>`,
  };
}

/** What must not be taken for more than a simulation, said where it is read. */
const remarks = ({ name, html: text }: TenantRecords['pages'][number], byScript: boolean): string[] => [
  ...(isAboutGains(name, text)
    ? [
        'Planted: how much people here gain from what they are sent was made up beforehand, and the envelope says how much. That it was found says something of the layer; how large it is says nothing of learning.',
      ]
    : []),
  ...(byScript && /approved (?:by a person|this version)/.test(text)
    ? ['In this run a script approved it, and no person did.']
    : []),
];

const isAboutGains = (name: string, text: string): boolean =>
  name === 'lo-coverage.aspx' || /\d levels \(95% interval/.test(text);

/** The catalogue as everybody meets it in Viva Learning. */
export const catalogue = ({ contents, activities }: TenantRecords): Made =>
  html`<table>
    <tr>
      <th>Course</th>
      <th>Skills</th>
      <th>Assigned to</th>
    </tr>
    ${contents.map(
      ({ id, title, description, contentWebUrl, skillTags }) =>
        html`<tr>
          <td>${link(here(contentWebUrl), title)}<br /><small>${description}</small></td>
          <td>${(skillTags ?? []).join(', ')}</td>
          <td>${activities.filter(({ learningContentId }) => learningContentId === id).length || ''}</td>
        </tr>`,
    )}
  </table>`;

/** The channel in which approvers meet questions, newest first. */
export const channel = ({ cards }: TenantRecords): Made =>
  html`${cards
    .toReversed()
    .slice(0, 40)
    .map(
      ({ at, card: content }) =>
        html`<p class="quiet">${moment(at)}</p>
          ${card(content)}`,
    )}`;

/** People whom something reached, or whose name or job holds what is looked for. */
export function people(records: TenantRecords, wanted: string): Made {
  const { users, notices } = records;
  const reached = Map.groupBy(notices, ({ userId }) => userId);
  const words = wanted.toLowerCase();
  const found = users
    .filter(({ displayName, jobTitle, id }) =>
      words === '' ? reached.has(id) : `${displayName} ${jobTitle}`.toLowerCase().includes(words),
    )
    .toSorted((a, b) => (reached.get(b.id)?.length ?? 0) - (reached.get(a.id)?.length ?? 0))
    .slice(0, 60);
  return html`<p class="quiet">
      Only in this demonstration may you open everybody’s page. In a company each person asks for their own,
      and leaders and managers see groups of at least five.
    </p>
    <form>
      <label>Name or job <input name="q" value="${wanted}" /></label><button>Look</button>
    </form>
    ${words === '' && whoseChat(records)}
    <ul>
      ${found.map(
        ({ id, displayName, jobTitle }) =>
          html`<li>
            ${link(`/people/${id}`, displayName)}${jobTitle && `, ${jobTitle}`}
            <small>${reached.get(id)?.length ?? 0} items</small>
          </li>`,
      )}
    </ul>`;
}

/** One person's activity feed in Teams and what Viva Learning shows as assigned. */
export function feed(userId: string, { notices, activities, contents }: TenantRecords): Made {
  const titles = new Map(contents.map(({ id, title }) => [id, title]));
  return html`<h2>Teams</h2>
    ${notices
      .filter((notice) => notice.userId === userId)
      .map(
        (notice) =>
          html`<p class="quiet">${moment(notice.at)}</p>
            ${card(lineAsCard(notice))}`,
      )}
    <h2>Viva Learning</h2>
    <ul>
      ${activities
        .filter(({ learnerUserId }) => learnerUserId === userId)
        .map(({ learningContentId }) => html`<li>${titles.get(learningContentId) ?? learningContentId}</li>`)}
    </ul>`;
}

const lineAsCard = ({ userId, previewText, topic }: Notice) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: previewText, weight: 'Bolder' }] }],
  ...(topic.webUrl
    ? {
        actions: [
          {
            type: 'Action.OpenUrl',
            title: 'Open',
            url: here(targetOf(topic.webUrl, `/people/${userId}/chat`)),
          },
        ],
      }
    : {}),
});
