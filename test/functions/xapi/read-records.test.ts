import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { START } from '../../support/world.ts';
import { ADA, ada, course, PASSED, passed, learningSystem } from './client.ts';

const { clock, call, get, post, idsIn } = learningSystem();

describe('what a source asks', () => {
  it('is answered by agent, verb, activity and registration, related ones where it says so', async () => {
    const registration = randomUUID();
    const instructor = { mbox: 'mailto:Grace@acme.example' };
    const parent = { id: 'https://academy.example/path' };
    const [plain, rich] = (
      await post([
        passed(),
        passed({
          actor: { objectType: 'Group', member: [{ mbox: 'mailto:bo@acme.example' }] },
          verb: { id: 'https://verbs.example/tried' },
          context: { registration, instructor, contextActivities: { parent } },
        }),
      ])
    ).ids;
    const agent = (who: object) => `agent=${encodeURIComponent(JSON.stringify(who))}`;
    expect(await idsIn(`?${agent(ada)}`)).toEqual([plain]);
    expect(await idsIn(`?${agent({ mbox: 'mailto:bo@acme.example' })}`)).toEqual([rich]);
    expect(await idsIn(`?${agent({ mbox: 'mailto:grace@acme.example' })}`)).toEqual([]);
    expect(await idsIn(`?${agent({ mbox: 'mailto:grace@acme.example' })}&related_agents=true`)).toEqual([
      rich,
    ]);
    expect(await idsIn(`?verb=${encodeURIComponent(PASSED)}`)).toEqual([plain]);
    expect(await idsIn(`?activity=${encodeURIComponent(course.id)}`)).toEqual([rich, plain]);
    expect(await idsIn(`?activity=${encodeURIComponent(parent.id)}`)).toEqual([]);
    expect(await idsIn(`?activity=${encodeURIComponent(parent.id)}&related_activities=true`)).toEqual([rich]);
    expect(await idsIn(`?registration=${registration}&verb=${encodeURIComponent(PASSED)}`)).toEqual([]);
    expect(await idsIn(`?registration=${registration}`)).toEqual([rich]);
  });

  it('is answered with what refers to it, as with itself', async () => {
    const [id] = (await post(passed())).ids;
    clock.now += 1;
    const about = {
      verb: { id: 'https://verbs.example/praised' },
      object: { objectType: 'StatementRef', id },
    };
    const [praise] = (await post(passed({ actor: { mbox: 'mailto:bo@acme.example' }, ...about }))).ids;
    expect(await idsIn(`?verb=${encodeURIComponent(PASSED)}`)).toEqual([praise, id]);
  });

  it('is answered between moments, in either order', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      clock.now = START + i * 1_000;
      ids.push(...(await post(passed())).ids);
    }
    const [first, second, third] = ids;
    const at = (i: number) => encodeURIComponent(new Date(START + i * 1_000).toISOString());
    expect(await idsIn(`?since=${at(0)}`)).toEqual([third, second]);
    expect(await idsIn(`?until=${at(1)}`)).toEqual([second, first]);
    expect(await idsIn(`?since=${at(0)}&until=${at(1)}&ascending=true`)).toEqual([second]);
  });

  it('leads on page by page, each statement once, also those of one moment', async () => {
    const ids = [
      ...(await post(Array.from({ length: 3 }, () => passed()))).ids,
      ...(await post(Array.from({ length: 4 }, () => passed()))).ids,
    ];
    for (const order of ['', '&ascending=true']) {
      const seen: unknown[] = [];
      let query = `?limit=2${order}`;
      for (let pages = 0; query !== '' && pages < 10; pages += 1) {
        const { json } = await get(query);
        seen.push(...(json.statements ?? []).map(({ id }) => id));
        query = (json.more ?? '').replace('/api/xapi/statements', '');
      }
      expect(seen).toHaveLength(ids.length);
      expect(new Set(seen)).toEqual(new Set(ids));
    }
  });

  it('is answered bare, or in one language', async () => {
    const named = { id: course.id, definition: { name: { de: 'D 1', 'en-US': 'Course' } } };
    await post(passed({ actor: { name: 'Ada', ...ada }, object: named }));
    const [bare] = (await get('?format=ids')).json.statements ?? [];
    expect(bare).toMatchObject({ actor: ada, object: { id: course.id } });
    expect(JSON.stringify(bare)).not.toMatch(/Ada"|definition/);
    const [canonical] =
      (await get('?format=canonical', { 'accept-language': 'it, en;q=0.8, de;q=0.5' })).json.statements ?? [];
    expect(canonical).toMatchObject({ object: { definition: { name: { 'en-US': 'Course' } } } });
    expect(JSON.stringify(canonical)).not.toContain('D 1');
  });

  it.each([
    '?statement=x',
    '?statementId=x',
    `?statementId=${ADA}&voidedStatementId=${ADA}`,
    `?statementId=${ADA}&verb=https://a.example`,
    '?limit=-1',
    '?ascending=yes',
    '?since=yesterday',
    '?agent=ada',
    '?format=pretty',
    '?attachments=true',
    '?more=x',
    '?verb=https://a.example&verb=https://b.example',
  ])('is refused as %s', async (query) => {
    expect((await get(query)).status).toBe(400);
  });

  it('is answered without a body to HEAD', async () => {
    await post(passed());
    const head = await call({ method: 'HEAD' });
    expect(head).toMatchObject({ status: 200, json: {} });
    expect(head.headers['x-experience-api-consistent-through']).toBeDefined();
  });
});
