import { expect, test } from '@jest/globals';
import { ruleKindOf, type RuleKind } from '../../../../lib/domain/passage/rule-kind.ts';

test.each<[RuleKind, string]>([
  ['ban', 'Never open the hatch.'],
  ['ban', 'Never pull on it and do not push it either.'],
  ['step', 'If it hums, look for a pinched cable under the rail and do not switch on.'],
  ['ban', 'Drivers do not enter the store, not even to carry boxes.'],
  ['ban', 'If the label is missing, do not start until a new one has been printed.'],
  ['ban', 'Nobody walks behind a lorry within 5 metres.'],
  ['ban', 'Forklifts carry no passengers.'],
  ['ban', 'The lid that was lifted must not be used.'],
  ['step', 'Offer another form when somebody cannot swallow.'],
  ['step', 'The fund helps tenants who cannot pay.'],
  ['emergency', 'If somebody shivers, stop the pump and call the doctor on duty at once.'],
  ['emergency', 'When the alarm sounds, leave the room.'],
  ['emergency', 'If a guest feels unwell, keep the plate.'],
  ['emergency', 'If a tenant smells gas, tell them to leave and end the call.'],
  ['emergency', 'If a child has a fit, call 112 first, then the parents.'],
  ['emergency', 'If a pupil is missing at a count, all stay where they are.'],
  ['step', 'If a label is missing, print a new one.'],
  ['step', 'Ask what does not work, and since when.'],
  ['limit', 'A discount above 8 percent needs a longer contract.'],
  ['limit', 'Start within 30 minutes of taking it out.'],
  ['limit', 'Samples are refused when they are older than 24 hours.'],
  ['limit', 'Frozen goods above minus 15 degrees are refused.'],
  ['step', 'Compare the number with the form.'],
  ['step', 'Put the tray on the middle shelf, never above raw meat.'],
  ['step', 'Write the note at once.'],
  ['step', 'Say when the committee meets and that you cannot promise anything before then.'],
  ['step', 'Measure it between two boxes.'],
  ['step', 'Stop the tape at the mark.'],
])('is a %s: “%s”', (kind, text) => {
  expect(ruleKindOf(text)).toBe(kind);
});

test('what is done at once under a heading of a case is an emergency, though the sentence names no case', () => {
  expect(ruleKindOf('Stop the pump.', true)).toBe('emergency');
});
