// Scores pairs of talks, a better and a worse one, as the app would score them, and says how many it tells apart.
import { command, print, runAsProgram } from '../../scripts/commands/command.ts';
import { connectOptions } from '../../scripts/commands/personal-data/connect.ts';
import { deployed, judged, pairsOf, standIn, toldOf } from './measure.ts';

const judge = command({
  name: 'judge:role-play',
  summary: 'scores forty pairs of talks, and counts how often the better one is scored higher',
  about: `Somebody else than the scorer’s author wrote them (test/role-play/README.md); of the unseen ones nothing but the count is said, so that nobody
tunes on them. Each turn is read and held to the rules as the app does it. Without --settings the stand-in of this machine reads, which
reads no meaning and scores by what sentences do.`,
  options: {
    settings: {
      ...connectOptions.settings,
      help: 'names a deployment, as the app’s own settings do; it is asked once a turn, and that costs',
    },
    'sign-in': connectOptions['sign-in'],
  },
  async run(values) {
    if (values.settings === undefined) {
      print('Read by the stand-in. A real model: not run, no settings were given (--settings FILE).');
      for (const set of ['seen', 'unseen'] as const) print(toldOf(set, await judged(pairsOf(set), standIn)));
      return;
    }
    const { deployedDrafter } = await import('../evals/deployed-drafter.ts');
    const { name, model } = await deployedDrafter(values.settings, values['sign-in']);
    print(`Read by ${name}.`);
    for (const set of ['seen', 'unseen'] as const)
      print(toldOf(set, await judged(pairsOf(set), deployed(model))));
  },
});

await runAsProgram(judge);
