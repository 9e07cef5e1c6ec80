import type { DraftAsset } from './draft-asset.ts';
import { clauseOf, formOf, listed, onScreen, spoken } from './wording.ts';

/** A passage to be worded: its text, and the ids that it rests on. */
export interface Passage {
  id: string;
  text: string;
}
export type Group = [heading: string, passages: Passage[]];
type Spans = DraftAsset['spans'];

const MAX_SECTIONS = 3;

/** What each form is called, and how passages are put under its headings. */
export const arrangements: Record<
  string,
  { name: string; together: boolean; done?: true; arrange: (spans: Spans) => Group[] }
> = {
  'micro-text': { name: 'a short read', together: true, arrange: bySource },
  'job-aid': { name: 'a job aid', together: false, arrange: asSteps },
  'micro-video-script': { name: 'a short video', together: true, arrange: asScenes },
  'role-play': { name: 'a role-play', together: false, done: true, arrange: asRolePlay },
  cohort: { name: 'a cohort outline', together: false, arrange: byUse },
  'long-form-program': { name: 'a programme outline', together: false, arrange: bySource },
  coaching: { name: 'a coaching brief', together: false, done: true, arrange: asCoaching },
};

/** By source, the smaller ones together; sentences of a single source by what they do for a reader. */
function bySource(spans: Spans): Group[] {
  const grouped = [...Map.groupBy(spans, ({ source }) => spoken(source))];
  if (grouped.length === 1) return byUse(spans);
  const rest = grouped.slice(MAX_SECTIONS - 1);
  const names = listed(rest.map(([name]) => name));
  const heading = names.length <= 120 ? names : names.slice(0, 120).replace(/\s\S*$/, '');
  const last: Group[] = rest.length === 0 ? [] : [[heading, rest.flatMap(([, some]) => some)]];
  return [...grouped.slice(0, MAX_SECTIONS - 1), ...last];
}

function byUse(spans: Spans): Group[] {
  return [...Map.groupBy(spans, ({ text }) => formOf(text))];
}

/** What to do comes first, what to know last. */
function asSteps(spans: Spans): Group[] {
  const uses = ['What to do', 'When the moment comes', 'Good to know'];
  return byUse(spans).toSorted(([a], [b]) => uses.indexOf(a) - uses.indexOf(b));
}

/** Two sentences a scene; on the screen stands how the first begins. */
function asScenes(spans: Spans): Group[] {
  const size = Math.max(2, Math.ceil(spans.length / 6));
  return Array.from({ length: Math.ceil(spans.length / size) }, (_, i) => {
    const some = spans.slice(i * size, (i + 1) * size);
    return [onScreen(some[0]?.text ?? ''), some];
  });
}

/**
 * Facts open the scene, the moments of a sentence are what the partner brings, and what is to be done is what an
 * observer ticks.
 */
function asRolePlay(spans: Spans): Group[] {
  const parts = Map.groupBy(spans, ({ text }) => formOf(text));
  const [facts = [], moments = [], orders = []] = [
    parts.get('Good to know'),
    parts.get('When the moment comes'),
    parts.get('What to do'),
  ];
  const brought = moments.flatMap(({ id, text }) => {
    const clause = clauseOf(text);
    return clause ? [{ id, text: clause }] : [];
  });
  const rubric = [...orders, ...moments];
  return [
    ['The situation', facts.length > 0 ? facts : spans.slice(0, 1)],
    ['What the other person brings', brought.length > 0 ? brought : spans.slice(-1)],
    ['What good looks like', rubric.length > 0 ? rubric : spans],
  ];
}

function asCoaching(spans: Spans): Group[] {
  const third = Math.max(1, Math.ceil(spans.length / 3));
  const parts = [0, 1, 2].map((i) => spans.slice(i * third, (i + 1) * third));
  const titles = ['What to look at together', 'What to try between meetings', 'How to tell that it works'];
  return titles.map((title, i) => [title, parts[i]?.length ? parts[i] : spans.slice(0, 1)]);
}
