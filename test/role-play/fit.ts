// Fits what the stand-in weighs of a talk to pairs whose levels their authors marked: those that may be read.
import { writeFileSync } from 'node:fs';
import { command, print, runAsProgram } from '../../scripts/commands/command.ts';
import { asFile, FILE, fitted, heldOut, isWritten, markedLines } from './fitting.ts';

const fit = command({
  name: 'fit:role-play',
  summary:
    'fits what the stand-in weighs of a role-play to pairs of talks with levels, and says how it does on those left out',
  about: `From the forty pairs of test/role-play/tuning.json and the twenty of seen.json, 440 lines in all; the unseen ones are not opened.`,
  options: { write: { type: 'boolean', help: 'writes the weights that the stand-in uses' } },
  run({ write = false }) {
    const lines = markedLines();
    const held = heldOut(lines);
    const told = (some: typeof held) => `${some.filter(({ isRight }) => isRight).length} of ${some.length}`;
    print(
      `Each role-play by the weights of the others: ${told(held)} pairs right, ${told(held.filter(({ pair }) => pair.stuffed))} with stuffed words.`,
    );
    const weights = fitted(lines);
    if (write) writeFileSync(FILE, asFile(weights));
    print(
      isWritten(weights) ? 'The stand-in uses these weights.' : 'The stand-in uses other weights (--write).',
    );
    return Promise.resolve();
  },
});

await runAsProgram(fit);
