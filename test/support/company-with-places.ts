import { ModalityPolicy } from '../../lib/domain/modality/modality-policy.ts';
import type { PlacesBy } from '../../lib/domain/modality/modality.ts';
import { edit } from './edit-register.ts';
import { assessed, companyAtWork, lead, sellers } from './small-company.ts';
import { START, type World, type WorldOptions } from './world.ts';

export const NEED = 'seller.negotiation';
export const PLACES = 9;
export const all = sellers(60);

/** Places for so many in whatever form; the first twenty sellers stand nearer to what their role asks for. */
export async function companyWithPlaces(
  places = PLACES,
  placesBy: PlacesBy = 'position',
  options: WorldOptions = {},
): Promise<World> {
  const company = await companyAtWork(options);
  const { costs } = ModalityPolicy.parse({});
  const short = Object.fromEntries(
    Object.entries(costs).map(([form, cost]) => [form, { ...cost, placesAtOnce: places }]),
  );
  await edit(company, 'policy', 'modality', { costs: short });
  if (placesBy === 'position')
    await edit(company, 'policy', 'employment', { targeting: { isOn: true, ownerId: lead } });
  for (const hour of [1, 2, 3])
    await company.send(
      all.slice(0, 20).map((id) => assessed(id, 'negotiation', 2.6, START + hour * 3_600_000)),
    );
  await company.settle();
  return company;
}

export const partsOf = async ({ ports }: World) =>
  await Promise.all(
    all.map(async (personId) => {
      const { value } = await ports.learners.read('record-keeping', personId);
      return { personId, part: value.participations[NEED] };
    }),
  );
export const reached = async (company: World): Promise<string[]> =>
  (await partsOf(company))
    .filter(({ part }) => part?.deliveredAt !== undefined)
    .map(({ personId }) => personId);
