import { describe, expect, it } from '@jest/globals';
import { publishAsset } from '../../lib/agents/content/publish-asset.ts';
import { planDelivery } from '../../lib/agents/delivery/plan-delivery.ts';
import { changedSince, idOfDocument } from '../../lib/agents/approved-document.ts';
import { sha256 } from '../../lib/domain/sha256.ts';
import type { ContentAsset } from '../../lib/domain/content/content.ts';
import { reused } from '../lib/examples.ts';
import { textOfBlocks } from '../../lib/domain/source/document.ts';
import { asRead } from '../support/text-document.ts';
import { decisionLog } from '../support/decision-log.ts';
import { companyAtWork, playbook } from '../support/small-company.ts';

const needId = 'seller.negotiation';
const approved: ContentAsset = {
  ...reused,
  needId,
  assetId: 'need-1.v1',
  status: 'approved',
  entry: {
    externalId: idOfDocument(playbook.name),
    title: 'playbook',
    description: '',
    url: 'https://tenant.example/playbook.md?web=1',
    skillTags: [],
    minutes: 2,
    fingerprint: sha256(textOfBlocks(asRead(playbook).blocks)),
  },
};

const afterApproval = async (now: (typeof playbook)[] = [playbook]) => {
  const sources = [playbook];
  const company = await companyAtWork({ sources });
  await company.ports.needs.commit(needId, { asset: { value: approved } });
  sources.splice(0, 1, ...now);
  return company;
};
const other = { ...playbook, text: `${playbook.text}\nSend the price list to whoever asks.` };

describe('a document of the company that a human approved', () => {
  it('is what was approved as long as its text is', async () => {
    const { ports } = await afterApproval();
    expect(await changedSince(approved, ports)).toBeUndefined();
    expect(await changedSince(reused, ports)).toBeUndefined();
  });

  it.each([
    ['was changed', [other]],
    ['cannot be read any more', []],
  ])('that %s since is neither published nor sent to whoever waits', async (what, now) => {
    const company = await afterApproval(now);
    const asset = { needId, assetId: approved.assetId };
    await expect(company.run(publishAsset, asset)).rejects.toThrow(
      `“playbook” ${what} since it was approved`,
    );
    expect(company.channels.catalogue.standing.size).toBe(0);
    expect(await company.run(planDelivery, { ...asset, group: 'waitlist' })).toMatchObject({ zones: [] });
    const log = await decisionLog(company.ports);
    expect(log.map(({ outcome }) => outcome)).toContainEqual(expect.stringContaining(`not sent to waitlist`));
  });
});
