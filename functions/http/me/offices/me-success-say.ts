import { z } from 'zod';
import { Instant, RegisterId } from '../../../../lib/domain/ids.ts';
import {
  isOfFigures,
  OutcomeTerms,
  SeenIn,
  termsInWords,
} from '../../../../lib/domain/outcome/outcome-terms.ts';
import { badInput, notFound } from '../../../../lib/errors.ts';
import { notAgreeable } from '../../../../lib/gates/decide.ts';
import { untilDay } from '../../../../lib/lists/days.ts';
import { message } from '../../../../lib/messages/message.ts';
import { door } from '../../door/door.ts';
import { saveLogged } from '../../registers/save-entries.ts';

/** As its owner fills it in: what does not fit together is said in words. */
const Said = z.strictObject({
  indicator: z.string().min(1).max(300).describe('By what success is known, in words of the business'),
  seenIn: SeenIn.exclude(['own-word']).default('assessments'),
  figureId: z.string().max(64).optional().describe('Only of figures: as systems send it'),
  unit: z.string().max(20).optional().describe('Only of figures'),
  worth: z.number().describe('The smallest change worth having: levels, or the unit of the figure'),
  by: z.string().max(30).optional().describe('A day, or a moment'),
});

export const meSuccessSay = door({
  name: 'me-success-say',
  method: 'POST',
  route: 'me/owned/lines/{lineId}/success',
  tag: 'Me',
  role: null,
  callers: 'people',
  scope: 'own',
  card: 'sets',
  keptFromFlows: true,
  limit: 'statement',
  signsIn: true,
  summary:
    'Say what you agree to as success of a line of the strategy that you own: by what it is known, where it is seen, how much is worth having, by when. Its needs go by it from then on; what was agreed for one stays.',
  params: z.strictObject({ lineId: RegisterId }),
  body: z.strictObject({ outcome: Said }),
  status: 200,
  reply: z.object({ lineId: z.string(), success: z.string() }),
  example: {
    params: { lineId: 'C1' },
    body: {
      outcome: {
        indicator: 'Discount given',
        seenIn: 'team-figures',
        figureId: 'discount',
        unit: '%',
        worth: -1,
        by: '2026-12-31',
      },
    },
  },
  async handle({ params: { lineId }, body: { outcome: said }, principal, ports, at, callId, callersWords }) {
    const { registers } = ports;
    const entry = (await registers.latest('charter')).find(({ id }) => id === lineId);
    if (entry?.value.ownerId !== principal.id)
      throw notFound(message('problem.success.not-yours', { lineId }));
    const [words, { thresholds }] = await Promise.all([callersWords(), registers.policy()]);
    const outcome = termsSaid(said);
    const refused = notAgreeable(outcome, {}, thresholds, words);
    if (refused) throw badInput(refused);
    await saveLogged(
      [{ register: 'charter', id: lineId, value: { ...entry.value, outcome }, ifMatch: entry.etag }],
      { by: principal.id, at, callId },
      ports,
    );
    return { json: { lineId, success: termsInWords(outcome, words) } };
  },
});

/** @throws NamedError `bad-input` in words of whoever filled it in */
function termsSaid({ by, ...said }: z.infer<typeof Said>): OutcomeTerms {
  const until = by === undefined ? undefined : untilDay(by);
  if (until !== undefined && !Instant.safeParse(until).success)
    throw badInput(message('problem.success.day', { day: by ?? '' }));
  const isFigure = isOfFigures(said.seenIn);
  if (isFigure !== (said.figureId !== undefined) || isFigure !== (said.unit !== undefined))
    throw badInput(message('problem.success.figure'));
  if (said.worth === 0 || (!isFigure && (said.worth < 0 || said.worth > 5)))
    throw badInput(message('problem.success.worth'));
  const { data, success } = OutcomeTerms.safeParse({
    ...said,
    ...(until === undefined ? {} : { by: until }),
  });
  if (!success) throw badInput(message('problem.success.figure'));
  return data;
}
