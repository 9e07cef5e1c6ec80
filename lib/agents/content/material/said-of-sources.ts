import type { Artefact } from '../../../domain/artefact/artefact.ts';
import { placesOf } from '../../../domain/artefact/places.ts';
import type { SourceRemark } from '../../../domain/content/source-remark.ts';
import { remarksOnSources } from '../../../domain/content/remarks-on-sources.ts';
import type { Skill } from '../../../domain/skill/skill.ts';
import type { Sourced } from './spans-about.ts';

/** What approvers of a draft are told of its documents besides; nothing where there is no gap and no clash. */
export function saidOfSources(
  artefact: Artefact,
  { label, description }: Skill,
  { spans, all, owners }: Pick<Sourced, 'spans' | 'all' | 'owners'>,
): { remarks?: SourceRemark[] } {
  const told = new Set(placesOf(artefact).flatMap((place) => (place.kind === 'claim' ? place.cites : [])));
  const need = `${label}. ${description}`;
  const remarks = remarksOnSources({ need, given: spans, told, all, owners });
  return remarks.length > 0 ? { remarks } : {};
}
