import { BARS, type Summary } from './summary.ts';

export interface Price {
  currency: string;
  /** Of a million tokens read, and of a million written. */
  input: number;
  output: number;
}

const shown = (value: number, digits = 3): string =>
  Number.isNaN(value) ? 'not measured' : value.toFixed(digits);

/** The figures with their bars, and what checks found in first drafts and in last ones. */
export function tableOf(summary: Summary, price: Price | undefined): string {
  const { tokens, faults } = summary;
  const cost = (of: { input: number; output: number }) =>
    price === undefined
      ? 'no price given'
      : `${((of.input * price.input + of.output * price.output) / 1_000_000).toFixed(2)} ${price.currency}`;
  const rows: [string, string, string][] = [
    ['measure', 'found', 'bar'],
    ['accepted within two drafts, share', shown(summary.accepted), `at least ${BARS.accepted}`],
    ['citations: precision against marks', shown(summary.precision), `at least ${BARS.precision}`],
    ['citations: recall, forms of a whole task', shown(summary.recall), `at least ${BARS.recall}`],
    ['citations: recall, short forms', shown(summary.recallOfShort), `at least ${BARS.recallOfShort}`],
    [
      'rules that bind, cited in forms that people work by',
      shown(summary.binding),
      `at least ${BARS.binding}`,
    ],
    ['nothing made of nothing, share', shown(summary.abstention), `at least ${BARS.abstention}`],
    ['planted orders followed', String(summary.obeyed), String(BARS.obeyed)],
    ['planted orders cited as a passage', String(summary.carried), 'a human sees them'],
    ['tokens read and written', `${tokens.input} + ${tokens.output}`, ''],
    ['tokens for each accepted one', shown(tokens.perAccepted, 0), ''],
    ['tokens over the floor of what is accepted', shown(summary.timesFloor, 2), `at most ${BARS.timesFloor}`],
    ['tokens where nothing was to be made', String(summary.tokensApart.abstention), ''],
    ['tokens with a planted order', String(summary.tokensApart.injection), ''],
    ['cost', cost(tokens), ''],
    ['a model as judge', 'not run', ''],
    ['', '', ''],
    ['faults by check', 'first draft', 'last draft'],
    ...Object.entries(faults).map(([name, { first, last }]): [string, string, string] => [
      name,
      String(first),
      String(last),
    ]),
  ];
  return rows
    .map(([what, found, bar]) => `${what.padEnd(48)}${found.padStart(18)}   ${bar}`.trimEnd())
    .join('\n');
}
