import type { Maker } from '../../domain/content/maker.ts';
import { MADE } from '../../domain/modality/modality.ts';
import type { RecordSource } from '../../domain/signal/record-source.ts';
import type { CurrentEntry } from '../../domain/register.ts';
import type { Words } from '../../messages/words.ts';
import { formName, formNamed } from '../form-names.ts';
import { textIn, type KeptEntry, type RowRead, type Saving } from '../kept-list.ts';
import { rubricLines } from '../own-agents/own-agent-entry.ts';
import { rowKeyOf, markOf, OFF, ON, type PeopleKind, type RowOfPeople } from './people-row.ts';

/** What a row says of something that IT let in; no key, address or secret of it stands there. */
interface LetIn {
  title: string;
  isOff: boolean;
  /** By their ids; of what a row names and nobody knows, as it is written. */
  forms: readonly string[];
}

const makerSeen = ({ name, isOff, forms }: Maker): LetIn => ({ title: name, isOff, forms });
const sourceSeen = ({ name, isOff }: RecordSource): LetIn => ({ title: name, isOff, forms: [] });

function called(text: string): string {
  const form = formNamed(text);
  return form === undefined ? text : formName(form);
}

function entryOf(kind: string, id: string, { title, isOff, forms }: LetIn, { say }: Words): KeptEntry {
  const Standing = isOff ? OFF : ON;
  return {
    key: rowKeyOf(kind, id),
    mark: markOf({ Standing, Forms: forms.join('\n') }),
    fields: {
      Standing,
      Forms: forms.map(called).join('\n'),
      Title: title,
      Kind: kind,
      RowKey: rowKeyOf(kind, id),
    },
    says: say(isOff ? 'people.off' : 'list.in-force'),
  };
}

/**
 * A row takes away and gives nothing: it ends that something is asked or believed, or asks a maker for fewer forms. Who
 * may edit a list may not let in what IT keeps out.
 */
function readLetIn(
  kind: string,
  { id, fields }: RowOfPeople,
  stands: LetIn | undefined,
  words: Words,
  save: (next: LetIn) => (latest: readonly CurrentEntry[]) => Saving,
): RowRead {
  const key = rowKeyOf(kind, id);
  const said = {
    Standing: textIn(fields, 'Standing') || ON,
    Forms: rubricLines(textIn(fields, 'Forms'))
      .map((text) => formNamed(text) ?? text)
      .join('\n'),
  };
  const refused = (faults: string) => ({ key, mark: markOf(said), faults });
  if (!stands) return refused(words.say('people.it-lets-in'));
  const forms = said.Forms === '' ? stands.forms : said.Forms.split('\n');
  const stranger = forms.find((form) => !stands.forms.includes(form));
  if (stranger !== undefined)
    return refused(
      words.say('list.not-one-of', {
        text: stranger.slice(0, 60),
        names: stands.forms.map(called).join(', '),
      }),
    );
  if (said.Standing !== ON && said.Standing !== OFF)
    return refused(words.say('list.choose', { place: 'Standing', choices: words.list([ON, OFF], 'or') }));
  if (stands.isOff && said.Standing === ON) return refused(words.say('people.it-lets-in-again'));
  const next = { ...stands, isOff: said.Standing === OFF, forms };
  const { mark, says, fields: mended } = entryOf(kind, id, next, words);
  return { key, mark, says, mended, save: save(next) };
}

const MAKER = 'maker';
/** Whoever outside is asked for content; new ones, their addresses and their keys are let in at a door. */
export const letInMakers: PeopleKind = {
  kind: MAKER,
  register: 'maker',
  entries: ({ makers: saved }, words) =>
    saved.map(({ id, value }) => entryOf(MAKER, id, makerSeen(value), words)),
  read(row, { makers: saved }, words) {
    const stands = saved.find(({ id }) => id === row.id)?.value;
    return readLetIn(MAKER, row, stands && makerSeen(stands), words, ({ isOff, forms }) => (latest) => {
      const before = (latest as readonly CurrentEntry<'maker'>[]).find(({ id }) => id === row.id);
      if (!before) return { faults: words.say('people.it-lets-in') };
      const asked = MADE.filter((form) => forms.includes(form) && before.value.forms.includes(form));
      const value = { ...before.value, isOff: isOff || before.value.isOff, forms: asked };
      return { register: 'maker', id: row.id, value, ifMatch: before.etag };
    });
  },
};

const SOURCE = 'source';
/** Systems that send learning records with keys of their own; of these nothing stands in the list. */
export const letInSources: PeopleKind = {
  kind: SOURCE,
  register: 'record-source',
  entries: ({ sources: saved }, words) =>
    saved.map(({ id, value }) => entryOf(SOURCE, id, sourceSeen(value), words)),
  read(row, { sources: saved }, words) {
    const stands = saved.find(({ id }) => id === row.id)?.value;
    return readLetIn(SOURCE, row, stands && sourceSeen(stands), words, ({ isOff }) => (latest) => {
      const before = (latest as readonly CurrentEntry<'record-source'>[]).find(({ id }) => id === row.id);
      if (!before) return { faults: words.say('people.it-lets-in') };
      const value = { ...before.value, isOff: isOff || before.value.isOff };
      return { register: 'record-source', id: row.id, value, ifMatch: before.etag };
    });
  },
};
