import type { Span } from '../../../domain/content/content.ts';

/** Passages of one document that stand under one heading, in their order. */
export interface Section {
  source: string;
  heading?: string;
  /** Places of its passages among all. */
  places: readonly number[];
}

/** Passages by document and heading, in reading order. */
export function sectionsOf(spans: readonly Span[]): Section[] {
  const sections: (Section & { places: number[] })[] = [];
  for (const [place, { source, section: heading }] of spans.entries()) {
    const last = sections.at(-1);
    if (last?.source === source && last.heading === heading) last.places.push(place);
    else sections.push({ source, places: [place], ...(heading === undefined ? {} : { heading }) });
  }
  return sections;
}

/** Fewest steps that make a procedure. */
const FEWEST_STEPS = 2;

/** Whether a section says what to do in which order. */
export const isProcedure = ({ places }: Section, spans: readonly Span[]): boolean =>
  places.filter((place) => spans[place]?.step !== undefined).length >= FEWEST_STEPS;
