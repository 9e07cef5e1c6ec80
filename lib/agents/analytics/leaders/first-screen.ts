import type { LeadersReport } from '../../../domain/leaders/report.ts';
import { escapeHtml } from '../../../messages/escape-html.ts';
import type { Words } from '../../../messages/words.ts';
import type { Drawn } from '../draw-page.ts';
import { leadersInWords } from './in-words.ts';
import { linesChart } from './lines-chart.ts';
import type { DecidedAt, Named, ProposalInWords } from './proposal-in-words.ts';

/** Addresses at which something can be decided; absent where there is none. */
export interface Places {
  chat?: string | undefined;
  strategy?: string | undefined;
}

/** What leaders read in a minute: the sentence, what is asked of them, line by line where it stands. */
export function firstScreen(
  report: LeadersReport,
  named: Named,
  places: Places,
  words: Words,
): Drawn['parts'] {
  const { html } = words;
  const { headline, took, sure, proposals, lines, team } = leadersInWords(report, named, words);
  const drawing = linesChart(report, named.lines, words);
  const asked = proposals.map((one) => `<li>${proposed(one, places, words)}</li>`).join('');
  const told = lines.map(
    ({ title, sentences }) =>
      `<h3>${escapeHtml(title)}</h3><p>${sentences.map((sentence) => escapeHtml(sentence)).join('<br>')}</p>`,
  );
  return [
    { html: `<p><strong>${escapeHtml(headline)}</strong></p><p>${escapeHtml(took)} ${escapeHtml(sure)}</p>` },
    { html: `<h2>${html('leaders.decide', { count: proposals.length })}</h2>` },
    ...(asked === '' ? [] : [{ html: `<ol>${asked}</ol><p>${html('leaders.decide.how')}</p>` }]),
    { html: `<h2>${html('leaders.lines')}</h2>` },
    ...(drawing ? [{ drawing }] : []),
    { html: told.join('') },
    ...(team.length > 0
      ? [
          { html: `<h2>${html('team.title')}</h2>` },
          { html: `<p>${team.map((sentence) => escapeHtml(sentence)).join('<br>')}</p>` },
        ]
      : []),
    { html: `<h2>${html('leaders.detail')}</h2>` },
  ];
}

function proposed(one: ProposalInWords, places: Places, { html }: Words): string {
  const { what, cost, otherwise } = one;
  const where = html(`leaders.at.${one.decidedAt}`);
  const { pageUrl } = one.facts;
  const read =
    one.decidedAt === 'end' && pageUrl !== undefined
      ? ` <a href="${escapeHtml(pageUrl)}">${html('leaders.at.reading')}</a>.`
      : '';
  const url = addressOfDecision(one, places);
  const link = url === undefined ? where : `<a href="${escapeHtml(url)}">${where}</a>`;
  return `<strong>${escapeHtml(what)}</strong> ${escapeHtml(cost)} ${escapeHtml(otherwise)}${read} ${link}.`;
}

/** Where a proposal is decided; undefined where its words say it, or no such place is set up. */
function addressOfDecision({ decidedAt }: ProposalInWords, { chat, strategy }: Places): string | undefined {
  const at: Record<DecidedAt, string | undefined> = {
    question: chat,
    ask: chat,
    end: chat,
    strategy,
    assess: undefined,
    owner: undefined,
  };
  return at[decidedAt];
}
