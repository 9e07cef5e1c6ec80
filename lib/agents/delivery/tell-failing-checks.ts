import type { ContentAsset } from '../../domain/content/content.ts';
import type { PlacesDrawn } from '../../domain/delivery/short-places.ts';
import { Attribute } from '../../domain/disclosure/targeting.ts';
import { performOnce } from '../../effects.ts';
import { isFault } from '../../errors.ts';
import { whoApproved } from '../../needs/who-approved.ts';
import { isObserving, NotWritten } from '../../ports/outbound-connector.ts';
import type { Ports } from '../../ports/index.ts';
import type { Call } from '../../step.ts';
import { wordsFor } from '../../words-for.ts';
import type { CheckedBy } from './checked-places.ts';

/**
 * Tells whoever approved a response by which attributes its draw could not be checked, had nothing to compare, or could
 * not be kept even, be it by department or time zone: they read that it would be. Once; it is about their own office,
 * so it takes nothing of anybody's attention budget, and whom no notice reaches is told by whoever reads the log.
 */
export async function tellFailingChecks(
  asset: Pick<ContentAsset, 'assetId' | 'needId' | 'version' | 'title'>,
  { fourFifths, checks }: Pick<PlacesDrawn, 'fourFifths'> & { checks: readonly CheckedBy[] },
  ports: Ports,
  at: number,
): Promise<void> {
  const { notices } = ports.channels;
  const failing: { name: string; attribute?: Attribute; says: Says }[] = [
    ...Attribute.options
      .filter((attribute) => fourFifths.get(attribute) === 'not-kept')
      .map((attribute) => ({ name: attribute, attribute, says: 'notice.places.uneven' as const })),
    ...checks.flatMap((check) => {
      const says = saidOf(check);
      return says ? [{ name: check.name, says }] : [];
    }),
  ];
  if (failing.length === 0 || (await isObserving(notices))) return;
  const approver = await whoApproved(asset, ports);
  if (approver === undefined || !(await ports.learners.inScope(approver))) return;
  const words = await wordsFor(approver, ports);
  for (const { name, attribute, says } of failing) {
    const by = attribute ? words.say(`attribute.${attribute}`) : name;
    const text = words.say(says, { by, title: asset.title });
    const once: Call = { at, instanceId: `places-${asset.assetId}`, step: `checked.${name}` };
    try {
      await performOnce(ports.effects, notices, once, { personIds: [approver], text }, 'notice');
    } catch (error) {
      if (!(error instanceof NotWritten) && !isFault(error, 'stopped')) throw error;
    }
  }
}

type Says = 'notice.places.unchecked' | 'notice.places.incomparable' | 'notice.places.uneven';

/** Which sentence, of a check that did not come out as whoever approved read it. */
function saidOf(check: CheckedBy): Says | undefined {
  if ('unchecked' in check) return 'notice.places.unchecked';
  const said = {
    kept: undefined,
    'not-kept': 'notice.places.uneven',
    'nothing-to-compare': 'notice.places.incomparable',
  } as const;
  return said[check.fourFifths];
}
