import type { z } from 'zod';
import type { Words } from '../messages/words.ts';

type Issue = z.core.$ZodIssue;

/**
 * What does not fit, for whoever wrote the row: of each place the first fault.
 * @param placeOf what people call the part of the entry that a path names
 */
export function faultWords(
  { issues }: Pick<z.ZodError, 'issues'>,
  placeOf: (path: readonly PropertyKey[]) => string,
  words: Words,
): string {
  const faults = new Map<string, string>();
  for (const issue of issues) {
    const place = placeOf(issue.path);
    if (!faults.has(place)) faults.set(place, faultOf(issue, place, words));
  }
  return [...faults.values()].join('. ');
}

function faultOf(issue: Issue, place: string, { say }: Words): string {
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.expected === 'int') return say('list.fault.whole', { place });
      return issue.expected === 'number'
        ? say('list.fault.number', { place })
        : say('list.fault.required', { place });
    }
    case 'too_small': {
      if (issue.origin === 'string' || issue.origin === 'array') return say('list.fault.required', { place });
      const least = Number(issue.minimum);
      return issue.inclusive === false
        ? say('list.fault.more-than', { place, least })
        : say('list.fault.at-least', { place, least });
    }
    case 'too_big': {
      const most = Number(issue.maximum);
      if (issue.origin === 'string') return say('list.fault.too-long', { place, most });
      return issue.origin === 'array'
        ? say('list.fault.too-many', { place, most })
        : say('list.fault.at-most', { place, most });
    }
    case 'not_multiple_of':
      return say('list.fault.step', { place, step: issue.divisor });
    case 'invalid_format': {
      if (issue.path.at(-1) === 'month') return say('list.fault.month', { place });
      if (issue.format === 'datetime') return say('list.fault.moment', { place });
      if (issue.format === 'uuid') return say('list.fault.person', { place });
      return issue.path.at(-1) === 'lineId' || issue.path.at(-1) === 'agentId'
        ? say('list.fault.id', { place })
        : say('list.fault.one-line', { place });
    }
    default: {
      return issue.path.at(-1) === 'from' || issue.path.at(-1) === 'until'
        ? say('list.fault.moment', { place })
        : say('list.fault.other', { place });
    }
  }
}
