import { describe, expect, it } from '@jest/globals';
import { MOST_VERSIONS } from '../../lib/domain/gate/versions.ts';
import { DAY } from '../../lib/domain/milliseconds.ts';
import { renewAsset } from '../../orchestrators/renew-asset.ts';
import { failed, off, play } from './scripted.ts';

const asked = { needId: 'n', assetId: 'a' };
const draft = (version: number) => `r.v${version}`;

/** One version on its way: drafted, asked about, and answered. */
const answeredWith = (verdict: string, version = 1, replaced?: object) => ({
  [`draft-anew.v${version}`]: [{ outcome: 'drafted', draftId: draft(version) }],
  [`ask-human.publication.v${version}`]: [{ approvalId: `q${version}`, dueAt: 10 * DAY }],
  [`close-gate.publication.v${version}`]: [{ verdict }],
  ...(replaced && { [`replace-asset.v${version}`]: [replaced] }),
});
const pulled = { outcome: 'pulled' };
const versions = Array.from({ length: MOST_VERSIONS }, (_, i) => i + 1);
const renew = (steps: Record<string, unknown[]>) =>
  play(renewAsset, asked, {
    steps: { 'pull-asset': [pulled], ...steps },
    events: versions.map((version) => `q${version}`),
  });

describe('a page whose sources changed', () => {
  it('is replaced by a new version once a human approved that', () => {
    const { answered, did, inputs } = renew(answeredWith('approved', 1, { outcome: 'replaced' }));
    expect(answered).toEqual({ outcome: 'replaced' });
    expect(did).toEqual([
      'draft-anew.v1',
      'ask-human.publication.v1',
      'close-gate.publication.v1',
      'replace-asset.v1',
    ]);
    expect(inputs.get('draft-anew.v1')).toEqual({ ...asked, version: 1 });
    expect(inputs.get('ask-human.publication.v1')).toEqual({
      gate: 'publication',
      needId: 'n',
      assetId: draft(1),
    });
    expect(inputs.get('replace-asset.v1')).toEqual({ ...asked, draftId: draft(1) });
  });

  it('comes as the next version where it is sent back, or its sources changed again since', () => {
    const again = renew({
      ...answeredWith('sent-back', 1),
      ...answeredWith('approved', 2, { outcome: 'changed' }),
      ...answeredWith('approved', 3, { outcome: 'replaced' }),
    });
    expect(again.answered).toEqual({ outcome: 'replaced' });
    expect(again.inputs.get('draft-anew.v3')).toEqual({ ...asked, version: 3 });
    expect(again.inputs.get('replace-asset.v3')).toEqual({ ...asked, draftId: draft(3) });
  });

  it.each(['rejected', 'expired'])('is taken back where its new version is %s', (verdict) => {
    const { answered, did, inputs } = renew(answeredWith(verdict));
    expect(answered).toEqual(pulled);
    expect(did.at(-1)).toBe('pull-asset');
    expect(inputs.get('pull-asset')).toEqual(asked);
  });

  it('is taken back where it was sent back as often as may be', () => {
    const { answered, did } = renew(
      Object.fromEntries(versions.flatMap((version) => Object.entries(answeredWith('sent-back', version)))),
    );
    expect(answered).toEqual(pulled);
    expect(did.filter((one) => one.startsWith('draft-anew'))).toHaveLength(MOST_VERSIONS);
  });

  it('is taken back where nothing could be drafted, or an agent is off, or a step failed', () => {
    const nothing = [{ outcome: 'failed' }];
    for (const drafted of [nothing, [off('content')], [failed]]) {
      const { answered, did } = renew({ 'draft-anew.v1': drafted });
      expect(answered).toEqual(pulled);
      expect(did).toEqual(['draft-anew.v1', 'pull-asset']);
    }
  });

  it('is tried to be taken back for three days, because nothing else would ever do it', () => {
    const { patience } = renew(answeredWith('rejected'));
    const [day, hour] = [patience.get('pull-asset'), patience.get('draft-anew.v1')];
    expect(day?.maxNumberOfAttempts).toBeGreaterThan(hour?.maxNumberOfAttempts ?? Infinity);
  });

  it('stays where its sources say again what a human approved', () => {
    const before = renew({ 'draft-anew.v1': [{ outcome: 'over' }] });
    expect([before.answered, before.did]).toEqual([{ outcome: 'over' }, ['draft-anew.v1']]);
    const since = renew(answeredWith('withdrawn'));
    expect(since.answered).toEqual({ outcome: 'over' });
    expect(since.did).not.toContain('pull-asset');
  });

  it('stays where the layer only observes', () => {
    const { answered, did } = renew({ 'draft-anew.v1': [off('observe-only')] });
    expect([answered, did]).toEqual([{ outcome: 'observed' }, ['draft-anew.v1']]);
  });

  it('hides no mistake of ours', () => {
    expect(() => renew({ 'draft-anew.v1': [undefined] })).toThrow(TypeError);
  });
});
