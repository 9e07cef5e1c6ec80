import { modelInWords, OFFLINE_DRAFTER } from '../../domain/content/content.ts';
import type { Words } from '../../messages/words.ts';
import type { DraftSeen, DraftTrial } from './try-draft.ts';
import type { FormMove } from './try-forms.ts';

/** Needs, and lines of a draft, that are named one by one. */
const NAMED = 8;
/** Characters of a draft that stand in a row. */
const MOST_OF_A_DRAFT = 6_000;

/** What people call a need by its id. */
type NeedCalled = (needId: string) => string;

/** Which needs would be answered in another form, for whoever tries it. */
export function formsInWords(moves: readonly FormMove[], called: NeedCalled, words: Words): string[] {
  const { say } = words;
  const others = moves.filter(({ from, to }) => from.form !== to.form);
  const same = moves.length - others.length;
  return [
    ...others.slice(0, NAMED).map(({ needId, from, to }) =>
      say('trial.says.form', {
        need: called(needId),
        from: say(`form.${from.form}`),
        to: say(`form.${to.form}`),
      }),
    ),
    ...(others.length > NAMED ? [say('trial.says.more-forms', { left: others.length - NAMED })] : []),
    ...(same > 0 ? [say('trial.says.same-form', { count: same })] : []),
  ];
}

/** A draft before and after, for whoever tries words: what reads otherwise first, then the whole of both. */
export function draftInWords(trial: DraftTrial, called: NeedCalled, words: Words): string[] {
  const { say } = words;
  const { before, after, differs, needId, form } = trial;
  const on = say('trial.says.draft', { need: called(needId), form: say(`form.${form as 'job-aid'}`) });
  const by = 'none' in after ? before : after;
  const model = 'none' in by ? undefined : by.model;
  // Of two drafts that there are not, nobody can say that they read alike.
  if ('none' in before && 'none' in after) return [on, say('trial.says.neither', { why: after.none })];
  return [
    on,
    ...(model === undefined ? [] : [say('trial.says.drafted-by', { model: modelInWords(model) })]),
    ...(model === OFFLINE_DRAFTER ? [say('trial.says.no-model')] : []),
    differs ? say('trial.says.differs') : say('trial.says.same-draft'),
    ...(differs ? otherLines(before, after, words) : []),
    '',
    say('trial.says.before'),
    pageOf(before, words),
    ...(differs ? ['', say('trial.says.after'), pageOf(after, words)] : []),
  ];
}

const linesOf = (seen: DraftSeen): string[] =>
  'none' in seen ? [] : [seen.title, ...seen.page, ...seen.runnerPage].filter((line) => line !== '');

function otherLines(before: DraftSeen, after: DraftSeen, { say }: Words): string[] {
  const [was, is] = [linesOf(before), linesOf(after)];
  const gone = was.filter((line) => !is.includes(line));
  const come = is.filter((line) => !was.includes(line));
  return [
    ...gone.slice(0, NAMED).map((line) => say('trial.says.line-gone', { line })),
    ...come.slice(0, NAMED).map((line) => say('trial.says.line-new', { line })),
  ];
}

function pageOf(seen: DraftSeen, { say }: Words): string {
  if ('none' in seen) return say('trial.says.no-draft', { why: seen.none });
  return linesOf(seen).join('\n').slice(0, MOST_OF_A_DRAFT);
}
