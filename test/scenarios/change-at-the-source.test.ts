import { describe, expect, it } from '@jest/globals';
import { replaceAsset } from '../../lib/agents/content/changed-sources/replace-asset.ts';
import { ownItems } from '../../lib/agents/delivery/own-items.ts';
import { english } from '../../lib/messages/words.ts';
import { draftParts } from '../../lib/domain/artefact/part.ts';
import type { ContentAsset } from '../../lib/domain/content/content.ts';
import { publishAsset } from '../../lib/agents/content/publish-asset.ts';
import type { Ports } from '../../lib/ports/index.ts';
import type { Model } from '../../lib/ports/model.ts';
import { decide } from '../../lib/gates/decide.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { DAY, HOUR, MINUTE } from '../../lib/domain/milliseconds.ts';
import { approvalCard } from '../../lib/gates/approval-card-content.ts';
import { decisionLog } from '../support/decision-log.ts';
import { honestModel } from '../support/models.ts';
import { flowClient } from '../support/flow-client.ts';
import { approves, lead } from '../support/small-company.ts';
import { START, type Decider, type World } from '../support/world.ts';
import {
  NEED,
  ASSET,
  LIMIT,
  LOWER,
  LUNCH,
  playbook,
  published,
  restoresTheLibrary,
} from '../support/published-page.ts';

restoresTheLibrary();

/** What a draft says, part by part. */
async function wordsOf({ ports }: World, draftId: string): Promise<Map<string, string>> {
  const { value } = await ports.needs.asset(NEED, draftId);
  if (value.origin !== 'ai-drafted' || value.artefact.form === 'sections')
    throw new Error('Nothing was drafted.');
  return new Map(draftParts(value.artefact).map(({ part, text }) => [part, text]));
}

describe('a document that is edited', () => {
  it('changes nothing where every passage that is cited stands, and costs no read where nobody cites it', async () => {
    const at = await published();
    expect(await at.pull()).toMatchObject({ documents: 1, marked: 0, isSettled: true });
    const before = { page: await at.pageNow(), asset: await at.asset() };
    const reads = at.readsOf('canteen-1.md');
    at.write('playbook.md', `${playbook.replace(LUNCH, 'Lunch is served at one.')}\nBring your own cup.`);
    at.write('canteen-1.md', 'The canteen is closed.');
    expect(await at.pull()).toMatchObject({ documents: 1, marked: 0 });
    expect(at.readsOf('canteen-1.md')).toBe(reads);
    expect({ page: await at.pageNow(), asset: await at.asset() }).toEqual(before);
    expect(await at.pull()).toMatchObject({ documents: 0, marked: 0 });
  });

  it('says so on the page and to whoever received it, and nobody new receives it', async () => {
    const at = await published();
    await at.pull();
    const reached = at.company.channels.assignments.standing.size;
    const noticed = at.company.channels.notices.standing.size;
    at.write('playbook.md', playbook.replace(LIMIT, LOWER));
    expect(await at.pull()).toMatchObject({ documents: 1, marked: 1 });
    expect((await at.asset()).status).toBe('outdated');
    const page = await at.pageNow();
    expect(page).toMatch(/^<p><strong>What this page rests on changed on \d+ March 2026/);
    expect(page).toContain('above 8% without');
    const item = await at.itemOfSomebody();
    expect(item?.sourceChanged?.[0]).toContain('Do not go by it');
    expect(item?.url).toBe((await at.asset()).pageUrl);
    expect(await at.company.run(ownItems, { personId: lead })).toEqual({ items: [] });
    // Nobody is written to, and whoever waits for it waits on.
    await at.company.pass(at.company.now() + 40 * DAY, at.nobody);
    expect(at.company.channels.assignments.standing.size).toBe(reached);
    expect([...at.company.channels.notices.standing.values()].length - noticed).toBe(0);
  });

  it('brings nothing before learners that no human approved, neither on the page nor to whoever received it', async () => {
    const at = await published();
    await at.pull();
    const hostile = LIMIT.replace(
      'without the consent',
      'and tell 070 123 45 67 your password without consent',
    );
    at.write('playbook.md', playbook.replace(LIMIT, hostile));
    expect(await at.pull()).toMatchObject({ marked: 1 });
    const told = [await at.pageNow(), ...((await at.itemOfSomebody())?.sourceChanged ?? [])];
    expect(told.join('\n')).not.toContain('password');
    expect(told[0]).toContain(`“playbook.md” said “${LIMIT}”, and says something else now.`);
    expect(told[2]).toBe(`“playbook.md” said “${LIMIT}”, and says something else now.`);
    expect((await at.question())?.inChannel?.join('\n')).toContain('your password');
    at.write('playbook.md', playbook.replace(LIMIT, LOWER));
    await at.pull();
    let asked = 0;
    await at.company.answer(() => {
      asked += 1;
      return asked === 1
        ? { by: lead, answer: { verdict: 'send-back', comment: 'Take the limit.' } }
        : approves();
    });
    const item = (await at.itemOfSomebody())?.sourceChanged;
    expect(item?.[1]).toBe(`“playbook.md” said “${LIMIT}”, and says “${LOWER}” now.`);
    expect(await at.pageNow()).toContain('6%');
  });

  it('comes before a human with the difference, and under its old address once it is approved', async () => {
    const at = await published();
    await at.pull();
    const { pageUrl, contentId } = await at.asset();
    at.write('playbook.md', playbook.replace(LIMIT, LOWER));
    await at.pull();
    const question = await at.question();
    expect(question?.question).toMatch(/^Its source changed/);
    const told = question?.inChannel?.join('\n') ?? '';
    expect(told).toContain(`“playbook.md” said “${LIMIT}”, and says “${LOWER}” now.`);
    expect(told).toMatch(/the page says “[^”]*8%[^”]*”; it would say “[^”]*6%/);
    await at.company.answer(approves);
    const renewed = await at.asset();
    expect(renewed).toMatchObject({ status: 'published', pageUrl, contentId, assetId: ASSET });
    expect(JSON.stringify(renewed.artefact)).toContain('6%');
    expect(JSON.stringify(renewed.artefact)).not.toContain('8%');
    const page = await at.pageNow();
    expect(page).toContain('<h2>What changed</h2>');
    expect(page).not.toContain('Do not go by it');
    expect((await at.itemOfSomebody())?.sourceChanged?.[0]).toContain('after it reached you');
    const log = (await decisionLog(at.company.ports)).filter(({ decisionId }) =>
      decisionId.startsWith(`${ASSET}:source-change`),
    );
    expect(log.map(({ outcome }) => outcome)).toEqual([
      'outdated: 1 passages changed',
      'published: what it says stands in its sources',
    ]);
    // It is read as it is now: nothing differs any more.
    at.write('playbook.md', `${playbook.replace(LIMIT, LOWER)}\nBring your own cup.`);
    expect(await at.pull()).toMatchObject({ documents: 1, marked: 0 });
  });

  it('is worded anew where the remark touches it, and only there, where a human sends the new version back', async () => {
    const at = await published();
    await at.pull();
    at.write('playbook.md', playbook.replace(LIMIT, LOWER));
    await at.pull();
    const comment = 'Say “customers”, not “buyers”.';
    const drafts: string[] = [];
    await at.company.answer(({ assetId = '' }) => {
      drafts.push(assetId);
      return drafts.length === 1
        ? { by: lead, answer: { verdict: 'send-back', comment } }
        : { ...approves(), by: guidOf('second lead of learning') };
    });
    expect(drafts).toHaveLength(2);
    const [sentBack = new Map<string, string>(), again = new Map<string, string>()] = await Promise.all(
      drafts.map((id) => wordsOf(at.company, id)),
    );
    const touched = [...sentBack].filter(([, text]) => /\bbuyers?\b/i.test(text)).map(([part]) => part);
    expect(touched.length).toBeGreaterThan(0);
    expect([...again.keys()]).toEqual([...sentBack.keys()]);
    expect([...again].filter(([part, text]) => sentBack.get(part) !== text).map(([part]) => part)).toEqual(
      touched,
    );
    const renewed = await at.asset();
    expect(renewed.status).toBe('published');
    expect(JSON.stringify(renewed.artefact)).toContain('6%');
  });

  it('is asked about anew where somebody ended the flow that asked, and only once', async () => {
    const at = await published();
    await at.pull();
    at.write('playbook.md', playbook.replace(LIMIT, LOWER));
    await at.pull();
    const first = await at.question();
    const client = flowClient(
      () => at.company.engine,
      () => undefined,
    );
    await client.terminate(first?.instanceId ?? '', 'by mistake');
    await at.pull();
    await at.pull();
    const waiting = await Array.fromAsync(at.company.ports.needs.pendingApprovals());
    expect(waiting.map(({ instanceId }) => instanceId)).toEqual([`${first?.instanceId ?? ''}.2`]);
    await at.company.answer(approves);
    expect((await at.asset()).status).toBe('published');
  });

  const rejects: Decider = () => ({ by: lead, answer: { verdict: 'reject' } });
  const saysNothing: Decider = () => undefined;
  it.each([
    ['rejects it', rejects],
    ['says nothing', saysNothing],
  ])('is taken back where a human %s: silence approves nothing', async (_, decider) => {
    const at = await published();
    await at.pull();
    at.write('playbook.md', playbook.replace(LIMIT, LOWER));
    await at.pull();
    await at.company.pass(at.company.now() + 30 * DAY, decider);
    expect((await at.asset()).status).toBe('pulled');
    expect(await at.pageNow()).toContain('This page is taken back');
    expect(at.listed()).toMatchObject({ isTakenOut: true });
    expect((await at.itemOfSomebody())?.sourceChanged?.[0]).toContain('taken back');
  });

  it('is as it was where it is edited back before anybody decided, and the question is withdrawn', async () => {
    const at = await published();
    await at.pull();
    const before = await at.pageNow();
    at.write('playbook.md', playbook.replace(LIMIT, LOWER));
    await at.pull();
    const asked = await at.question();
    at.write('playbook.md', playbook);
    expect(await at.pull()).toMatchObject({ documents: 1, failed: 0 });
    expect((await at.asset()).status).toBe('published');
    expect(await at.pageNow()).toBe(before);
    expect(await at.question()).toBeUndefined();
    const { value } = await at.company.ports.needs.approval(NEED, asked?.approvalId ?? '');
    expect(value.status).toBe('withdrawn');
    // And again, under a question of its own, but not on the same day.
    at.write('playbook.md', playbook.replace(LIMIT, LOWER));
    await at.pull();
    expect((await at.asset()).status).toBe('outdated');
    expect(await at.question()).toBeUndefined();
    await at.company.pass(at.company.now() + DAY, at.nobody);
    await at.pull();
    expect((await at.question())?.approvalId).not.toBe(asked?.approvalId);
  });

  it('is not replaced where it stands again as it was by the time that the approved version would come', async () => {
    const at = await published();
    await at.pull();
    const { needs } = at.company.ports;
    const before = await at.asset();
    at.write('playbook.md', playbook.replace(LIMIT, LOWER));
    await at.pull();
    const draftId = (await at.question())?.assetId ?? '';
    const [draft, outdated] = [await needs.asset(NEED, draftId), await needs.asset(NEED, ASSET)];
    await needs.commit(NEED, {
      asset: { ...draft, value: { ...draft.value, status: 'approved' } as ContentAsset },
    });
    await needs.commit(NEED, { asset: { ...outdated, value: { ...before, changes: 2 } } });
    const page = await at.pageNow();
    expect(await at.company.run(replaceAsset, { needId: NEED, assetId: ASSET, draftId })).toEqual({
      outcome: 'over',
    });
    expect(await at.asset()).toEqual({ ...before, changes: 2 });
    expect(await at.pageNow()).not.toBe(page);
    expect(await at.pageNow()).toContain('8%');
  });

  it('asks nobody while it is edited to and fro, and says so on the page each time', async () => {
    const at = await published({ sourceSettleHours: 4 });
    await at.pull();
    const asked = at.company.channels.approvalCards.standing.size;
    for (let i = 0; i < 6; i += 1) {
      at.write('playbook.md', playbook.replace(LIMIT, LOWER));
      await at.pull();
      expect((await at.asset()).status).toBe('outdated');
      expect(await at.pageNow()).toContain('What this page rests on changed');
      if (i === 5) break;
      at.write('playbook.md', playbook);
      await at.pull();
      expect((await at.asset()).status).toBe('published');
      expect(await at.pageNow()).not.toContain('What this page rests on changed');
    }
    expect(at.company.channels.approvalCards.standing.size).toBe(asked);
    await at.company.pass(at.company.now() + 4 * HOUR, at.nobody);
    await at.pull();
    expect(await at.question()).toBeDefined();
    expect(at.company.channels.approvalCards.standing.size).toBe(asked + 1);
  });

  it('is told where it changed again while the new version was drafted, which nobody can approve then', async () => {
    const honest = honestModel();
    let meanwhile: (() => Promise<unknown>) | undefined;
    const model: Model = {
      ...honest,
      async ask(job, spender) {
        const happens = job.task === 'draft-asset' ? meanwhile : undefined;
        if (happens) {
          meanwhile = undefined;
          await happens();
        }
        return honest.ask(job, spender);
      },
    };
    const at = await published({ model });
    await at.pull();
    at.write('playbook.md', playbook.replace(LIMIT, LOWER));
    meanwhile = () => {
      at.write('playbook.md', playbook.replace(LIMIT, LIMIT.replace('8%', '3%')));
      return at.company.pullSources();
    };
    await at.pull();
    expect(meanwhile).toBeUndefined();
    const question = await at.question();
    const approvalId = question?.approvalId ?? '';
    const approve = { needId: NEED, approvalId, by: lead, answer: { verdict: 'approve' as const } };
    await expect(at.company.run(decide, approve)).rejects.toThrow('send it back');
    const comment = 'Its source changed.';
    await at.company.run(decide, { ...approve, answer: { verdict: 'send-back', comment } });
    await at.company.answer(approves);
    expect(await at.pageNow()).toContain('above 3%');
    expect((await at.asset()).status).toBe('published');
  });

  it('does not come where its source changed between the approval and its place on the page', async () => {
    const at = await published();
    await at.pull();
    at.write('playbook.md', playbook.replace(LIMIT, LOWER));
    await at.pull();
    const { needs } = at.company.ports;
    const draftId = (await at.question())?.assetId ?? '';
    const draft = await needs.asset(NEED, draftId);
    await needs.commit(NEED, {
      asset: { ...draft, value: { ...draft.value, status: 'approved' } as ContentAsset },
    });
    at.write('playbook.md', playbook.replace(LIMIT, LIMIT.replace('8%', '3%')));
    const replace = { needId: NEED, assetId: ASSET, draftId };
    expect(await at.company.run(replaceAsset, replace)).toEqual({ outcome: 'changed' });
    expect((await at.asset()).status).toBe('outdated');
  });

  it('keeps what was approved from being put up where its source says something else by then', async () => {
    const at = await published({ days: 2 }, ({ gate }) => (gate === 'publication' ? undefined : approves()));
    const { needs } = at.company.ports;
    const waits = await needs.asset(NEED, ASSET);
    await needs.commit(NEED, {
      asset: { ...waits, value: { ...waits.value, status: 'approved' } as ContentAsset },
    });
    at.write('playbook.md', playbook.replace(LIMIT, LOWER));
    const pages = at.company.channels.pages.standing.size;
    await expect(at.company.run(publishAsset, { needId: NEED, assetId: ASSET })).rejects.toThrow();
    expect(at.company.channels.pages.standing.size).toBe(pages);
    expect((await needs.asset(NEED, ASSET)).value).toMatchObject({
      change: { passages: [{ after: LOWER }] },
    });
  });

  it('is outdated as soon as it is stored where whoever put it up ended before, and its source changed then', async () => {
    let died = 0;
    let edit = () => undefined as unknown;
    const sabotage = ({ needs }: Ports): Partial<Ports> => ({
      needs: {
        ...needs,
        async commit(needId, changes) {
          if (died === 0 && changes.asset?.value.status === 'published') {
            died += 1;
            edit();
            throw new Error('The host died.');
          }
          await needs.commit(needId, changes);
        },
      },
    });
    const waits: Decider = ({ gate }) => (gate === 'publication' ? undefined : approves());
    const at = await published({ days: 2, sabotage }, waits);
    edit = () => at.write('playbook.md', playbook.replace(LIMIT, LOWER));
    await at.company.pass(at.company.now() + HOUR, approves);
    expect(died).toBe(1);
    expect(at.company.channels.pages.standing.size).toBe(1);
    expect(await at.asset()).toMatchObject({ status: 'outdated', change: { passages: [{ after: LOWER }] } });
    expect(await at.pageNow()).toContain('Do not go by it');
    at.write('playbook.md', playbook);
    await at.pull();
    expect((await at.asset()).status).toBe('published');
  });

  it('is asked about at the latest some times as long after its first change, however often it is edited', async () => {
    const at = await published({ sourceSettleHours: 4 });
    await at.pull();
    let percent = 90;
    const edits = async (hours: number) => {
      for (let hour = 0; hour < hours; hour += 1) {
        percent -= 1;
        at.write('playbook.md', playbook.replace(LIMIT, LIMIT.replace('8%', `${percent}%`)));
        await at.company.pass(at.company.now() + 45 * MINUTE, at.nobody);
        await at.pull();
      }
    };
    await edits(23);
    expect(await at.question()).toBeUndefined();
    await edits(3);
    expect(await at.question()).toBeDefined();
  });

  it('can be sent back at the last version too where it changed after each question, and is approved then', async () => {
    const at = await published();
    await at.pull();
    const limitOf = (percent: number) => playbook.replace(LIMIT, LIMIT.replace('8%', `${percent}%`));
    at.write('playbook.md', limitOf(20));
    await at.pull();
    const answer = { verdict: 'send-back' as const, comment: 'Its source changed.' };
    for (const percent of [19, 18, 17]) {
      const { approvalId = '' } = (await at.question()) ?? {};
      at.write('playbook.md', limitOf(percent));
      await at.pull();
      await at.company.run(decide, { needId: NEED, approvalId, by: lead, answer });
      await at.company.settle();
    }
    expect(await at.question()).toMatchObject({ version: 4, overtaken: 3 });
    await at.company.answer(approves);
    expect((await at.asset()).status).toBe('published');
    expect(await at.pageNow()).toContain('above 17%');
  });

  it('keeps anybody from approving what waits, until it is drafted anew', async () => {
    const at = await published({ days: 2 }, ({ gate }) => (gate === 'publication' ? undefined : approves()));
    const [asked] = await Array.fromAsync(at.company.ports.needs.pendingApprovals());
    await at.pull();
    at.write('playbook.md', playbook.replace(LIMIT, LOWER));
    await at.pull();
    const waits = await at.company.ports.needs.asset(NEED, ASSET);
    const draft: ContentAsset = waits.value;
    expect(draft).toMatchObject({ status: 'pending', change: { passages: [{ after: LOWER }] } });
    if (!asked) throw new Error('Nobody was asked.');
    const card = approvalCard(asked, draft, at.company.ports.words);
    expect(card.facts.slice(0, 4).join(' ')).toMatch(/cannot be approved as it is.*“playbook.md” said/);
    const { needId, approvalId } = asked;
    const says = (verdict: 'approve' | 'send-back') =>
      at.company.run(decide, {
        needId,
        approvalId,
        by: lead,
        answer: { verdict, comment: 'Take the new limit.' },
      });
    await expect(says('approve')).rejects.toThrow('send it back');
    await says('send-back');
    await at.company.answer(approves);
    const second = (await at.company.ports.needs.asset(NEED, ASSET.replace('.v1', '.v2'))).value;
    expect(second.status).toBe('published');
    expect(JSON.stringify(second)).toContain('6%');
    expect(second).toMatchObject({ rewording: { as: 'whole', why: 'source-changed' } });
  });
});

it('is drafted from documents that say who answers for them and until when they hold, and the approver reads it', async () => {
  const until = START + 400 * DAY;
  const at = await published();
  const columns = { OwnedBy: 'Sales operations', ValidUntil: new Date(until).toISOString() };
  at.write('playbook.md', playbook.replace(LIMIT, LOWER), columns);
  await at.pull();
  const day = english.day(until);
  expect((await at.question())?.inChannel).toContain(
    `“Sales operations” answers for “playbook.md”, which holds until ${day}`,
  );
});

it('is no course, be there a file that is called like the one that the page leads into', async () => {
  const description =
    'How buyers and sellers find a price that both can live with in a negotiation. Name your price and terms first in a negotiation with buyers.';
  const url = 'https://academy.example/haggling';
  const course = { contentId: 'c1', externalId: 'x1', title: 'Haggling', url, description, minutes: 30 };
  // So little that the draft has room for what the course says.
  const text = playbook.split('\n').slice(0, 4).join('\n');
  const at = await published({ text, catalogue: [{ ...course, skillTags: ['Negotiation'] }] });
  await at.pull();
  const { spans, artefact, status } = await at.asset();
  const ofCourse = spans.filter(({ source }) => source === course.title).map(({ id }) => id);
  expect(ofCourse.filter((id) => JSON.stringify(artefact).includes(`"${id}"`))).not.toEqual([]);
  expect(status).toBe('published');
  at.write('Haggling', 'Anything.');
  at.write('Haggling.md', 'Anything.');
  for (let i = 0; i < 6; i += 1) await at.pull();
  expect((await at.asset()).status).toBe('published');
});

it('costs a call for what changed and two for a document that is cited, however many files there are', async () => {
  const at = await published();
  for (let i = 0; i < 3_000; i += 1) at.write(`minutes-${i}.md`, 'The meeting began at ten in the morning.');
  expect(await at.pull()).toMatchObject({ documents: 1, isSettled: true });
  for (let left = 3_000; left > 0; left -= 500) await at.pull();
  const before = at.calls.length;
  at.write('playbook.md', playbook.replace(LUNCH, 'Lunch is served at one.'));
  at.write('minutes-7.md', 'The meeting began at eleven in the morning.');
  expect(await at.pull()).toMatchObject({ documents: 1, marked: 0, failed: 0 });
  expect(at.calls.slice(before)).toHaveLength(3);
});
