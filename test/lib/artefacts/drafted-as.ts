import type { ArtefactOf, ArtefactForm } from '../../../lib/domain/artefact/artefact.ts';
import { drafted, modality } from '../examples.ts';
import { everyForm } from './every-form.ts';
import { waterSpans } from './sources.ts';

/** An asset that holds the example of a form, with its sources. */
export const draftedAs = <F extends ArtefactForm>(form: F) => {
  const artefact: ArtefactOf<F> = everyForm[form];
  const { title } = artefact as { title: string };
  return { ...drafted, title, modality: { ...modality, chosen: form }, artefact, spans: waterSpans };
};

/** A copy with another text wherever a drafter words one; ids and stock words stay. */
export function withEveryText<T>(value: T, text: string): T {
  if (Array.isArray(value))
    return value.map((one: unknown) => (typeof one === 'string' ? text : withEveryText(one, text))) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]: [string, unknown]) => [
      name,
      STOCK.has(name) ? one : typeof one === 'string' ? text : withEveryText(one, text),
    ]),
  ) as T;
}

/** Fields that hold ids or names of stock words, and are no text of a drafter. */
const STOCK = new Set(
  'form cites stock asks do how shot debrief ifItGoesWrong part withManager speaks mistake'.split(' '),
);
