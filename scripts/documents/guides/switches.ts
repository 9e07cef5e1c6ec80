import { settings } from '../../../lib/config.ts';
import { connectorNames } from '../../../lib/domain/policy/switch.ts';
import { AGREED_SWITCHES, type AgreedSwitch } from '../../../lib/domain/policy/works-agreement.ts';
import { code, table } from './table.ts';

const holdingBack = ['OBSERVE_ONLY', 'PILOT_GROUPS', 'PILOT_DEPARTMENTS', 'DISABLED_AGENTS'] as const;

/** Settings by which the layer is held back, whole or in part. */
export const settingsThatHoldBack = (): string =>
  table(
    ['setting', 'means'],
    holdingBack.map((name) => [code(name), settings[name].description ?? '']),
  );

/** What each switch of a works agreement does, and what it leaves. */
const agreed: Readonly<Record<AgreedSwitch, { does: string; leaves: string }>> = {
  noManagerViews: {
    does: 'Managers are refused what is said of their teams',
    leaves: 'what leaders see of departments and roles',
  },
  noIndividualWorkEvidence: {
    does: 'Observations, figures and objectives (set or met) about one person are refused, and those kept before are no outcome, no cause and no offer; no review is announced, and no brief is made or read',
    leaves:
      'what they changed in somebody’s level before, until it ages; objectives and reviews kept before, to their person alone',
  },
  noComparisonGroups: {
    does: 'Nobody waits; readings say “changed”, never “improved”',
    leaves: 'whoever waits already is reached after the next reading',
  },
  observeOnly: {
    does: 'Needs are found and logged; nobody is asked, nothing is written elsewhere but the answer to who writes in the chat',
    leaves: 'evidence comes in and levels are worked out as before',
  },
  minimumGroupOfTen: {
    does: 'Nothing is said or done about fewer than ten people; what was said of fewer before falls silent',
    leaves: 'pages that were published before',
  },
};

/** The switches of a works agreement. */
export const agreedSwitches = (): string =>
  table(
    ['switch', 'what the layer then does', 'what it leaves'],
    AGREED_SWITCHES.map((name) => [code(name), agreed[name].does, agreed[name].leaves]),
  );

/** What a human can stop for the time being, without a deployment. */
export const stops = (): string =>
  table(
    ['what is stopped', 'which', 'what becomes of it'],
    [
      ['an agent', 'any, by its name', 'needs and messages wait; doors say so'],
      ['a way out', connectorNames.join(', '), 'the same'],
      [
        'a person',
        'by object id',
        'nothing is sent to them or computed about them; they still read their own',
      ],
    ],
  );
