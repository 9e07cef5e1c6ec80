import { describe, expect, test } from '@jest/globals';
import { publishRunnerPage, tellWhoRuns } from '../../../../lib/agents/content/publish-runner-page.ts';
import type { PublishedAsset } from '../../../../lib/domain/content/content.ts';
import { english } from '../../../../lib/messages/words.ts';
import { NeverWritten } from '../../../../lib/ports/outbound-connector.ts';
import { documentsInMemory } from '../../../support/in-memory-documents.ts';
import { inMemoryBus } from '../../../support/in-memory-bus.ts';
import { inMemoryPorts } from '../../../support/in-memory-ports.ts';
import { honestModel } from '../../../support/models.ts';
import { recordingChannels } from '../../../support/recording-channels.ts';
import { draftedAs } from '../../artefacts/drafted-as.ts';
import { confirmedNeed, NOW, personId, publication } from '../../examples.ts';

const call = { instanceId: 'need-1', step: 'publish-asset', at: NOW };

function company(hasFacilitatorsSite = true) {
  const channels = recordingChannels();
  const ports = inMemoryPorts({
    documents: documentsInMemory(() => NOW),
    bus: inMemoryBus(),
    model: honestModel(),
    sources: [],
    catalogue: [],
    channels,
    hasFacilitatorsSite,
    now: () => NOW,
  });
  return { channels, ports };
}

const published = (): PublishedAsset => ({
  ...draftedAs('role-play'),
  status: 'published',
  contentId: 'c',
  pageUrl: 'https://a.example/page',
  runnerPageUrl: 'https://a.example/runner',
});

describe('what is for whoever runs it', () => {
  test('stands on the site for facilitators and nowhere else', async () => {
    const { channels, ports } = company();
    const asset = draftedAs('role-play');
    const url = await publishRunnerPage(asset, ports, call);
    const [{ payload, result } = { payload: undefined, result: {} }] = [
      ...channels.facilitatorPages.standing.values(),
    ];
    expect(result).toEqual({ url });
    expect(payload).toMatchObject({ title: `To run “${asset.title}”` });
    expect(JSON.stringify(payload)).toContain('You need eighty litres before ten');
    expect(channels.pages.standing.size).toBe(0);
  });

  test('is written once, however often the step is repeated', async () => {
    const { channels, ports } = company();
    await publishRunnerPage(draftedAs('cohort'), ports, call);
    await publishRunnerPage(draftedAs('cohort'), ports, call);
    expect([...channels.facilitatorPages.standing.values()]).toMatchObject([{ times: 1 }]);
  });

  test('is nothing where nobody has to run it, site or not', async () => {
    const { channels, ports } = company(false);
    expect(await publishRunnerPage(draftedAs('job-aid'), ports, call)).toBeUndefined();
    expect(channels.facilitatorPages.standing.size).toBe(0);
  });

  test('stops the publication where there is no site for it, and says which setting is missing', async () => {
    const { ports } = company(false);
    await expect(publishRunnerPage(draftedAs('coaching'), ports, call)).rejects.toThrow(
      /need-1\.v1.*FACILITATORS_SITE_URL/,
    );
  });

  test('is told to whoever approved it and whoever owns its outcome', async () => {
    const { channels, ports } = company();
    const approved = {
      ...publication,
      status: 'approved' as const,
      decision: { by: personId(9), at: NOW },
    };
    await ports.needs.commit(publication.needId, { approval: { value: approved } });
    await tellWhoRuns(published(), confirmedNeed, ports, call);
    expect([...channels.notices.standing.values()].map(({ payload }) => payload)).toEqual([
      {
        personIds: [personId(9), confirmedNeed.contract?.ownerId],
        text: english.say('notice.runner', { title: published().title }),
        url: 'https://a.example/runner',
      },
    ]);
  });

  test('does not fail where their accounts take no notices', async () => {
    const { channels, ports } = company();
    await ports.needs.commit(publication.needId, { approval: { value: publication } });
    const notices = {
      ...channels.notices,
      write: () => Promise.reject(new NeverWritten('no such account')),
    };
    await expect(
      tellWhoRuns(published(), confirmedNeed, { ...ports, channels: { ...ports.channels, notices } }, call),
    ).resolves.toBeUndefined();
  });
});
