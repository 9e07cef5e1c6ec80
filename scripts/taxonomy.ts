// Reads a taxonomy from files, says what it would change in the registers, and changes it with --apply.
import { parseArgs } from 'node:util';
import { changesTo, profileChangesTo, type Changes, type Imported } from '../lib/domain/taxonomy/import.ts';
import { readEsco, readOnet, readPlain } from './taxonomy/read-taxonomy.ts';
import { UnusableFile } from './taxonomy/read-rows.ts';
import { DoorRefused, registerDoor } from './taxonomy/register-door.ts';

const HELP = `npm run taxonomy -- --esco DIR | --onet DIR [--occupations CODE,…] | --csv FILE [--url URL [--apply]]

  --esco DIR        ESCO's CSV files of one language: skills, broaderRelationsSkillPillar, skillSkillRelations
  --onet DIR        O*NET's text files: Skills, Content Model Reference, Occupation Data
  --occupations     O*NET-SOC codes that become role profiles, with commas between them; all where none is named
  --csv FILE        id,label[,description,half_life_days,neighbours,alt_labels]; several with ; between them
  --url URL         the app whose registers it is compared with; ACCESS_TOKEN holds a token for it, of somebody with Register.Write:
                    az account get-access-token --resource api://<client id of learning-os> --query accessToken -o tsv
  --apply           saves what is new or differs

Half-lives, kinds and merges that stand in the registers stay. Nothing is ever deleted: merge what you do not want.
`;
const SHOWN = 20;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const { values } = parseArgs({
  options: { esco: text, onet: text, occupations: text, csv: text, url: text, apply: flag, help: flag },
});

try {
  const imported = values.help ? undefined : read();
  if (imported) await compare(imported);
  else say(HELP);
} catch (error) {
  if (!(error instanceof UnusableFile || error instanceof DoorRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

function read(): Imported | undefined {
  if (values.esco) return readEsco(values.esco);
  if (values.onet)
    return readOnet(
      values.onet,
      values.occupations?.split(',').map((code) => code.trim()),
    );
  if (values.csv) return readPlain(values.csv);
  return undefined;
}

async function compare({ skills, roleProfiles, bad }: Imported): Promise<void> {
  say(`read: ${skills.length} skills, ${roleProfiles.length} role profiles; skipped ${bad.length} rows`);
  for (const { file, line, reason } of bad.slice(0, SHOWN)) say(`  ${file}:${line}: ${reason}`);
  if (bad.length > SHOWN) say(`  … and ${bad.length - SHOWN} more`);
  if (!values.url) {
    say('not compared: name the app with --url');
    return;
  }
  const token = process.env['ACCESS_TOKEN'];
  if (!token) throw new DoorRefused('ACCESS_TOKEN is not set; --help says how to get one.');
  const door = registerDoor(values.url, token);
  const ofSkills = changesTo(await door.skills(), skills);
  const ofProfiles = profileChangesTo(await door.roleProfiles(), roleProfiles);
  show('skills', ofSkills, ({ label }) => label);
  show('role profiles', ofProfiles, ({ title }) => title);
  if (!values.apply) {
    say('nothing was saved: add --apply');
    return;
  }
  const toSave = {
    skills: [...ofSkills.added, ...ofSkills.changed],
    roleProfiles: [...ofProfiles.added, ...ofProfiles.changed],
  };
  await door.save(toSave, (count) => say(`saved ${count}`));
}

function show<T>(what: string, { added, changed, same }: Changes<T>, nameOf: (one: T) => string): void {
  say(`${what}: ${added.length} new, ${changed.length} changed, ${same} the same`);
  for (const one of added.slice(0, SHOWN)) say(`  + ${nameOf(one)}`);
  for (const one of changed.slice(0, SHOWN)) say(`  ~ ${nameOf(one)}`);
}
