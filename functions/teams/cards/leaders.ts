import { leadersRead } from '../../http/insights/leaders-read.ts';
import { buttons, heading, line, presses, type Button, type CardPart } from '../card-parts.ts';
import { back, clipped, look, more, type Shown } from './look.ts';
import type { z } from 'zod';

type Leaders = z.infer<typeof leadersRead.reply>;

/** Lines on one card; a card of Teams has 28 KB. */
const MOST = 5;
const LONGEST = 300;

/** What leaders read in a minute: the sentence, what is asked of them, and line by line where the strategy stands. */
export const whereWeStand = look(leadersRead, ({ headline, took, sure, lines, proposals, team }, told) => {
  const { say } = told.words;
  const isFirst = told.from === 0;
  return {
    title: say('leaders.title'),
    parts: [
      ...(isFirst
        ? [line(clipped(headline, LONGEST), 'strong'), ...(took === undefined ? [] : [line(took)])]
        : []),
      ...(isFirst && proposals.length > 0
        ? [
            heading(say('leaders.decide', { count: proposals.length })),
            ...proposals.flatMap((one) => proposed(one, told)),
          ]
        : []),
      ...(lines.length > 0 ? [heading(say('leaders.lines'))] : []),
      ...lines.slice(told.from, told.from + MOST).flatMap(lineParts),
      ...(isFirst && team.length > 0
        ? [heading(say('team.title')), line(clipped(team.join(' '), 4 * LONGEST))]
        : []),
      ...(sure === undefined ? [] : [line(sure, 'quiet')]),
      ...buttons(...more('leaders-read', lines.length, MOST, told), back(told.words)),
    ],
  };
});

const lineParts = ({ title, sentences }: Leaders['lines'][number]): CardPart[] => [
  line(clipped(title, LONGEST), 'strong'),
  line(clipped(sentences.join(' '), 3 * LONGEST)),
];

const proposed = (one: Leaders['proposals'][number], told: Shown): CardPart[] => {
  const { say } = told.words;
  const decides = opensWhere(one, told);
  const where = one.decidedAt === 'end' && !told.person.decides ? 'end.others' : one.decidedAt;
  const read = one.decidedAt === 'end' && one.pageUrl !== undefined ? [opensReading(one.pageUrl, told)] : [];
  return [
    line(clipped(one.what, LONGEST), 'strong'),
    line(clipped(`${one.cost} ${one.otherwise}`, LONGEST)),
    ...(decides ? [] : [line(say(`leaders.at.${where}`), 'quiet')]),
    ...buttons(...(decides ? [decides] : []), ...read),
  ];
};

const opensReading = (opens: string, { words: { say } }: Shown): Button => ({
  title: say('leaders.at.reading'),
  opens,
});

/** What is asked or ended is opened here, for whoever decides; what is changed in the strategy or outside is said. */
function opensWhere(
  { decidedAt, needId, approvalId, roleId, skill }: Leaders['proposals'][number],
  { words: { say }, person }: Shown,
): Button | undefined {
  const title = say(`leaders.at.${decidedAt}`);
  if (decidedAt === 'question' && needId !== undefined && approvalId !== undefined)
    return presses(title, { door: 'approval-read', params: { needId, approvalId } });
  if (decidedAt === 'ask' && roleId !== undefined && skill !== undefined)
    return presses(title, { door: 'requests-make', body: { roleId, text: skill } });
  if (decidedAt === 'owner' && person.decides) return presses(say('chat.owned'), { door: 'me-owned-list' });
  return decidedAt === 'end' && needId !== undefined && person.decides
    ? presses(title, { door: 'response-read', params: { needId } })
    : undefined;
}
