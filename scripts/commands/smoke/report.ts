import { asText } from '../checks/report.ts';
import type { Probed } from './probe.ts';
import type { Undone } from './put-away.ts';
import { settledBy } from './settles.ts';

const TITLE = 'Asked once for real';

/** For people: a line a probe, and what was put away. */
export function smokeInText(probed: readonly Probed[], undone: readonly Undone[], file: string): string {
  const away = undone.map(
    ({ what, state, because }) => `  ${state}: ${what}${because ? ` (${because})` : ''}`,
  );
  return [
    asText(TITLE, probed),
    ...(away.length > 0 ? ['Put away', ...away, ''] : []),
    `Requests and answers are in ${file}, without ids, addresses or secrets: read it once more before you send it on.`,
    '',
  ].join('\n');
}

/** For a support case: each request by name, its fields and what was answered. */
export const jsonOf = (
  about: { at: string; identity: string },
  probed: readonly Probed[],
  undone: readonly Undone[],
): string =>
  `${JSON.stringify(
    {
      ...about,
      probes: probed.map(({ finding, ...probe }) => ({
        ...probe,
        ...finding,
        settles: settledBy(probe.exchanges),
      })),
      undone,
    },
    null,
    2,
  )}\n`;
