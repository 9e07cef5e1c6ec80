import { readFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { whatAgentsDecide } from './agents.ts';
import { classification, modelUse } from './ai-act.ts';
import { alerts } from './alerts.ts';
import { cards } from './doors-as-cards.ts';
import { checklist } from './checklist.ts';
import { quantities, storeCost } from './cost.ts';
import { limits } from './limits-that-protect-people.ts';
import { settingsExample } from './settings-example.ts';
import { aboutPeople, containers, namedPlaces, retention, signals } from './personal-data.ts';
import { mcpQuestions, mcpResources, mcpTools } from './mcp.ts';
import { azureRoles, doorRoles, identityRolesTable, rolesOnChoice, tenantStepsTable } from './permissions.ts';
import { evidenceByPurpose } from './purposes.ts';
import { agreedSwitches, settingsThatHoldBack, stops } from './switches.ts';
import { doorsByRole, ownDoors } from './who-may.ts';

/** Parts of guides and of the README by the name that their markers give them. */
const parts: Record<string, () => string> = {
  agents: whatAgentsDecide,
  'identity-roles': identityRolesTable,
  'roles-on-choice': rolesOnChoice,
  'azure-roles': azureRoles,
  'door-roles': doorRoles,
  'tenant-steps': tenantStepsTable,
  signals,
  containers,
  'about-people': aboutPeople,
  'named-places': namedPlaces,
  retention,
  quantities,
  'store-cost': storeCost,
  alerts,
  'ai-act': classification,
  'model-use': modelUse,
  'doors-by-role': doorsByRole,
  'own-doors': ownDoors,
  purposes: evidenceByPurpose,
  limits,
  'settings-that-hold-back': settingsThatHoldBack,
  'agreed-switches': agreedSwitches,
  stops,
  checklist,
  cards,
  'mcp-tools': mcpTools,
  'mcp-resources': mcpResources,
  'mcp-questions': mcpQuestions,
};

const guides = [
  'README.md',
  ...['permissions', 'data-flow', 'cost', 'operate', 'checklist', 'mcp', 'teams'].map(
    (name) => `docs/guides/${name}.md`,
  ),
  ...['record-of-processing', 'impact-assessment', 'ai-act', 'works-agreement', 'transparency-notice'].map(
    (name) => `docs/pack/${name}.md`,
  ),
];

const PART = /(<!-- from the code: ([\w-]+) -->\n)[^]*?(<!-- end -->)/g;

/** Every guide with generated parts, and the example of settings, by path, as it should be now. */
export async function guidesNow(): Promise<Record<string, string>> {
  const made: Record<string, string> = { 'local.settings.json.example': settingsExample() };
  const unused = new Set(Object.keys(parts));
  for (const path of guides) {
    const text = readFileSync(path, 'utf8');
    let filled = '';
    let at = 0;
    for (const found of text.matchAll(PART)) {
      const [whole, start = '', name = '', end = ''] = found;
      const part = parts[name];
      if (!part)
        throw new RangeError(`${path} asks for a part ${name}; there are ${Object.keys(parts).join(', ')}.`);
      unused.delete(name);
      filled += `${text.slice(at, found.index)}${start}\n${part()}\n\n${end}`;
      at = found.index + whole.length;
    }
    made[path] = await format(filled + text.slice(at), { ...(await resolveConfig(path)), filepath: path });
  }
  if (unused.size > 0) throw new RangeError(`No guide has a place for ${[...unused].join(', ')}.`);
  return made;
}
