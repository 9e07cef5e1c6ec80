import { embedding } from '../judge/embedding.ts';
import { explain } from '../../scripts/shared/explain.ts';
import { askAll, figuresOf, told } from './measure.ts';
import { developmentSet, judgedSet } from './sets.ts';

explain(`npm run judge:experts -- [--development]   asks what experts are asked and says how much is found, refused and right

By the small local model. Of the questions by which the agent is judged, which of them fail is never printed: no number may be
chosen by it. With --development it asks only those by which its numbers were set.
`);

const embed = await embedding();
const write = (name: string, asked: Awaited<ReturnType<typeof askAll>>) =>
  process.stdout.write(`${told(name, figuresOf(asked))}\n`);

write('development', await askAll(developmentSet(), embed));
if (!process.argv.includes('--development')) {
  const judged = await askAll(judgedSet(), embed);
  for (const language of ['en', 'de'])
    write(
      `judged (${language})`,
      judged.filter(({ kind }) => kind === language),
    );
}
