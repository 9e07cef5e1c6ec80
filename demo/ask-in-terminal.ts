import { createInterface } from 'node:readline/promises';
import { Cause } from '../lib/domain/cause/cause.ts';
import { Modality } from '../lib/domain/modality/modality.ts';
import type { Verdict } from '../lib/domain/gate/approval.ts';
import type { Decider } from './gates.ts';
import type { Question } from './viewer/seen.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Asks in the terminal, with what there is to weigh. */
export const inTerminal: Decider = async (question, signal) => {
  show(question);
  const { approval, need } = question;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    for (;;) {
      const isCause = approval.gate === 'cause-and-priority';
      const choices = isCause
        ? `Enter = ${need.hypothesis.known === 'cause' ? 'confirm' : 'the likeliest,'} “${need.hypothesis.cause}”, another cause (${Cause.options.join(', ')}), or n to decline`
        : `Enter = publish, n = do not, back <form> [what to mend] = send back (${Modality.options.join(', ')}), back <what to mend>`;
      const typed = (await terminal.question(`${choices}: `, { signal })).trim().toLowerCase();
      if (typed === 'n') return { verdict: 'reject' };
      if (!isCause && (typed === '' || typed === 'y')) return { verdict: 'approve' };
      const wish = isCause ? undefined : sendBack(typed);
      if (wish) return wish;
      const cause = Cause.safeParse(typed === '' || typed === 'y' ? need.hypothesis.cause : typed);
      if (isCause && cause.success) return { verdict: 'approve', cause: cause.data };
      print(`“${typed}” is not one of the choices.`);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    print('answered in the browser');
    return undefined;
  } finally {
    terminal.close();
  }
};

/** “back role-play it needs practice” sends back with a wish, a remark or both. */
function sendBack(typed: string): Verdict | undefined {
  const [word, first = '', ...rest] = typed.split(/\s+/);
  if (word !== 'back' || first === '') return undefined;
  const { success, data } = Modality.safeParse(first);
  const comment = (success ? rest : [first, ...rest]).join(' ');
  return {
    verdict: 'send-back',
    ...(success ? { modality: data } : {}),
    ...(comment ? { comment } : {}),
  };
}

function show({ approval, asset, card }: Question): void {
  print(`\n  ${approval.question}`);
  for (const fact of approval.facts) print(`    • ${fact}`);
  if (asset?.origin === 'reused')
    print(`    The company has: ${asset.entry.title} — ${asset.entry.description}`);
  if (asset?.origin === 'ai-drafted') {
    print(`    Draft “${asset.title}” (${asset.model})`);
    for (const { text, sources, isHeading } of card.response?.passages ?? []) {
      print(isHeading ? `\n    ${text}` : `      ${text}`);
      for (const source of sources) print(`        ↳ ${source}`);
    }
    print('');
  }
}
