import type { Fact } from '../../../m365/facts/fact.ts';
import { facts } from '../../../m365/facts/index.ts';
import type { Exchange } from './watch.ts';

const escaped = (text: string): string => text.replaceAll(/[.*+?^$()|[\]\\{}]/g, '\\$&');

/** What sources leave open of a call, with a pattern for the request as a report names it. */
const open = Object.values(facts)
  .flatMap((list): readonly Fact[] => list)
  .flatMap(({ call, unsettled }) => {
    if (!unsettled) return [];
    const [method = '', path = ''] = call.split(' ');
    const pattern = path
      .split(/\{\w+\}/)
      .map(escaped)
      .join('.+?');
    return [{ call, unsettled, pattern: new RegExp(`^${method} \\S*?${pattern}(?:\\?.*)?$`, 'i') }];
  });

/** The open questions of the committed facts on which these requests shed light, answered or refused. */
export const settledBy = (exchanges: readonly Exchange[]): string[] =>
  open
    .filter(({ pattern }) => exchanges.some(({ request }) => pattern.test(request)))
    .map(({ call, unsettled }) => `${call}: ${unsettled}`);
