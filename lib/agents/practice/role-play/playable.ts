import type { ContentAsset, DraftedAsset } from '../../../domain/content/content.ts';
import type { RolePlayScript } from '../../../domain/practice/role-play/partner-moves.ts';
import type { RolePlaySession } from '../../../domain/practice/role-play/session.ts';
import { conflict, notFound } from '../../../errors.ts';
import { message } from '../../../messages/message.ts';
import type { Ports } from '../../../ports/index.ts';
import type { Stored } from '../../../ports/stored.ts';

export interface Playable {
  needId: string;
  asset: DraftedAsset;
  script: RolePlayScript;
}

/** What can be played of an asset: a role-play that a human approved and that still stands. */
function playableIn(needId: string, asset: ContentAsset | undefined): Playable | undefined {
  if (asset?.origin !== 'ai-drafted' || asset.status !== 'published') return undefined;
  const { artefact } = asset;
  return artefact.form === 'role-play' ? { needId, asset, script: artefact } : undefined;
}

/** The role-plays that reached somebody, and that they did not turn away. */
export async function playableFor(
  personId: string,
  { learners, needs }: Pick<Ports, 'learners' | 'needs'>,
): Promise<Playable[]> {
  const { value: learner } = await learners.read('own-access', personId);
  const found = Object.entries(learner.participations).map(async ([needId, part]) => {
    if (part.deliveredAt === undefined || part.declinedAt !== undefined) return undefined;
    return playableIn(needId, (await needs.findAsset(needId, part.assetId))?.value);
  });
  return (await Promise.all(found)).filter((one) => one !== undefined);
}

/** What a session plays; undefined where it does not stand any more as it was approved. */
export const findScript = async (
  { needId, assetId }: Pick<RolePlaySession, 'needId' | 'assetId'>,
  { needs }: Pick<Ports, 'needs'>,
): Promise<Playable | undefined> => playableIn(needId, (await needs.findAsset(needId, assetId))?.value);

/**
 * What a session plays.
 * @throws NamedError `conflict` where it does not stand any more as it was approved
 */
export async function scriptOf(
  session: Pick<RolePlaySession, 'needId' | 'assetId'>,
  ports: Pick<Ports, 'needs'>,
): Promise<Playable> {
  const found = await findScript(session, ports);
  if (!found) throw conflict(message('problem.role-play.withdrawn'));
  return found;
}

/** @throws NamedError `not-found` where the caller has no such session, whoever else has */
export async function ownSession(
  personId: string,
  sessionId: string,
  { rolePlays }: Pick<Ports, 'rolePlays'>,
): Promise<Stored<RolePlaySession>> {
  const stored = await rolePlays.find('own-access', personId, sessionId);
  if (!stored) throw notFound(message('problem.role-play.none', { sessionId }));
  return stored;
}
