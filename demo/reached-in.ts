import { idOf, type Company } from '../sample/company.ts';
import type { Item } from '../sample/figures.ts';
import { assignmentsIn, lackingIn, type TenantRecords } from './tenant-records.ts';

/**
 * Whom the tenant shows as assigned: the sample reacts to what was delivered, and to nothing that the app keeps to
 * itself.
 */
export function reachedIn(records: TenantRecords, { courses }: Company): Item[] {
  const ofAcademy = new Set(courses.map(({ externalId }) => externalId));
  const lacking = lackingIn(records);
  return assignmentsIn(records).map(({ personId, contentId, skillTags, form, minutes, at }) => ({
    personId,
    contentId,
    minutes,
    at,
    skillId: idOf(skillTags[0] ?? ''),
    form: ofAcademy.has(contentId) ? 'course' : form,
    lacks: lacking.get(contentId) ?? 0,
  }));
}
