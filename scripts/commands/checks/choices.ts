import { choices, chosen, type ChoiceName } from '../../../m365/choices.ts';
import type { SetupCheck } from './check.ts';
import { notRun, type CheckFinding } from './finding.ts';

/** What only a tenant can settle: the value that is taken, and how a wrong one would show. */
export const choiceChecks: readonly SetupCheck[] = (Object.keys(choices) as ChoiceName[]).map((name) => ({
  id: name.toLowerCase().replaceAll('_', '-'),
  what: choices[name].what,
  why: 'Public sources leave it open, or only a tenant can tell.',
  run({ settings }): CheckFinding {
    const found = chosen(name, settings);
    const { shows } = choices[name];
    return found === ''
      ? notRun(`${name} is not set yet. ${shows}`)
      : { state: 'ok', found, explained: shows };
  },
}));
