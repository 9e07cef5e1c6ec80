import { meDataRead } from '../../http/me/rights/me-data-read.ts';
import { toTenths } from '../../../lib/domain/rounding.ts';
import { buttons, line, type CardPart } from '../card-parts.ts';
import { seenBy } from './seen-by.ts';
import { back, dateFor, dayFor, look } from './look.ts';

/** A card of Teams has 28 KB. */
const MOST = 38;

/** What is held about somebody, kind by kind. */
export const data = look(meDataRead, (held, told) => {
  const { say, list } = told.words;
  const day = dayFor(told);
  const {
    person,
    directory,
    objection,
    evidence,
    participations,
    responses,
    practice,
    rolePlays,
    transferPlans,
    objectives,
    reviews,
    questions,
    askedInVain,
    expert,
    leading,
    undertakings,
    requisitions,
    ownAgents,
    requests,
    records,
    toldOutside,
    chat,
  } = held;
  const counted = (count: number, text: string): CardPart[] => (count > 0 ? [line(text)] : []);
  const left = evidence.length - MOST;
  return {
    title: say('chat.data'),
    parts: [
      line(
        person
          ? say('chat.data.person', {
              role: person.role,
              department: person.department,
              zone: person.timeZone,
              hasSite: String(person.site !== undefined),
              site: person.site ?? '',
            })
          : say('chat.data.nobody'),
      ),
      ...(directory
        ? [
            line(
              say('chat.data.directory', {
                fields: list(
                  Object.keys(directory).map((field) => say('chat.data.field', { field })),
                  'and',
                ),
              }),
            ),
          ]
        : []),
      ...(objection
        ? [line(say('chat.data.objection', { to: objection.to, day: dateFor(told)(objection.at) }))]
        : []),
      line(say('chat.data.parts', { count: participations.length })),
      ...counted(responses.length, say('chat.data.responses', { count: responses.length })),
      ...counted(practice.cards.length, say('chat.data.practice', { count: practice.cards.length })),
      ...counted(rolePlays.length, say('chat.data.role-plays', { count: rolePlays.length })),
      ...counted(transferPlans.length, say('chat.data.plans', { count: transferPlans.length })),
      ...counted(objectives.length, say('chat.data.objectives', { count: objectives.length })),
      ...counted(reviews.length, say('chat.data.reviews', { count: reviews.length })),
      ...counted(questions.length, say('chat.data.questions', { count: questions.length })),
      ...counted(askedInVain.length, say('chat.data.asked-in-vain', { count: askedInVain.length })),
      ...(expert
        ? [line(say('chat.data.expert', { day: dateFor(told)(expert.until), handed: expert.handed }))]
        : []),
      ...counted(undertakings.length, say('chat.data.undertakings', { count: undertakings.length })),
      ...counted(requisitions.length, say('chat.data.requisitions', { count: requisitions.length })),
      ...counted(ownAgents.length, say('chat.data.own-agents', { count: ownAgents.length })),
      ...counted(leading.length, say('chat.data.leading', { count: leading.length })),
      ...counted(requests.length, say('chat.data.requests', { count: requests.length })),
      ...counted(records.length, say('chat.data.records', { count: records.length })),
      ...counted(
        toldOutside.length,
        say('chat.data.told', {
          count: toldOutside.length,
          systems: list([...new Set(toldOutside.map(({ to }) => to))], 'and'),
        }),
      ),
      ...(chat ? [line(say('chat.data.chat'))] : []),
      line(say('chat.data.evidence', { count: evidence.length })),
      ...(evidence.length > 0 ? buttons({ title: say('chat.data.show'), reveals: 'evidence' }) : []),
      {
        is: 'hidden',
        id: 'evidence',
        parts: [
          ...evidence
            .toSorted((a, b) => b.at - a.at)
            .slice(0, MOST)
            .map(({ skill, level, source, at, givenFor }) =>
              line(
                say('chat.data.piece', {
                  skill,
                  level: toTenths(level),
                  source: seenBy(source, told.words),
                  day: day(at),
                  givenFor,
                }),
                'quiet',
              ),
            ),
          ...(left > 0 ? [line(say('chat.rest', { left }), 'quiet')] : []),
        ],
      },
      line(say('chat.data.whole'), 'quiet'),
      ...buttons(back(told.words)),
    ],
  };
});
