import MiniSearch from 'minisearch';
import { READ_AGAIN } from '../../../lib/agents/needs-analysis/demand/prompt.ts';
import { skillsPointedAt } from '../../../lib/agents/needs-analysis/demand/read-again.ts';
import { labelVectors } from '../../../lib/domain/skill-mentions/label-vectors.ts';
import { findMentions, textsToEmbed } from '../../../lib/domain/skill-mentions/mentions.ts';
import { indexSkills } from '../../../lib/domain/skill-mentions/skill-index.ts';
import { stem } from '../../../lib/domain/skill-mentions/stem.ts';
import type { Model } from '../../../lib/ports/model.ts';
import type { BadRow } from '../csv.ts';
import type { BenchModel } from './local-model.ts';
import { readQueries, readTaxonomy, type Query, type Taxonomy } from './read.ts';

/** Places looked at: RP in the first five, MRR in all. */
const LIMIT = 10;

/**
 * Runs every query through matching with the model, on words alone, and through MiniSearch, in turn; with a reader, the
 * first twenty are put in its order, as the app does.
 * @param reader a deployment that is asked once a query
 * @throws UnusableFile
 */
export async function benchMatching(
  taxonomyFile: string,
  queriesFile: string,
  model: BenchModel,
  bad: (row: BadRow) => void,
  reader?: Pick<Model, 'ask'>,
) {
  const taxonomy = await readTaxonomy(taxonomyFile, bad);
  const index = indexSkills(taxonomy.skills);
  const labels = labelVectors(await model.embedLabels(taxonomy.skills.map(({ label }) => label)));
  const searchMini = miniSearch(taxonomy);

  const both = tally();
  const words = tally();
  const mini = tally();
  const again = tally();
  let [millis, silent] = [0, 0];
  for await (const query of readQueries(queriesFile, taxonomy, bad)) {
    const start = performance.now();
    const texts = await model.embed(textsToEmbed(query.text));
    const nearest = findMentions(index, query.text, READ_AGAIN, { labels, texts });
    both.add(query, idsOf(nearest).slice(0, LIMIT));
    millis += performance.now() - start;
    if (reader) {
      const candidates = nearest.map(({ skillId, label }) => ({ skillId, label, description: '' }));
      const pointed = await skillsPointedAt(query.text, candidates, reader);
      if (pointed === undefined) silent++;
      again.add(query, [...new Set([...(pointed ?? []), ...idsOf(nearest)])].slice(0, LIMIT));
    }
    words.add(query, idsOf(findMentions(index, query.text, LIMIT)));
    mini.add(query, searchMini(query.text));
  }
  const queries = both.count();
  return {
    queries,
    ...both.means(),
    perQueryMillis: rounded(millis / Math.max(1, queries)),
    ...(reader ? { rerank: { ...again.means(), silent } } : {}),
    wordsOnly: words.means(),
    miniSearch: mini.means(),
  };
}

const idsOf = (found: readonly { skillId: string }[]) => found.map(({ skillId }) => skillId);

/** BM25 over the labels, with the same stems as ours. */
function miniSearch({ skills }: Taxonomy): (text: string) => string[] {
  const search = new MiniSearch<{ id: string; label: string }>({
    fields: ['label'],
    processTerm: (term) => stem(term.toLowerCase()),
  });
  search.addAll(skills.map(({ skillId, label }) => ({ id: skillId, label })));
  return (text) =>
    search
      .search(text)
      .slice(0, LIMIT)
      .map(({ id }) => String(id));
}

function tally() {
  let [queries, precision, reciprocal] = [0, 0, 0];
  return {
    add({ skillIds }: Query, found: readonly string[]) {
      queries++;
      precision += found.slice(0, 5).filter((id) => skillIds.has(id)).length / Math.min(5, skillIds.size);
      const first = found.findIndex((id) => skillIds.has(id));
      reciprocal += first < 0 ? 0 : 1 / (first + 1);
    },
    count: () => queries,
    means: () => ({
      rp5: rounded(precision / Math.max(1, queries)),
      mrr: rounded(reciprocal / Math.max(1, queries)),
    }),
  };
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;
