// Asks what experts are asked, and says how much is found, refused and right.
import { command, print, runAsProgram } from '../../scripts/commands/command.ts';
import { connectOptions } from '../../scripts/commands/personal-data/connect.ts';
import { embedding } from '../judge/embedding.ts';
import { honestModel, modelThatRefuses } from '../support/models.ts';
import { askAll, figuresOf, told, type Answering } from './measure.ts';
import { developmentSet, judgedSet } from './sets.ts';

const judge = command({
  name: 'judge:experts',
  summary: 'asks what experts are asked, and says how much is found, refused and right',
  about: `Of the questions by which the agent is judged, which of them fail is never printed: no number may be chosen by it. Without --settings
the small local model makes the vectors, and who points at answers are the rule by words, which holds where no deployment answers, and the
stand-in, which reads no meaning either.`,
  options: {
    settings: {
      ...connectOptions.settings,
      help: 'names deployments, as the app’s own settings do; they are asked once a question, and that costs',
    },
    'sign-in': connectOptions['sign-in'],
    development: {
      type: 'boolean',
      default: false,
      help: 'ask only the questions by which numbers were set',
    },
  },
  async run({ settings, 'sign-in': signIn, development }) {
    for (const [name, answering] of await whoPoints(settings, signIn)) {
      print(`Pointed at by ${name}.`);
      print(told('development', figuresOf(await askAll(developmentSet(), answering))));
      if (development) continue;
      const judged = await askAll(judgedSet(), answering);
      for (const language of ['en', 'de'])
        print(told(`judged (${language})`, figuresOf(judged.filter(({ kind }) => kind === language))));
    }
  },
});

async function whoPoints(settings: string | undefined, signIn: string): Promise<[string, Answering][]> {
  if (settings !== undefined) {
    const { deployedDrafter } = await import('../evals/deployed-drafter.ts');
    const { name, model } = await deployedDrafter(settings, signIn);
    return [[name, model]];
  }
  const embed = await embedding();
  print('A real model: not run, no settings were given (--settings FILE).');
  return [
    ['the rule by words', { embed, ask: modelThatRefuses().ask }],
    ['the stand-in', { embed, ask: honestModel().ask }],
  ];
}

await runAsProgram(judge);
