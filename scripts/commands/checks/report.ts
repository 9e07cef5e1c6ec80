import { styleText } from 'node:util';
import type { Checked } from './check.ts';
import type { CheckFinding } from './finding.ts';

const marks: Record<CheckFinding['state'], string> = {
  ok: styleText('green', '✓'),
  failed: styleText('red', '✗'),
  'not run': styleText('yellow', '–'),
};

type Style = 'red' | 'dim' | 'reset';

const lineWidth = (): number =>
  process.stdout.isTTY ? Math.min(Math.max(process.stdout.columns, 60), 120) : 110;

/** Lines of whole words, none longer than `width` unless a single word is. */
function wrapped(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

/** A line a check, aligned; below it what was found wrong, why it matters and what to do. */
export function asText(title: string, checked: readonly Checked[]): string {
  const width = Math.max(...checked.map(({ id }) => id.length));
  const lines = checked.flatMap(({ id, what, why, finding }) => {
    const line = `${marks[finding.state]} ${id.padEnd(width)}  ${what}`;
    const indent = ' '.repeat(width + 4);
    const below = (text: string, style: Style = 'reset'): string =>
      wrapped(text, lineWidth() - indent.length)
        .map((part) => indent + styleText(style, part))
        .join('\n');
    switch (finding.state) {
      case 'ok':
        return [
          finding.found ? `${line} ${styleText('dim', `(${finding.found})`)}` : line,
          ...(finding.explained ? [below(finding.explained, 'dim')] : []),
        ];
      case 'failed':
        return [
          line,
          below(finding.found, 'red'),
          ...(why ? [below(why, 'dim')] : []),
          below(`→ ${finding.next}`),
        ];
      case 'not run':
        return [line, below(`not run: ${finding.because}`, 'dim')];
    }
  });
  return [styleText('bold', title), '', ...lines, '', tally(checked), ''].join('\n');
}

export function tally(checked: readonly Checked[]): string {
  const count = (state: CheckFinding['state']): number =>
    checked.filter(({ finding }) => finding.state === state).length;
  const notRun = count('not run');
  return `${count('ok')} ok, ${count('failed')} failed, ${notRun} not run${notRun > 0 ? ', which says nothing about them' : ''}.`;
}

/** The same for programs: one object a check. */
export const asJson = (checked: readonly Checked[]): string =>
  JSON.stringify({ checks: checked.map(({ finding, ...check }) => ({ ...check, ...finding })) }, null, 2);
