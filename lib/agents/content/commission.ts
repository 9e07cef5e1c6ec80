import {
  assetIdOf,
  type CatalogueEntry,
  type DraftedAsset,
  type Span,
} from '../../domain/content/content.ts';
import { isOwnLink, type Commission, type MadeByMaker } from '../../domain/content/commission.ts';
import { DAY } from '../../domain/milliseconds.ts';
import { makerFor, type Maker } from '../../domain/content/maker.ts';
import type { Made } from '../../domain/modality/modality.ts';
import { NamedError } from '../../errors.ts';
import { performOnce } from '../../effects.ts';
import { message, type Message } from '../../messages/message.ts';
import { NeverWritten } from '../../ports/outbound-connector.ts';
import type { Ports } from '../../ports/index.ts';
import type { Stored } from '../../ports/stored.ts';
import type { Call } from '../../step.ts';
import { faultForPeople } from '../../domain/rendering/fault-for-people.ts';
import { faultsOfArtefact } from './checks/faults-of-artefact.ts';
import { namesIn } from './checks/names.ts';
import { unsafeIn } from '../../domain/text/unsafe.ts';

/** Path of the door that answers come to. */
export const ANSWER_AT = '/api/artefacts';
/** Faults of an answer that the decision names. */
const NAMED = 2;

/** What is to be made, and of what. */
export interface ToCommission {
  needId: string;
  form: Made;
  skill: string;
  audience: string;
  spans: readonly Span[];
  /** Who made what this comes in place of, and is asked again; otherwise whoever makes the form. */
  of?: string;
}

/**
 * What came of asking a maker outside: its answer is still awaited, it made something, or why the layer drafts itself.
 */
export type FromMaker =
  | { waitsUntil: number }
  | { maker: string; drafted: Pick<DraftedAsset, 'artefact' | 'spans' | 'model'> }
  | { maker: string; link: CatalogueEntry }
  | { maker: string; passedOver: string };

/** One brief for the first version of a response, whatever form that ended in. */
export const briefIdOf = ({ instanceId }: Call): string => assetIdOf(instanceId, 1);

/**
 * The time until which a maker may still answer; undefined where none was asked, or the wait is over. What could not be
 * posted is tried again, because a maker may be away for an hour.
 */
export async function awaitedUntil(needId: string, ports: Ports, call: Call): Promise<number | undefined> {
  const found = await ports.needs.findCommission(needId, briefIdOf(call));
  if (!found || found.value.made || call.at >= found.value.dueAt) return undefined;
  const maker = await makerOf(found.value, ports);
  return !maker || (await send(found.value, maker, ports, call)) === 'gone' ? undefined : found.value.dueAt;
}

/** Asks a maker for this form, or takes what it answered; undefined where nobody outside makes it. */
export async function fromMaker(
  wanted: ToCommission,
  ports: Ports,
  call: Call,
): Promise<FromMaker | undefined> {
  const found = await ports.needs.findCommission(wanted.needId, briefIdOf(call));
  if (!found) return await ask(wanted, ports, call);
  const { brief, maker: name } = found.value;
  // Another form was chosen since: what was asked for is not wanted any more.
  if (brief.form !== wanted.form) return undefined;
  const maker = await makerOf(found.value, ports);
  const passedOver = (why: string): FromMaker => ({ maker: name, passedOver: why });
  const { say } = ports.words;
  if (!maker) return passedOver(say('response.maker.gone'));
  if (!found.value.made)
    return passedOver(say(call.at < found.value.dueAt ? 'response.maker.gone' : 'response.maker.late'));
  const faults = await faultsOf(found.value.made, found, maker, wanted, ports);
  if (faults.length > 0)
    return passedOver(
      say('response.maker.faults', {
        faults: faults
          .slice(0, NAMED)
          .map((fault) => ports.words.sayMessage(faultForPeople(fault, brief.passages, ports.words)))
          .join('; '),
      }),
    );
  return taken(found.value.made, found.value, wanted);
}

/** Who outside made an asset, where it was made outside: a human or a model that worded it since is its author. */
export async function makerOfAsset(
  { needId, assetId, model }: Pick<DraftedAsset, 'needId' | 'assetId' | 'model'>,
  { needs }: Pick<Ports, 'needs'>,
): Promise<string | undefined> {
  const brief = (await needs.findCommission(needId, assetId))?.value.brief;
  return brief?.makerId === model ? model : undefined;
}

const makerOf = async ({ brief }: Commission, { registers }: Ports): Promise<Maker | undefined> =>
  (await registers.entries('maker')).find(({ id }) => id === brief.makerId)?.value;

async function ask(
  { needId, form, skill, audience, spans, of }: ToCommission,
  ports: Ports,
  call: Call,
): Promise<FromMaker | undefined> {
  const makers = (await ports.registers.entries('maker')).map(({ value }) => value);
  const maker = makerFor(
    form,
    makers.filter(({ makerId }) => of === undefined || makerId === of),
  );
  if (!maker) return undefined;
  const dueAt = call.at + maker.answersWithinDays * DAY;
  const briefId = briefIdOf(call);
  const value: Commission = {
    brief: {
      briefId,
      needId,
      makerId: maker.makerId,
      form,
      skill,
      audience,
      passages: [...spans],
      answerBy: new Date(dueAt).toISOString(),
      answerAt: ANSWER_AT,
    },
    maker: maker.name,
    askedAt: call.at,
    dueAt,
  };
  // Stored first: an answer may come before the brief's own reply.
  await ports.needs.commit(needId, { commission: { value } });
  return (await send(value, maker, ports, call)) === 'gone'
    ? { maker: maker.name, passedOver: ports.words.say('response.maker.gone') }
    : { waitsUntil: dueAt };
}

/** Posts the brief once. What is certainly refused for good is gone; everything else may come right. */
async function send(
  { brief }: Commission,
  { url }: Maker,
  { effects, channels }: Ports,
  call: Call,
): Promise<'sent' | 'not-yet' | 'gone'> {
  try {
    // Whichever look it is that posts it, it is one brief.
    const asked = { ...call, step: call.step.split('.', 1).join('') };
    await performOnce(effects, channels.makers, asked, { url, brief }, 'brief');
    return 'sent';
  } catch (error) {
    if (error instanceof NeverWritten) return 'gone';
    // A switch, or a layer that only observes, holds the step up as it does everywhere.
    if (error instanceof NamedError) throw error;
    return 'not-yet';
  }
}

/**
 * The same checks as of a draft of our own; of a link its words and where it leads, because the rest is somebody
 * else's.
 */
async function faultsOf(
  made: MadeByMaker,
  { value: { brief } }: Stored<Commission>,
  maker: Maker,
  { skill, audience, form }: ToCommission,
  { directory }: Ports,
): Promise<Message[]> {
  if ('link' in made)
    return [
      ...[made.link.title, made.link.summary].flatMap(unsafeIn),
      ...(isOwnLink(made.link, maker) ? [] : [message('fault.maker.link')]),
    ];
  const { artefact } = made;
  if (artefact.form !== form) return [message('fault.maker.form', { made: artefact.form, form })];
  const borne = await directory?.borne(namesIn(artefact));
  const isKnownName = (name: string) => borne?.has(name) ?? false;
  return faultsOfArtefact(artefact, brief.passages, { skill, audience, modality: form, isKnownName });
}

function taken(made: MadeByMaker, { brief, maker }: Commission, { skill }: ToCommission): FromMaker {
  if ('artefact' in made)
    return { maker, drafted: { artefact: made.artefact, spans: brief.passages, model: brief.makerId } };
  const { title, summary: description, url, minutes } = made.link;
  const externalId = `maker.${brief.briefId}`;
  return { maker, link: { externalId, title, description, url, minutes, skillTags: [skill] } };
}
