import { globSync, readFileSync } from 'node:fs';
import { markdownBlocks } from '../../lib/adapters/documents/formats/markdown.ts';
import { toSpans } from '../../lib/agents/content/material/to-spans.ts';

const ROOM = new URL('../fixtures/documents/limits/', import.meta.url);

/**
 * Documents of three industries in which one document says what is done about an amount and another one sets a limit
 * to it, beside limits of other things.
 */
export const limitSets = [
  {
    name: 'hotel',
    skill: 'Giving money back',
    audience: 'Front Desk Clerk',
    main: 'giving-money-back.md',
    asksForBoth: false,
    beside: ['A refund between 80 and 200 euros needs the signature of the duty manager'],
  },
  {
    name: 'ward',
    skill: 'Pain treatment',
    audience: 'Registered Nurse',
    main: 'pain.md',
    asksForBoth: true,
    beside: ['Nurses may give a dose of up to 5 milligrams on their own'],
  },
  {
    name: 'depot',
    skill: 'Loading by hand',
    audience: 'Depot Worker',
    main: 'loading.md',
    asksForBoth: true,
    beside: ['A load between 20 and 40 kilograms needs the consent of the shift lead'],
  },
].map((set) => ({ ...set, spans: spansIn(set.name) }));

function spansIn(name: string) {
  const folder = new URL(`${name}/`, ROOM);
  return globSync('*.md', { cwd: folder.pathname })
    .toSorted()
    .map((file) => ({ name: file, blocks: markdownBlocks(readFileSync(new URL(file, folder), 'utf8')) }))
    .flatMap(toSpans);
}
