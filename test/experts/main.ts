import { embedding } from '../judge/embedding.ts';
import { askAll, figuresOf, told } from './measure.ts';
import { developmentSet, judgedSet } from './sets.ts';

// Which of the judged questions fail is never printed: nobody may choose a number by it.
const embed = await embedding();
const write = (name: string, asked: Awaited<ReturnType<typeof askAll>>) =>
  process.stdout.write(`${told(name, figuresOf(asked))}\n`);

write('development', await askAll(developmentSet(), embed));
if (!process.argv.includes('--development')) {
  const judged = await askAll(judgedSet(), embed);
  for (const language of ['en', 'de'])
    write(`judged (${language})`, judged.filter(({ kind }) => kind === language));
}
