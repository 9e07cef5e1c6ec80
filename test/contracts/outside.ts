import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { english } from '../../lib/messages/words.ts';
import type { DeadLetter } from '../../lib/ports/dead-letters.ts';
import type { GroupedBy, NotGrouped } from '../../lib/ports/checked-attributes.ts';
import type { DirectoryAnswer } from '../../lib/ports/directory.ts';
import type { Ports } from '../../lib/ports/index.ts';
import { anyDraft } from '../../scripts/commands/smoke/any-draft.ts';

/** What the checks reach, and where they can look for what came of a message. */
export interface Reached {
  ports: Pick<
    Ports,
    'bus' | 'model' | 'sources' | 'catalogue' | 'checkedAttributes' | 'directory' | 'learningSystem'
  >;
  /** The dead letter that the app kept of a message which it could do nothing with. */
  keptOf: (body: string) => Promise<DeadLetter | undefined>;
}

/** What every way to a system outside must keep that is no store and no channel. */
export interface OutsideContract {
  name: keyof Reached['ports'];
  checks: Record<string, (reached: Reached) => Promise<void>>;
}

/** Answered twice alike, and nothing without a name. */
async function listsTheSame<T>(
  list: () => Promise<T>,
  named: (listed: T) => readonly string[],
): Promise<void> {
  const listed = await list();
  assert.deepEqual(await list(), listed);
  assert.ok(named(listed).every((name) => name.trim() !== ''));
}

export const outsideContracts: readonly OutsideContract[] = [
  {
    name: 'bus',
    checks: {
      'a message comes out as it went in, byte for byte, with its sender': async ({ ports, keptOf }) => {
        const key = `contract-${randomUUID()}`;
        // Whoever parses it and writes it again changes it.
        const body = `{"z":1,"contract":"${key}","a":"Zoë — ☂","a":2.50}`;
        await ports.bus.resend({ messageId: key, route: 'groups', body, sender: 'bus' });
        const kept = await keptOf(body);
        assert.ok(kept, 'it was not handed on');
        assert.equal(kept.body, body);
        assert.equal(kept.sender, 'bus');
        assert.equal(kept.subscription, 'groups');
      },
    },
  },
  {
    name: 'model',
    checks: {
      'an answer fits the schema that was asked for': async ({ ports }) => {
        const answer = await ports.model.ask(anyDraft);
        assert.equal(answer.outcome, 'answered');
      },
      'a text has one vector, wherever it stands among others': async ({ ports }) => {
        const key = randomUUID();
        const [one, other] = await ports.model.embed([`one ${key}`, `other ${key}`], 'company');
        const [again] = await ports.model.embed([`one ${key}`], 'company');
        assert.ok(one && one.length > 0);
        assert.equal(other?.length, one.length);
        assert.deepEqual(again, one);
        assert.notDeepEqual(other, one);
      },
    },
  },
  {
    name: 'sources',
    checks: {
      'documents are named and read alike twice': ({ ports }) =>
        listsTheSame(
          () => ports.sources.list(),
          ({ documents, leftOut }) => [
            ...documents.map(({ name }) => name),
            ...leftOut.map(english.sayMessage),
          ],
        ),
      'a document that is listed is read alone as it is listed, and none of another name': async ({
        ports: { sources },
      }) => {
        const { documents } = await sources.list();
        const [document] = documents;
        assert.ok(document, 'there is none');
        assert.deepEqual(await sources.read(document.name), { outcome: 'read', document });
        assert.deepEqual(await sources.read(`contract-${randomUUID()}.md`), { outcome: 'gone' });
      },
      'a place at which it stopped is one at which it goes on': async ({ ports: { sources } }) => {
        const first = await sources.changes();
        assert.ok('next' in first, first.outcome);
        const again = await sources.changes(first.next);
        assert.ok('next' in again, again.outcome);
        assert.deepEqual(await sources.changes(first.next).then(changesIn), changesIn(again));
      },
    },
  },
  {
    name: 'catalogue',
    checks: {
      'courses are named and read alike twice': ({ ports }) =>
        listsTheSame(
          () => ports.catalogue.list(),
          ({ entries, leftOut }) => [
            ...entries.map(({ title }) => title),
            ...leftOut.map(english.sayMessage),
          ],
        ),
    },
  },
  {
    name: 'learningSystem',
    checks: {
      'its courses are named and read alike twice, each at an address': async ({
        ports: { learningSystem },
      }) => {
        assert.ok(learningSystem, 'there is none');
        await learningSystem.reach();
        await listsTheSame(
          () => learningSystem.courses(),
          ({ courses }) => courses.map(({ id, title, url }) => `${id} ${title} ${new URL(url).protocol}`),
        );
      },
      'completions are told of the courses that were asked, and end': async ({
        ports: { learningSystem },
      }) => {
        assert.ok(learningSystem, 'there is none');
        const [who] = learningSystem.names;
        const [course] = (await learningSystem.courses()).courses;
        assert.ok(course && who, 'it has no course');
        let from: string | undefined;
        for (let pages = 0; ; pages += 1) {
          assert.ok(pages < 200, 'it does not end');
          const answer = await learningSystem.completions({
            courses: [course.id],
            who,
            ...(from === undefined ? {} : { from }),
          });
          assert.ok('entries' in answer, answer.outcome);
          assert.ok(answer.entries.every((one) => one.course === course.id));
          from = answer.next;
          if (answer.outcome === 'last-page') break;
        }
      },
      'a place that it never named is lost': async ({ ports: { learningSystem } }) => {
        assert.ok(learningSystem, 'there is none');
        const [who] = learningSystem.names;
        assert.ok(who);
        const { outcome } = await learningSystem.completions({
          courses: [],
          who,
          from: `contract-${randomUUID()}`,
        });
        assert.equal(outcome, 'lost');
      },
    },
  },
  {
    name: 'directory',
    checks: {
      'a place at which it stopped is one at which it goes on': async ({ ports: { directory } }) => {
        assert.ok(directory, 'it is not read');
        const first = await directory.changes();
        assert.ok('next' in first, first.outcome);
        const again = await directory.changes(first.next);
        assert.ok('next' in again, again.outcome);
        assert.deepEqual(await directory.changes(first.next).then(entriesOf), entriesOf(again));
      },
      'a place that it never named is lost': async ({ ports: { directory } }) => {
        const answer = await directory?.changes('users/delta?$deltatoken=nobody-gave-it');
        assert.equal(answer?.outcome, 'lost');
      },
    },
  },
  {
    name: 'checkedAttributes',
    checks: {
      'somebody who is not there stands in no group, and what it does not name is not read': async ({
        ports: { checkedAttributes },
      }) => {
        assert.ok(checkedAttributes, 'none is named');
        const [name = ''] = checkedAttributes.names;
        const read = await checkedAttributes.groupsBy([name, 'Contract.NotNamed'], [randomUUID()]);
        assert.deepEqual(
          [...read],
          [
            [name, 'of-nobody'],
            ['Contract.NotNamed', 'not-named'],
          ],
        );
      },
      'whoever has the same stands together, under a number that is no value, twice alike': async ({
        ports: { checkedAttributes, directory },
      }) => {
        assert.ok(checkedAttributes, 'none is named');
        assert.ok(directory, 'nobody is read of whom it could be asked');
        const first = await directory.changes();
        assert.ok('entries' in first, first.outcome);
        const people = first.entries.map(({ personId }) => personId);
        for (const name of checkedAttributes.names) {
          const groups = (await checkedAttributes.groupsBy([name], people)).get(name);
          if (typeof groups !== 'object') assert.fail(`${name}, of ${people.length}: ${groups ?? 'nothing'}`);
          assert.ok([...groups.values()].every((group) => /^\d+$/.test(group)));
          assert.ok([...groups.keys()].every((personId) => people.includes(personId)));
          const again = (await checkedAttributes.groupsBy([name], people)).get(name);
          // Who stands together is in no message of a failure.
          assert.ok(
            isDeepStrictEqual(togetherIn(again), togetherIn(groups)),
            `${name}: other groups when read again`,
          );
        }
      },
    },
  },
];

const togetherIn = (groups: GroupedBy | NotGrouped | undefined) =>
  typeof groups === 'object'
    ? [...Map.groupBy(groups.keys(), (personId) => groups.get(personId)).values()]
        .map((people) => people.toSorted())
        .toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))
    : groups;
const changesIn = (answer: Awaited<ReturnType<Ports['sources']['changes']>>) =>
  'entries' in answer ? answer.entries : answer.outcome;
const entriesOf = (answer: DirectoryAnswer) => ('entries' in answer ? answer.entries : answer.outcome);
