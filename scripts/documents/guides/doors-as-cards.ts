import { carded } from '../../../functions/teams/button-pressed.ts';
import { code, table } from './table.ts';

/** What people are offered as cards, from the doors. */
export const cards = (): string =>
  table(
    ['door', '', 'app role', 'what it does'],
    carded.map(({ name, card, role, summary }) => [
      code(name),
      card ?? '',
      role === null ? 'none' : code(role),
      summary,
    ]),
  );
