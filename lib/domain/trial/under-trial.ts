import { message, type Message } from '../../messages/message.ts';
import type { Policy, PolicySection } from '../policy/policy.ts';
import { howTried, type HowTried, type Trial } from './how-tried.ts';

/** A place that tries: a replay of the last weeks, what is known today, or a draft. */
export type TriedAt = 'replay' | 'today' | 'draft';

/** One field that is under trial, and how it is tried. */
export interface FieldUnderTrial {
  /** As callers name it: `thresholds.shareBelow`. */
  field: string;
  how: HowTried;
}

/** The fields in which two policies differ, each with how it is tried. */
export function fieldsUnderTrial(now: Policy, tried: Policy): FieldUnderTrial[] {
  return (Object.keys(howTried) as PolicySection[]).flatMap((section) => {
    const how = howTried[section];
    const [before, after] = [fieldsOf(now[section]), fieldsOf(tried[section])];
    return [...new Set([...before.keys(), ...after.keys()])]
      .filter((field) => JSON.stringify(before.get(field)) !== JSON.stringify(after.get(field)))
      .flatMap((field) => {
        const own = isWhole(how) ? how : (how as Record<string, HowTried>)[field];
        // What follows from another field (such as the smallest group from the works agreement) is that field's.
        return own ? [{ field: `${section}.${field}`, how: own }] : [];
      });
  });
}

const fieldsOf = (section: object): Map<string, unknown> => new Map(Object.entries(section));
const isWhole = (how: object): how is HowTried => 'by' in how || 'refused' in how;

/** By what the fields under trial are seen. */
export const trialsOf = (fields: readonly FieldUnderTrial[]): ReadonlySet<Trial> =>
  new Set(fields.flatMap(({ how }) => ('by' in how ? [how.by] : [])));

/** Why a field is tried nowhere, without its name; undefined where it is tried somewhere. */
export const whyNowhere = ({ how }: FieldUnderTrial): Message | undefined =>
  'refused' in how ? message(how.refused as 'trial.not.pairs') : undefined;

/** Why a field is not tried in one place, with where it is; undefined where it is tried there. */
export function whyNotTried({ field, how }: FieldUnderTrial, at: TriedAt): Message | undefined {
  if ('refused' in how)
    return message('trial.not', { field, why: message(how.refused as 'trial.not.pairs') });
  const isShown = at === 'replay' ? how.replayed : at === 'draft' ? how.by === 'draft' : how.by !== 'draft';
  return isShown
    ? undefined
    : message(how.by === 'draft' ? 'trial.elsewhere.draft' : 'trial.elsewhere.today', { field });
}
