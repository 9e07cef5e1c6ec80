// Reads a taxonomy from files, says what it would change in the registers, and changes it with --apply.
import {
  changesTo,
  profileChangesTo,
  type Changes,
  type Imported,
} from '../../lib/domain/taxonomy/import.ts';
import { namesOfOthers } from '../../lib/domain/skill/skill-called.ts';
import { readEsco, readOnet, readPlain } from './taxonomy/read-taxonomy.ts';
import { command, Misunderstood, print } from './command.ts';
import { registerDoor } from './taxonomy/register-door.ts';
import { readSettings } from './tenant/settings.ts';

const SHOWN = 20;

export const taxonomy = command({
  name: 'taxonomy',
  summary: 'skills and role profiles from files, compared with the registers of the app',
  about:
    'Half-lives, kinds and merges that stand in the registers stay. Nothing is ever deleted: merge what you do not want.',
  options: {
    esco: {
      type: 'string',
      value: 'DIR',
      help: "ESCO's CSV files: skills of one language or more, broaderRelationsSkillPillar, skillSkillRelations",
    },
    language: {
      type: 'string',
      value: 'CODE',
      help: 'of several languages of ESCO the one whose labels stand wherever another has none',
    },
    onet: {
      type: 'string',
      value: 'DIR',
      help: "O*NET's text files: Skills, Content Model Reference, Occupation Data",
    },
    occupations: {
      type: 'string',
      value: 'CODES',
      help: 'O*NET-SOC codes that become role profiles, with commas between them; all where none is named',
    },
    csv: {
      type: 'string',
      value: 'FILE',
      help: 'id,label[,description,half_life_days,neighbours,alt_labels,phrases,label_de,alt_labels_de]; several with ; between',
    },
    url: {
      type: 'string',
      value: 'URL',
      help: 'the app whose registers it is compared with; ACCESS_TOKEN holds a token for it, of somebody with Register.Write:\naz account get-access-token --resource api://<client id of learning-os> --query accessToken -o tsv',
    },
    apply: { type: 'boolean', default: false, help: 'saves what is new or differs' },
  },
  async run(values) {
    const imported = read(values);
    if (!imported) throw new Misunderstood('Name what to read: --esco DIR, --onet DIR or --csv FILE.');
    await compare(imported, values);
  },
});

interface Asked {
  esco?: string | undefined;
  language?: string | undefined;
  onet?: string | undefined;
  occupations?: string | undefined;
  csv?: string | undefined;
  url?: string | undefined;
  apply: boolean;
}

function read({ esco, language, onet, occupations, csv }: Asked): Imported | undefined {
  if (esco) return readEsco(esco, language);
  if (onet)
    return readOnet(
      onet,
      occupations?.split(',').map((code) => code.trim()),
    );
  return csv ? readPlain(csv) : undefined;
}

async function compare({ skills, roleProfiles, bad }: Imported, { url, apply }: Asked): Promise<void> {
  print(`read: ${skills.length} skills, ${roleProfiles.length} role profiles; skipped ${bad.length} rows`);
  for (const { file, line, reason } of bad.slice(0, SHOWN)) print(`  ${file}:${line}: ${reason}`);
  if (bad.length > SHOWN) print(`  … and ${bad.length - SHOWN} more`);
  const alike = namesOfOthers(new Map(skills.map((skill) => [skill.skillId, skill])));
  if (alike.length > 0) print(`called in another language what another skill is called: ${alike.length}`);
  for (const { skillId, language, name, other } of alike.slice(0, SHOWN))
    print(`  ${skillId}: “${name}” in ${language} means ${other} in files and lists`);
  if (!url) {
    print('not compared: name the app with --url');
    return;
  }
  const door = registerDoor(url, readSettings(undefined).need('ACCESS_TOKEN'));
  const ofSkills = changesTo(await door.skills(), skills);
  const ofProfiles = profileChangesTo(await door.roleProfiles(), roleProfiles);
  show('skills', ofSkills, ({ label }) => label);
  show('role profiles', ofProfiles, ({ title }) => title);
  if (!apply) {
    print('nothing was saved: add --apply');
    return;
  }
  const toSave = {
    skills: [...ofSkills.added, ...ofSkills.changed],
    roleProfiles: [...ofProfiles.added, ...ofProfiles.changed],
  };
  await door.save(toSave, (count) => print(`saved ${count}`));
}

function show<T>(what: string, { added, changed, same }: Changes<T>, nameOf: (one: T) => string): void {
  print(`${what}: ${added.length} new, ${changed.length} changed, ${same} the same`);
  for (const one of added.slice(0, SHOWN)) print(`  + ${nameOf(one)}`);
  for (const one of changed.slice(0, SHOWN)) print(`  ~ ${nameOf(one)}`);
}
