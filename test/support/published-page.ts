import { afterEach, jest } from '@jest/globals';
import { ownItems } from '../../lib/agents/delivery/own-items.ts';
import type { StandingAsset } from '../../lib/domain/content/content.ts';
import type { Maker } from '../../lib/domain/content/maker.ts';
import { DAY, MINUTE } from '../../lib/domain/milliseconds.ts';
import type { PersonId } from '../../lib/domain/ids.ts';
import { htmlOf } from './html-of.ts';
import { approves, companyAtWork } from './small-company.ts';
import { tenantDocuments } from './tenant-documents.ts';
import { START, type Decider, type WorldOptions } from './world.ts';

const real = globalThis.fetch;
/** Puts everything back after each test of whoever publishes from a library. */
export const restoresTheLibrary = (): void =>
  afterEach(() => {
    globalThis.fetch = real;
    jest.restoreAllMocks();
  });

export const NEED = 'seller.negotiation';
export const ASSET = `need-${NEED}-1.v1`;
export const LIMIT =
  'In a negotiation give no discount on the price above 8% without the consent of the director.';
export const LOWER = LIMIT.replace('8%', '6%');
export const LUNCH = 'Lunch is served in the canteen from noon on every working day.';
export const playbook = [
  '# Negotiation',
  '- Write down your price and terms before a negotiation with buyers begins.',
  '- When a buyer asks for a discount, ask in the negotiation which terms they offer for the price.',
  '- When a buyer threatens to leave the negotiation, name the day until which your price stands.',
  '- Ask the buyer in a negotiation what they need besides a discount on the price: longer terms, spare parts or training.',
  `- ${LIMIT}`,
  '- Offer buyers better terms before you offer a discount on the price.',
  '- Close a negotiation by saying the price and terms that both buyers and you agreed on.',
  LUNCH,
].join('\n');
export const others = Array.from({ length: 5 }, (_, i) => ({
  name: `canteen-${i}.md`,
  text: `The canteen number ${i} opens at noon and closes at two in the afternoon.`,
}));

type Options = Partial<WorldOptions> & {
  /** What the playbook says, where not the whole of it. */
  text?: string;
  days?: number;
  sourceSettleHours?: number;
  makers?: Maker[];
};

/** A company whose role-play on negotiation was published and has reached its first people. */
export async function published(options: Options = {}, decider: Decider = approves) {
  let clock = () => START;
  const { days = 10, sourceSettleHours = 0, makers = [], text = playbook, ...more } = options;
  const library = tenantDocuments([{ name: 'playbook.md', text }, ...others], () => clock());
  globalThis.fetch = library.fetch;
  const company = await companyAtWork({ sources: library.sources, ...more });
  clock = company.now;
  const value = { sourceSettleHours };
  await company.ports.registers.save({ register: 'policy', id: 'thresholds', value, at: START });
  for (const maker of makers)
    await company.ports.registers.save({ register: 'maker', id: maker.makerId, value: maker, at: START });
  // Processes read registers anew within a minute.
  jest.spyOn(Date, 'now').mockReturnValue(Date.now() + MINUTE);
  await company.pass(START + days * DAY, decider);
  const asset = async () => (await company.ports.needs.asset(NEED, ASSET)).value as StandingAsset;
  const nobody: Decider = () => undefined;
  return {
    ...library,
    company,
    asset,
    nobody,
    /** The library as it was on the day of publication has been looked at once. */
    async pull(decides: Decider = nobody) {
      await company.pass(company.now() + 15 * 60_000, decides);
      const did = await company.pullSources();
      await company.answer(decides);
      return did;
    },
    /** What people see under the address that they were given. */
    async pageNow() {
      const { pageUrl } = await asset();
      const versions = [...company.channels.pageVersions.standing.values()];
      const latest = versions.findLast(({ payload }) => payload.url === pageUrl);
      const [first] = [...company.channels.pages.standing.values()];
      return htmlOf((latest ?? first)?.payload ?? { parts: [] });
    },
    /** The item as somebody reads it whom it reached. */
    async itemOfSomebody() {
      const [one] = [...company.channels.assignments.standing.values()];
      const personId = one?.payload.personId as PersonId;
      const { items } = await company.run(ownItems, { personId });
      return items.find(({ needId }) => needId === NEED);
    },
    question: async () => {
      const asked = await Array.fromAsync(company.ports.needs.pendingApprovals());
      return asked.find(({ assetId }) => assetId?.startsWith('renewal-'));
    },
    listed: () => {
      const items = [...company.channels.catalogue.standing.values()].map(({ payload }) => payload);
      return items.at(-1);
    },
  };
}
