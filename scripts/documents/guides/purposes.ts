import { GivenFor, givenForOf, maySee, purposes } from '../../../lib/domain/person/purpose.ts';
import { EvidenceSource } from '../../../lib/domain/skill-estimate/constants.ts';
import { table } from './table.ts';

/** Which evidence may be read for what, from the one table that says so. */
export const evidenceByPurpose = (): string =>
  table(
    ['given for', 'evidence', 'may be read for', 'and never for'],
    GivenFor.options.map((given) => {
      const allowed = purposes.filter((purpose) => maySee(purpose, given));
      const barred = purposes.filter((purpose) => !maySee(purpose, given));
      return [
        given,
        EvidenceSource.options.filter((source) => givenForOf({ source }) === given).join(', '),
        allowed.join(', '),
        barred.join(', ') || '–',
      ];
    }),
  );
