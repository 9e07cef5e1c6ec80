import { describe, expect, it } from '@jest/globals';
import type { ContentAsset } from '../../lib/domain/content/content.ts';
import { isSampled, type StandingApproval } from '../../lib/domain/gate/standing-approval.ts';
import { guidOf } from '../../lib/domain/sha256.ts';
import { askHuman } from '../../lib/gates/ask.ts';
import { confirmedNeed, reused } from '../lib/examples.ts';
import { collected } from '../support/collected.ts';
import { decisionLog } from '../support/decision-log.ts';
import { edit, letRegistersAge } from '../support/edit-register.ts';
import { approves, asked, companyAtWork, lead, sellers } from '../support/small-company.ts';
import { DAY, START, type Decider, type World } from '../support/world.ts';

const NEED = 'seller.negotiation';
const PUBLICATION = `need-${NEED}-1.publication`;
const owner = lead;
const mayDecide = { id: owner, roles: ['Register.Write' as const, 'Need.Decide' as const] };
const workshop = {
  contentId: 'c1',
  externalId: 'x1',
  title: 'Haggling',
  description: 'A workshop with role-plays.',
  url: 'https://academy.example/haggling',
  skillTags: ['negotiation'],
  minutes: 45,
};

/** Ids that have, or have not, this question in their sample. */
const standingId = (sampled: boolean): string => {
  const ids = Array.from({ length: 50 }, (_, i) => `reuse-${i}`);
  return ids.find((id) => isSampled(standing({ standingId: id }), PUBLICATION) === sampled) ?? '';
};
const standing = (change: Partial<StandingApproval> = {}): StandingApproval => ({
  standingId: 'reuse',
  ownerId: owner,
  reuses: 'course',
  skillIds: [],
  mostPeople: 60,
  needsAMonth: 2,
  sampleEvery: 5,
  from: new Date(START - DAY).toISOString(),
  until: new Date(START + 100 * DAY).toISOString(),
  isWithdrawn: false,
  ...change,
});
const ours = standingId(false);

/** What humans approved before, for another group. */
const before = (change: object = {}): ContentAsset => ({
  ...reused,
  needId: 'tester.negotiation',
  assetId: 'need-tester.negotiation-1.v1',
  status: 'published',
  contentId: 'c1',
  entry: workshop,
  ...change,
});

letRegistersAge();

async function company(change: Partial<StandingApproval> = {}, earlier: ContentAsset | null = before()) {
  const at = await companyAtWork({ catalogue: [workshop] });
  if (earlier) await at.ports.needs.commit(earlier.needId, { asset: { value: earlier } });
  const value = standing({ standingId: ours, ...change });
  const { status } = await edit(at, 'standing-approval', value.standingId, value, mayDecide);
  expect(status).toBe(200);
  return at;
}
/** Humans answer about the cause, and not about publication. */
const onTheCause: Decider = ({ needId, gate }) =>
  needId === NEED && gate === 'cause-and-priority' ? approves() : undefined;
const publication = async ({ ports }: World) => (await ports.needs.findApproval(NEED, PUBLICATION))?.value;

describe('a standing approval', () => {
  it('approves what humans approved before, for another group; the log and the approvers hear which one did', async () => {
    const at = await company();
    const [first] = await collected(at.ports.needs.pendingApprovals());
    expect(first).toMatchObject({ gate: 'cause-and-priority', status: 'pending' });
    await at.pass(START + 10 * DAY, onTheCause);
    expect(await publication(at)).toMatchObject({
      status: 'approved',
      decision: { by: owner, standing: { standingId: ours, version: 1 } },
    });
    expect((await at.ports.needs.need(NEED)).value.stage).toBe('delivered');
    const entry = (await decisionLog(at.ports)).find(
      ({ decisionId }) => decisionId === `${PUBLICATION}:decided`,
    );
    expect(entry).toMatchObject({
      decidedBy: { kind: 'rule', name: 'standing approval' },
      outcome: `approved, by standing approval ${ours}, version 1`,
      evidence: [PUBLICATION, `standing-approval:${ours}`],
    });
    const cards = [...at.channels.approvalCards.standing.values()].map(({ payload }) => payload);
    expect(cards.filter(({ question }) => question.startsWith('Publish'))).toEqual([]);
    expect(cards.find(({ question }) => question.startsWith('Approved in advance'))?.facts.at(-1)).toContain(
      ours,
    );
  });

  it('leaves its sample to humans, and says so to them', async () => {
    const sampling = standingId(true);
    const at = await company({ standingId: sampling });
    await at.pass(START + 2 * DAY, onTheCause);
    expect(await publication(at)).toMatchObject({
      status: 'pending',
      facts: expect.arrayContaining([expect.stringContaining(`standing approval ${sampling} would have`)]),
    });
  });

  it.each<[string, Partial<StandingApproval>, ContentAsset | null]>([
    ['what nobody approved here before', {}, null],
    ['what reads otherwise than it did', {}, before({ entry: { ...workshop, title: 'Haggling hard' } })],
    ['what humans turned down elsewhere', {}, before({ status: 'rejected' })],
    ['what was only proposed elsewhere', {}, before({ status: 'expired' })],
    ['a role of more people', { mostPeople: 59 }, before()],
    ['another kind', { reuses: 'document' }, before()],
    ['other skills', { skillIds: ['writing'] }, before()],
    ['a time after its end', { until: new Date(START).toISOString() }, before()],
    ['a time before its beginning', { from: new Date(START + 50 * DAY).toISOString() }, before()],
  ])('decides nothing about %s', async (_, change, earlier) => {
    const at = await company(change, earlier);
    await at.pass(START + 2 * DAY, onTheCause);
    expect(await publication(at)).toMatchObject({ status: 'pending' });
  });

  it('decides nothing about new content', async () => {
    const at = await companyAtWork();
    await edit(at, 'standing-approval', ours, standing({ standingId: ours }), mayDecide);
    await at.pass(START + 2 * DAY, onTheCause);
    expect(await publication(at)).toMatchObject({ status: 'pending', gate: 'publication' });
  });

  it('decides nothing about what its owner asked for', async () => {
    const [somebody = ''] = sellers(1);
    const at = await companyAtWork({ catalogue: [workshop] });
    await at.ports.needs.commit('tester.negotiation', { asset: { value: before() } });
    const value = standing({ standingId: ours, ownerId: somebody });
    await edit(at, 'standing-approval', ours, value, { ...mayDecide, id: somebody });
    await at.send([asked(somebody, 'seller', 'We need training in negotiation.', START)]);
    await at.pass(START + 2 * DAY, onTheCause);
    expect(await publication(at)).toMatchObject({ status: 'pending' });
  });

  it('decides nothing for an owner who left', async () => {
    const at = await company();
    const { value, etag } = await at.ports.learners.read('record-keeping', owner);
    await at.ports.learners.commit({ value: { ...value, leftAt: START }, ...(etag ? { etag } : {}) }, []);
    await at.pass(START + 2 * DAY, onTheCause);
    expect(await publication(at)).toMatchObject({ status: 'pending' });
  });

  it('decides nothing once it is withdrawn', async () => {
    const at = await company();
    const [saved] = await at.ports.registers.latest('standing-approval');
    const ifMatch = saved?.etag ?? '';
    const value = standing({ standingId: ours, isWithdrawn: true });
    await at.ports.registers.save({
      register: 'standing-approval',
      id: ours,
      value,
      at: START,
      ifMatch,
    });
    await at.pass(START + 2 * DAY, onTheCause);
    expect(await publication(at)).toMatchObject({ status: 'pending' });
  });

  it('decides so many needs in a month, and the next is asked about', async () => {
    const at = await company({ needsAMonth: 2, sampleEvery: 20, standingId: 'quota' });
    const statuses: (string | undefined)[] = [];
    for (const i of [1, 2, 3, 4]) {
      const needId = `seller.skill-${i}`;
      const asset = {
        ...reused,
        needId,
        assetId: `a-${i}`,
        entry: workshop,
        contentId: 'c1',
      } as ContentAsset;
      await at.ports.needs.commit(needId, {
        need: { value: { ...confirmedNeed, needId, roleId: 'seller', requestedBy: [] } },
        asset: { value: asset },
      });
      const { approvalId } = await at.run(askHuman, { needId, gate: 'publication', assetId: asset.assetId });
      statuses.push((await at.ports.needs.findApproval(needId, approvalId))?.value.status);
    }
    expect(statuses).toEqual(['approved', 'approved', 'pending', 'pending']);
  });
});

describe('whoever approves in advance', () => {
  const value = standing({ standingId: ours });
  const save = async (
    by: { id: string; roles: ('Register.Write' | 'Need.Decide')[] },
    change: object = {},
  ) => {
    const at = await companyAtWork();
    return (await edit(at, 'standing-approval', ours, { ...value, ...change }, by)).status;
  };

  it('does so in their own name, and may answer the question itself', async () => {
    expect(await save(mayDecide)).toBe(200);
    expect(await save({ ...mayDecide, id: guidOf('somebody else') })).toBe(403);
    expect(await save({ id: owner, roles: ['Register.Write'] })).toBe(403);
    expect(
      await save({ id: guidOf('somebody else'), roles: ['Register.Write'] }, { isWithdrawn: true }),
    ).toBe(200);
  });

  it('does so for a year at most', async () => {
    const until = (days: number) => ({ until: new Date(START - DAY + days * DAY).toISOString() });
    expect(await save(mayDecide, until(366))).toBe(200);
    expect(await save(mayDecide, until(367))).toBe(400);
    expect(await save(mayDecide, until(-1))).toBe(400);
  });
});
