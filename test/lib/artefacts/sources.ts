import type { Claim, Fiction } from '../../../lib/domain/artefact/parts.ts';
import type { Span } from '../../../lib/domain/content/content.ts';

/** Passages of an invented water works, for crew leaders who shut off a street and talk with those who live there. */
export const waterSpans: Span[] = (
  [
    ['valve.1', 'Before you close a valve, read the pressure at the nearest hydrant and write it down.', 1],
    ['valve.2', 'Close the valve upstream first, then the valve downstream.', 2],
    [
      'valve.3',
      'Never open a valve faster than one turn in ten seconds, because the main bursts under the surge.',
    ],
    ['valve.4', 'After the repair, flush the main until the water runs clear for five minutes.', 3],
    [
      'valve.5',
      'The shut-off is complete when the pressure at the nearest hydrant is back within 0.3 bar of the reading before.',
      4,
    ],
    [
      'valve.6',
      'When a household depends on water for medical treatment, bring bottled water before you close the valve.',
    ],
    ['door.1', 'Announce a shut-off to every household on the street at least 48 hours before it begins.'],
    ['door.2', 'Say how long the water will be off before you say why.'],
    ['door.3', 'When a resident objects, ask what they need the water for in those hours.'],
    ['door.4', 'A crew leader may offer a standpipe or bottled water, and no compensation in money.'],
    ['door.5', 'Only the customer office decides on compensation.'],
    ['door.6', 'Repeat the time at which the water comes back before you leave the door.'],
  ] as [string, string, number?][]
).map(([id, text, step]) => ({
  id,
  text,
  source: id.startsWith('valve') ? 'Shutting off a street.docx' : 'At the door.md',
  section: id.startsWith('valve') ? 'Valves' : 'Talking with residents',
  ...(id.startsWith('valve') ? { page: 3 } : {}),
  ...(step === undefined ? {} : { step }),
}));

/** The passage itself as a claim, or other words that it holds. */
export const claim = (id: string, text?: string): Claim => ({
  text: text ?? waterSpans.find((span) => span.id === id)?.text ?? '',
  cites: [id],
});
export const fiction = (madeUp: string): Fiction => ({ madeUp });
