import { readBytes } from '../../../../../lib/adapters/documents/formats/read-bytes.ts';
import { toSpans } from '../../../../../lib/agents/content/material/to-spans.ts';
import type { Span } from '../../../../../lib/domain/content/content.ts';
import type { SourceDocument } from '../../../../../lib/ports/sources.ts';
import { wordFile } from '../../../../support/office-files.ts';
import { column, pdfFile } from '../../../../support/pdf-file.ts';

const step = (text: string) => ({ list: 2, text });
const bullet = (text: string) => ({ list: 1, text });
const heading = (text: string) => ({ style: 'Heading2', text });

/** How a laboratory takes in samples of water, as Word writes it. */
const takingIn: Uint8Array = wordFile([
  { style: 'Heading1', text: 'Taking in water samples' },
  'This instruction is for everybody who works at the hatch of the laboratory.',
  heading('At the hatch'),
  step('Compare the number on each bottle with the order form while the courier is still at the hatch.'),
  step('Measure the temperature of the sample in the spare bottle, and write it on the order form.'),
  step('Check the seal of each bottle, and put bottles with a broken seal into the grey box.'),
  step('Ask the courier to sign the order form with the time of the handover.'),
  step('Scan each bottle, and wait until the screen shows the number of the sample.'),
  step('Place the bottles in the cold room within 30 minutes of the handover.'),
  'A sample counts as taken in when the screen shows its number and the bottle stands in the cold room.',
  heading('Limits'),
  {
    rows: [
      ['Sample', 'Limit'],
      ['drinking water', 'at most 8 degrees at the handover'],
      ['waste water', 'at most 12 degrees at the handover'],
    ],
  },
  bullet('Samples for bacteria are refused when they are older than 24 hours.'),
  bullet('Samples for metals may wait for 14 days if the acid was added at the tap.'),
  bullet('Never open a bottle at the hatch, because dust from the yard spoils the sample.'),
]);

/** What to do when a courier or a customer objects, as a PDF of two pages. */
const objections: Uint8Array = pdfFile([
  column([
    [20, 'When a sample is refused'],
    [11, 'For staff at the hatch who tell couriers and customers that a sample is refused.'],
    [15, 'Talking to the courier'],
    [11, '- If the courier refuses to wait for the temperature, write down the number of the van'],
    [11, '  and call the shift leader.'],
    [11, '- When a courier insists on a signature before the check, offer to sign for the number'],
    [11, '  of bottles only.'],
    [11, '- If the order form is missing, keep the bottles at the hatch and call the customer.'],
    [11, '- Couriers do not enter the cold room, not even to carry bottles.'],
  ]),
  column([
    [15, 'Talking to the customer'],
    [11, '- Call the customer on the same day and name the reason why the sample is refused.'],
    [11, '- When a customer asks for an exception, offer a new bottle and a new date for sampling.'],
    [11, '- If the customer threatens to complain, give the name of the head of the laboratory.'],
    [11, '- Never promise a result for a sample that arrived too warm.'],
    [15, 'Numbers'],
    [11, '- Last year one sample in thirty was refused, most of them because they were too warm.'],
    [11, '- A refused sample is kept for 3 days, so that the customer can ask for a second look.'],
  ]),
]);

/** Both files, read as the app reads what lies in a library. */
export const laboratoryDocuments = (): Promise<SourceDocument[]> =>
  Promise.all(
    (
      [
        ['taking-in-water-samples.docx', takingIn],
        ['when-a-sample-is-refused.pdf', objections],
      ] as const
    ).map(async ([name, bytes]) => ({ name, blocks: await readBytes(name, bytes) })),
  );

export const laboratorySpans = async (): Promise<Span[]> => (await laboratoryDocuments()).flatMap(toSpans);
