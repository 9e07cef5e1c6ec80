import type { Company } from '../sample/company.ts';
import type { Did } from '../sample/figures.ts';
import { reachedIn } from './reached-in.ts';
import type { Report } from './report.ts';
import type { Stack } from '../local/stack.ts';
import type { Seen } from './viewer/seen.ts';
import type { Told } from './viewer/story-so-far.ts';

export const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** The service desk and the layer are measured by the same: what reached whom, and what was asked of humans. */
export const whatItDid = ({ records }: Seen, report: Report, sample: Company): Did => ({
  reached: reachedIn(records, sample),
  responses: report.content.published.vivaLearning,
  decisions: report.humanDecisions,
  readings: report.insights,
});

/** What was hidden beside what was done, as the viewer shows it. */
export function tellEnvelope({ opened, compared }: NonNullable<Told['envelope']>): void {
  print('\nThe envelope is opened: what was hidden from the layer, and what it did');
  for (const { what, did, verdict } of opened.planted) print(`  ${verdict}: ${what} ${did}`);
  for (const needId of opened.invented) print(`  invented: ${needId} was never planted.`);
  if (!compared) {
    print('  --compare service-desk puts the same company beside it, run by requests for courses.');
    return;
  }
  print('\nThe same company as a service desk: an illustration, which stands on its assumptions');
  for (const { measure, layer, desk, unit } of compared.rows)
    print(`  ${measure}: layer ${layer ?? '–'}, desk ${desk ?? '–'}${unit && ` ${unit}`}`);
  print('  where the desk does better:');
  for (const line of compared.losing) print(`    ${line}`);
  print('  it assumes:');
  for (const { name, value, unit, why } of compared.assumptions)
    print(`    ${name}: ${value} ${unit}, ${why}`);
}

/** The end of the terminal’s story: the figures, and where to read on. */
export function tellReport(report: Report, stack: Stack, byScript: boolean): void {
  const { people, days, signals, needs, deliveries, learnerHours, humanDecisions, deadLettered } = report;
  const n = (figure: number): string => figure.toLocaleString('en');
  print(
    `\n${n(people)} people, ${days} days, ${n(signals)} signals: ${needs.found} needs, ${n(report.requestsDeclined)} requests declined, ${n(deliveries)} deliveries, ${n(learnerHours)} hours of learners’ time, ${humanDecisions} ${byScript ? 'decisions by a script in people’s place' : 'human decisions'}, ${deadLettered} dead letters; ${report.wallSeconds} s`,
  );
  print('\nRead it in the browser:');
  print(`  everything       ${viewerUrl(stack)}`);
  for (const { name, title } of report.left.pages)
    print(`  ${title.padEnd(40)} ${viewerUrl(stack, `pages/${name}`)}`);
}

export const viewerUrl = ({ ports }: Stack, path = ''): string => `http://127.0.0.1:${ports.viewer}/${path}`;
