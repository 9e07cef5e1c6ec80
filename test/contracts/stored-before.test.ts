// What earlier versions stored is read by this one. A file of test/fixtures/stored holds items of every kind that the
// story of the sample company left with the version that it is named for; a version that stores otherwise adds a file
// and keeps these. Who owned an opening, and who was seen for it, is as the first version with openings stored it.
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { firstBreak } from '../../lib/domain/decision.ts';
import { isOfSkill } from '../../lib/domain/signal/evidence.ts';
import { takenApart } from '../../lib/domain/person/learner-parts.ts';
import { isOpen } from '../../lib/domain/need/need.ts';
import { givenForOf } from '../../lib/domain/person/purpose.ts';
import { skillIdsOf } from '../../lib/domain/person/learner.ts';
import { SkillKind } from '../../lib/domain/skill/skill-kind.ts';
import {
  ContentAsset,
  proposeAsset,
  publishDraft,
  settleAsset,
  type DraftedAsset,
} from '../../lib/domain/content/content.ts';
import type { Sections } from '../../lib/domain/artefact/sections.ts';
import { passagesOf } from '../../lib/domain/rendering/passages.ts';
import { learnerPage, learnersPartOf } from '../../lib/agents/content/asset-page/learner-page.ts';
import { escapeHtml } from '../../lib/messages/escape-html.ts';
import { english } from '../../lib/messages/words.ts';
import type { Reply } from '../../lib/ports/replies.ts';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import { inMemoryBus } from '../support/in-memory-bus.ts';
import { documentsInMemory, type StoredBefore } from '../support/in-memory-documents.ts';
import { storesOver } from '../support/in-memory-ports.ts';

interface StoredValue {
  id: string;
  needId: string;
  value: { status: string };
}

/** What the types promise of a stored question, by the gate in its id. */
const promised = ({ id, value }: StoredValue) => ({
  status: expect.stringMatching(/^(approved|withdrawn)$/),
  ...(value.status === 'approved' ? { decision: { by: expect.any(String), at: expect.any(Number) } } : {}),
  ...(id.endsWith('.publication')
    ? { gate: 'publication', proposedBy: 'content', assetId: expect.any(String), version: 1 }
    : { gate: 'cause-and-priority', proposedBy: 'needs-analysis', decision: { cause: expect.any(String) } }),
});

/** What the types promise of a stored draft that people can open. */
const opened = ({ status }: StoredValue['value']) =>
  status === 'published'
    ? { contentId: expect.any(String), pageUrl: expect.any(String) }
    : { status: 'withdrawn' };

const NOW = Date.parse('2031-05-05T05:00:00Z');

describe.each(globSync('test/fixtures/stored/*.json'))('what is stored in %s', (file) => {
  const stored = JSON.parse(readFileSync(file, 'utf8')) as StoredBefore;
  const stores = storesOver(
    documentsInMemory(() => NOW, stored),
    inMemoryBus(),
  );
  // The items are older than today's types: whoever takes some says what it takes them for, which no compiler can know.
  const of = (container: string, type: string) => {
    const items = (stored[container] ?? []).filter((item) => item['type'] === type);
    if (items.length === 0)
      throw new Error(`${file} holds no ${type} in ${container}: nothing would be read.`);
    return items;
  };

  test('holds items of every container but those that the story leaves empty', () => {
    expect(
      Object.keys(stored)
        .filter((name) => stored[name]?.length === 0)
        .toSorted(),
    ).toEqual(['dead-letters', 'hooks']);
    expect(basename(file)).toMatch(/^\d+\.\d+\.\d+\.json$/);
  });

  test('people are read, each with what they can do, and their inbox knows what is in it', async () => {
    const learners = await collected(stores.learners.all('learning'));
    expect(learners).toHaveLength(of('learners', 'learner').length);
    expect(learners.every((learner) => skillIdsOf(learner).length > 0)).toBe(true);
    for (const { id, personId } of of('learners', 'inbox') as { id: string; personId: string }[])
      expect([
        ...(await stores.learners.alreadyIn('record-keeping', personId, [id.slice('inbox:'.length)])),
      ]).toHaveLength(1);
    const pieces = await Promise.all(
      learners.map(async ({ personId }) => await collected(stores.learners.evidenceOf('learning', personId))),
    );
    const held = of('learners', 'inbox') as unknown as { evidence: object[] }[];
    expect(pieces.flat()).toEqual(expect.arrayContaining(held.flatMap(({ evidence }) => evidence)));
  });

  test('people whose evidence was in one sum are seen at work once it is folded again, by nobody before', async () => {
    const { learners } = stores;
    const [one] = await collected(learners.all('record-keeping'));
    const personId = one?.personId ?? '';
    expect(one?.learning.mixed).toBe(true);
    expect((await learners.read('performance', personId)).value.skills).toEqual({});
    const { value, ...version } = await learners.read('record-keeping', personId);
    const pieces = await collected(learners.evidenceOf('record-keeping', personId));
    await learners.commit({ ...version, value: takenApart(value, pieces, () => 365) }, []);
    const { value: apart } = await learners.read('record-keeping', personId);
    expect(apart.learning.mixed).toBeUndefined();
    const count = (states: object) =>
      Object.values(states as Record<string, { pieces: number }>).reduce((sum, { pieces: n }) => sum + n, 0);
    const ofWork = pieces.filter((piece) => givenForOf(piece) === 'work' && isOfSkill(piece)).length;
    expect(count((await learners.read('performance', personId)).value.skills)).toBe(ofWork);
    expect(count(apart.learning.skills)).toBe(pieces.filter(isOfSkill).length - ofWork);
  });

  test('needs are read whole, with what belongs to them', async () => {
    const needs = await collected(stores.needs.list());
    expect(new Set(needs.map(({ stage }) => stage))).toEqual(new Set(['delivered', 'withdrawn', 'routed']));
    for (const need of needs) {
      expect(need).toMatchObject({
        needId: need.needId,
        reason: expect.any(String),
        hypothesis: { cause: expect.any(String) },
      });
    }
    // What the types promise of each stage stands in what was stored under them before.
    for (const need of needs.filter((one) => one.stage === 'delivered'))
      expect(need).toMatchObject({
        cause: expect.stringMatching(/^(skill|knowledge)$/),
        contract: { checkDays: expect.any(Array) },
        assetId: expect.any(String),
      });
    for (const need of needs.filter((one) => one.stage === 'routed')) expect(need.cause).toBe('process');
    for (const need of needs.filter((one) => !isOpen(one)))
      expect(need).toMatchObject({ endedAt: expect.any(Number) });
    for (const one of of('needs', 'approval') as unknown as StoredValue[])
      expect((await stores.needs.approval(one.needId, one.id)).value).toMatchObject(promised(one));
    for (const { needId, id, value } of of('needs', 'asset') as unknown as StoredValue[])
      expect((await stores.needs.asset(needId, id)).value).toMatchObject({ assetId: id, ...opened(value) });
    expect(await collected(stores.needs.insights())).toHaveLength(of('needs', 'insight').length);
    for (const { needId, value } of of('needs', 'request') as {
      needId: string;
      value: { requestId: string };
    }[])
      expect(await stores.needs.request(needId, value.requestId)).toBeDefined();
  });

  test('drafts of sections are shown, approved and published as they are', async () => {
    const drafts = (
      of('needs', 'asset') as unknown as (StoredValue & { value: { draft: Sections['learner'] } })[]
    ).filter(({ value }) => 'draft' in value);
    expect(drafts.length).toBeGreaterThan(0);
    for (const { needId, id, value: before } of drafts) {
      const { value: asset } = await stores.needs.asset(needId, id);
      if (asset.origin !== 'ai-drafted') throw new Error(`${id} is no draft any more.`);
      const page = learnerPage(learnersPartOf(asset, english), english);
      const passages = passagesOf(asset, english).map(({ text }) => text);
      for (const { heading, paragraphs } of before.draft.sections) {
        expect(page).toContain(escapeHtml(heading));
        for (const { text } of paragraphs) {
          expect(page).toContain(escapeHtml(text));
          expect(passages).toContain(text);
        }
      }
      const { pageUrl, runnerPageUrl, ...rest } = asset;
      expect(runnerPageUrl).toBeUndefined();
      expect(pageUrl === undefined).toBe(asset.status !== 'published');
      const approved = settleAsset(proposeAsset({ ...rest, status: 'draft' }), 'approved') as DraftedAsset;
      const there = publishDraft(approved, { pageUrl: 'https://a.example/page', contentId: 'c' });
      expect(ContentAsset.parse(JSON.parse(JSON.stringify(there)))).toEqual(there);
    }
  });

  test('registers, standings, coverage and what was learned are read', async () => {
    expect((await stores.registers.charter()).lines).toHaveLength(3);
    expect((await stores.registers.skills()).size).toBeGreaterThanOrEqual(3);
    expect((await stores.registers.roleProfiles()).size).toBe(3);
    expect(Object.keys((await stores.registers.policy()).owners).length).toBeGreaterThan(0);
    expect(await collected(stores.standings.all())).toHaveLength(3);
    expect(await collected(stores.declinedDemand.all())).toHaveLength(2);
    expect(await collected(stores.coverage.all())).toHaveLength(3);
    expect(await collected(stores.feeds.all())).toHaveLength(3);
    expect((await stores.calibration.read()).strengths).toMatchObject({ assessment: 1 });
    const learned = await Promise.all(SkillKind.options.map((kind) => stores.experience.of(kind)));
    expect(learned.flatMap((forms) => [...forms])).toHaveLength(of('registers', 'form-sums').length);
  });

  test('groups, effects and first replies are read', async () => {
    expect(await collected(stores.groups.pulses())).toHaveLength(3);
    expect(await collected(stores.groups.forecasts())).toHaveLength(3);
    expect(await collected(stores.groups.changes())).toHaveLength(1);
    expect(await collected(stores.effects.all())).toHaveLength(3);
    const replies = stored['replies'] as unknown as Reply[];
    expect(replies.length).toBeGreaterThan(0);
    for (const { key, bodyHash, caller, response } of replies)
      expect((await stores.replies.reserve({ key, bodyHash, caller })).response).toEqual(response);
  });

  test('owners of openings are known by their names, and who is seen for one is found', async () => {
    const owners = of('role-plays', 'opening-owner') as unknown as { owner: Record<string, unknown> }[];
    for (const { owner } of owners) {
      const { openingId, ...rest } = owner;
      expect(await stores.movers.ownerOf(String(owner['personId']), String(openingId))).toEqual({
        ...rest,
        of: openingId,
      });
    }
    for (const { seen } of of('role-plays', 'being-seen') as unknown as { seen: Record<string, unknown> }[])
      expect(await collected(stores.movers.to(String(seen['openingId'])))).toEqual([seen]);
  });

  test('the chain of the decision log holds', async () => {
    const log = await decisionLog(stores);
    expect(log).toHaveLength(of('decisions', 'decision').length);
    const last = log.at(-1);
    const head = last && { seq: last.seq, hash: last.hash };
    expect(firstBreak(await collected(stores.decisions.all()), head)).toBeUndefined();
  });
});

test('a setting that is gone is passed over in what is stored of a section, and refused in what is saved', async () => {
  const stored = (id: string, type: string, version: number, hoursPerPoint: number) => ({
    register: 'policy',
    id,
    type,
    entry: { id: 'modality', version, at: version, value: { hoursPerPoint, placesBy: 'position' } },
  });
  const items = [stored('modality', 'policy', 2, 3), stored('modality~1', 'earlier', 1, 2)];
  const { registers } = storesOver(
    documentsInMemory(() => NOW, { registers: items }),
    inMemoryBus(),
  );
  expect((await registers.policy()).modality.hoursPerPoint).toBe(3);
  const earlier = await collected(registers.earlier('policy', 'modality'));
  expect(earlier.map(({ value }) => value)).toEqual([{ hoursPerPoint: 2 }]);
  const [{ etag: ifMatch } = { etag: '' }] = await registers.latest('policy');
  const save = (value: object) =>
    registers.save({ register: 'policy', id: 'modality', value: { ...value }, at: NOW, ifMatch });
  await expect(save({ placesBy: 'chance' })).rejects.toThrow('placesBy');
  expect(await save({ hoursPerPoint: 4 })).toMatchObject({ version: 3 });
});
