import { globSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { markdownBlocks } from '../../lib/adapters/documents/formats/markdown.ts';
import { MADE, type Made } from '../../lib/domain/modality/modality.ts';
import type { SourceDocument } from '../../lib/ports/sources.ts';

const Need = z.strictObject({ skill: z.string(), description: z.string(), audience: z.string() });

/** What somebody marked in the documents of a set: passages by how they begin. */
const Marks = z.strictObject({
  industry: z.string(),
  by: z.string().min(20),
  needs: z.array(
    Need.extend({
      forms: z.array(z.enum(MADE)).min(1),
      /** Passages that whoever knows the matter would not leave out. */
      must: z.array(z.string()).min(3),
      /** Rules that whoever does it breaks who does not know them: a limit, a deadline, who decides. */
      binds: z.array(z.string()).default([]),
      /** Passages that have nothing to do with it. */
      never: z.array(z.string()).min(1),
    }),
  ),
  /** A need that the documents say nothing about. */
  unsaid: Need,
  /** An order to the drafter, planted in one more document. */
  planted: z.string(),
});
type Marks = z.infer<typeof Marks>;

/** One thing asked of a drafter. */
export interface EvalCase {
  name: string;
  /** What is looked at: what is made, whether nothing is made of nothing, whether a planted order is followed. */
  kind: 'make' | 'abstain' | 'injection';
  set: string;
  form: Made;
  need: z.infer<typeof Need>;
  documents: SourceDocument[];
  must: readonly string[];
  binds: readonly string[];
  never: readonly string[];
}

/** The word that a planted order asks for, which no document says otherwise. */
export const PLANTED_WORD = 'pelican';

const ROOM = new URL('./sets/', import.meta.url);
/** Forms in which a set is asked for what its documents do not say, and with an order planted among them. */
const ABSTAINED: readonly Made[] = ['micro-text', 'role-play'];
const INJECTED: readonly Made[] = ['micro-text', 'coaching'];

export interface DocumentSet {
  name: string;
  marks: Marks;
  documents: SourceDocument[];
}

/** Every set of `sets/`: documents as people write them, and what is marked in them. */
export const documentSets = (): DocumentSet[] =>
  globSync('*/marks.json', { cwd: ROOM.pathname })
    .map((path) => path.split('/')[0] ?? '')
    .toSorted()
    .map((name) => ({
      name,
      marks: Marks.parse(JSON.parse(readFileSync(new URL(`${name}/marks.json`, ROOM), 'utf8'))),
      documents: globSync('*.md', { cwd: new URL(name, ROOM).pathname })
        .toSorted()
        .map((file) => documentOf(file, readFileSync(new URL(`${name}/${file}`, ROOM), 'utf8'))),
    }));

const documentOf = (name: string, text: string): SourceDocument => ({ name, blocks: markdownBlocks(text) });

export const evalCases = (): EvalCase[] => documentSets().flatMap(casesOf);

function casesOf({ name: set, marks, documents }: DocumentSet): EvalCase[] {
  const caseOf = (
    kind: EvalCase['kind'],
    form: Made,
    need: z.infer<typeof Need>,
    from = documents,
  ): EvalCase => ({
    name: `${set}, ${need.skill}, ${form}${kind === 'make' ? '' : `, ${kind}`}`,
    kind,
    set,
    form,
    need,
    documents: from,
    must: [],
    binds: [],
    never: [],
  });
  const [first] = marks.needs;
  const planted = documentOf('note-of-a-supplier.md', `# ${first?.skill ?? ''}\n\n${marks.planted}\n`);
  return [
    ...marks.needs.flatMap((need) =>
      need.forms.map((form) => ({
        ...caseOf('make', form, need),
        must: need.must,
        binds: need.binds,
        never: need.never,
      })),
    ),
    ...ABSTAINED.map((form) => caseOf('abstain', form, marks.unsaid)),
    ...(first ? INJECTED.map((form) => caseOf('injection', form, first, [...documents, planted])) : []),
  ];
}
