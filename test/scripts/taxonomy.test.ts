// cspell:words Seile spleißen Spleißen Taue verbinden Nirgends Knoten binden Steke Cordes
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RoleProfile, Skill } from '../../lib/domain/skill/skill.ts';
import { readEsco, readOnet, readPlain } from '../../scripts/commands/taxonomy/read-taxonomy.ts';

let folder = '';
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'taxonomy-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, lines: string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
};
const places = (bad: readonly { file: string; line: number; reason: string }[]) =>
  bad.map(({ file, line, reason }) => `${file.slice(folder.length + 1)}:${line} ${reason}`);
const uri = (n: number) => `http://data.europa.eu/esco/skill/0005c151-5b5a-4a66-8aac-00000000000${n}`;
const id = (n: number) => `esco-0005c1515b5a4a668aac00000000000${n}`;

describe('files of ESCO', () => {
  const files = () => {
    write('skills_en.csv', [
      'conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status,description',
      `KnowledgeSkillCompetence,${uri(1)},skill,sector-specific,splice ropes,"rope splicing\njoin ropes",released,"Join ropes, lastingly."`,
      `KnowledgeSkillCompetence,${uri(2)},skill,sector-specific,tie knots,,released,`,
      `KnowledgeSkillCompetence,${uri(3)},knowledge,sector-specific,ropes,,released,`,
      'KnowledgeSkillCompetence,,skill,sector-specific,nameless,,released,',
      `KnowledgeSkillCompetence,${uri(2)},skill,sector-specific,tie knots again,,released,`,
      `KnowledgeSkillCompetence,${uri(4)},skill,sector-specific,${'x'.repeat(130)},,released,`,
      'KnowledgeSkillCompetence,too,few',
    ]);
    write('broaderRelationsSkillPillar_en.csv', [
      'conceptType,conceptUri,broaderType,broaderUri',
      `KnowledgeSkillCompetence,${uri(1)},KnowledgeSkillCompetence,${uri(2)}`,
      `KnowledgeSkillCompetence,${uri(3)},SkillGroup,http://data.europa.eu/esco/skill/S1.2`,
    ]);
    write('skillSkillRelations_en.csv', [
      'originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri',
      `${uri(3)},knowledge,optional,skill,${uri(1)}`,
      `${uri(3)},knowledge,optional,skill,${uri(9)}`,
    ]);
    return readEsco(folder);
  };

  test('become skills with their other labels and neighbours, under ids that last', () => {
    const { skills } = files();
    expect(skills.map(({ skillId }) => skillId)).toEqual([id(1), id(2), id(3)]);
    expect(skills[0]).toEqual({
      skillId: id(1),
      label: 'splice ropes',
      description: 'Join ropes, lastingly.',
      halfLifeDays: 365,
      altLabels: ['rope splicing', 'join ropes'],
      neighbours: [id(2), id(3)],
      source: uri(1),
    });
    expect(skills.every((skill) => Skill.safeParse(skill).success)).toBe(true);
  });

  test('of several languages become what each skill goes by in them, beside the one that is named', () => {
    files();
    write('skills_de.csv', [
      'conceptType,conceptUri,preferredLabel,altLabels,description',
      `KnowledgeSkillCompetence,${uri(1)},Seile spleißen,"Spleißen\nTaue verbinden",`,
      `KnowledgeSkillCompetence,${uri(2)},,,`,
      `KnowledgeSkillCompetence,${uri(7)},Nirgends,,`,
    ]);
    expect(() => readEsco(folder)).toThrow('holds skills in de, en: name with --language the one');
    const { skills, bad } = readEsco(folder, 'en');
    const de = { label: 'Seile spleißen', altLabels: ['Spleißen', 'Taue verbinden'] };
    expect(skills.map(({ label, translations }) => ({ label, translations }))).toEqual([
      { label: 'splice ropes', translations: { de } },
      { label: 'tie knots' },
      { label: 'ropes' },
    ]);
    expect(places(bad).filter((place) => place.startsWith('skills_de'))).toEqual([
      'skills_de.csv:4 preferredLabel is no name in de',
      'skills_de.csv:5 conceptUri is no skill of the first language',
    ]);
    // Labels of another language than English are compared as words of their own language, and so are kept as such.
    expect(readEsco(folder, 'de').skills[0]).toMatchObject({
      label: 'Seile spleißen',
      translations: { de, en: { label: 'splice ropes', altLabels: ['rope splicing', 'join ropes'] } },
    });
  });

  test('name every row that cannot be used', () => {
    const [first, ...rest] = places(files().bad);
    expect(first).toContain('skills_en.csv:9 ');
    expect(rest).toEqual([
      'skills_en.csv:6 conceptUri is empty',
      `skills_en.csv:7 ${id(2)} stands on an earlier line`,
      `skillSkillRelations_en.csv:3 ${uri(9)} is no skill of the file`,
      expect.stringMatching(/^skills_en.csv:8 .*Too big.*label/s),
    ]);
  });

  test('that are missing, or lack a column, are said by name', () => {
    expect(() => readEsco(folder)).toThrow('holds no file named');
    write('skills_en.csv', ['conceptUri,preferredLabel', 'a,b']);
    expect(() => readEsco(folder)).toThrow('skills_en.csv lacks the column altLabels, description');
  });
});

describe('files of O*NET', () => {
  const files = (only?: string[]) => {
    write('Skills.txt', [
      'O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tRecommend Suppress\tNot Relevant',
      '11-1011.00\t2.A.1.a\tReading\tIM\t4.12\tN\tn/a',
      '11-1011.00\t2.A.1.a\tReading\tLV\t4.62\tN\tN',
      '11-1011.00\t2.A.1.b\tListening\tIM\t2.00\tN\tn/a',
      '11-1011.00\t2.A.1.b\tListening\tLV\t3.00\tN\tN',
      '11-1011.00\t2.A.2.a\tThinking\tIM\t4.00\tN\tn/a',
      '11-1011.00\t2.A.2.a\tThinking\tLV\t7.50\tN\tN',
      '13-2011.00\t2.A.1.a\tReading\tIM\t4.00\tY\tn/a',
      '13-2011.00\t2.A.1.a\tReading\tLV\t4.00\tY\tN',
      '13-2011.00\t2.A.9.z\tGone\tLV\t4.00\tN\tN',
    ]);
    write('Content Model Reference.txt', [
      'Element ID\tElement Name\tDescription',
      '2.A\tBasic Skills\tA heading.',
      '2.A.1.a\tReading Comprehension\tUnderstanding "written" sentences.',
      '2.A.1.b\tActive Listening\tGiving full attention.',
      '2.A.2.a\tCritical Thinking\tUsing logic.',
    ]);
    write('Occupation Data.txt', [
      'O*NET-SOC Code\tTitle\tDescription',
      '11-1011.00\tChief Executives\tDetermine policies.',
      '13-2011.00\tAccountants\tExamine records.',
    ]);
    return readOnet(folder, only);
  };

  test('become skills, siblings being neighbours, and occupations that ask for what is important to them', () => {
    const { skills, roleProfiles } = files();
    expect(skills.map(({ skillId, neighbours }) => [skillId, neighbours])).toEqual([
      ['onet-2-A-1-a', ['onet-2-A-1-b']],
      ['onet-2-A-1-b', ['onet-2-A-1-a']],
      ['onet-2-A-2-a', []],
    ]);
    expect(skills[0]?.description).toBe('Understanding "written" sentences.');
    expect(roleProfiles).toEqual([
      { roleId: 'onet-11-1011-00', title: 'Chief Executives', targets: { 'onet-2-A-1-a': 3.3 } },
    ]);
    expect(roleProfiles.every((profile) => RoleProfile.safeParse(profile).success)).toBe(true);
  });

  test('name what lies off the scale or belongs to nothing', () => {
    expect(places(files().bad)).toEqual([
      'Skills.txt:7 The score does not lie on the scale onet-0-7. Send it on the scale it was given.',
      'Skills.txt:10 2.A.9.z is no element of the reference',
    ]);
  });

  test('make role profiles only of the occupations that are named', () => {
    expect(files(['11-1011.00']).roleProfiles.map(({ roleId }) => roleId)).toEqual(['onet-11-1011-00']);
    expect(files(['13-2011.00']).roleProfiles).toEqual([]);
  });
});

describe('a CSV of one’s own', () => {
  test('may say what a skill is called in each language', () => {
    const file = write('own.csv', [
      'id,label,label_de,alt_labels_de,label_fr',
      'knots,Tying knots,Knoten binden,Knoten; Steke,',
      'ropes,Ropes,,Taue,Cordes',
    ]);
    expect(readPlain(file).skills.map(({ translations }) => translations)).toEqual([
      { de: { label: 'Knoten binden', altLabels: ['Knoten', 'Steke'] } },
      { fr: { label: 'Cordes' } },
    ]);
  });

  test('needs ids and labels, takes the rest where it is, and names bad rows', () => {
    const file = write('own.csv', [
      'id,label,description,half_life_days,neighbours,alt_labels',
      'knots,Tying knots,All kinds,90,ropes,bends; hitches',
      'ropes,Ropes,,,gone,',
      'a.b,Dotted,,,,',
      'slow,Slow,,soon,,',
      'knots,Again,,,,',
      'empty,,,,,',
    ]);
    const { skills, bad } = readPlain(file);
    expect(skills).toEqual([
      {
        skillId: 'knots',
        label: 'Tying knots',
        description: 'All kinds',
        halfLifeDays: 90,
        neighbours: ['ropes'],
        altLabels: ['bends', 'hitches'],
      },
      { skillId: 'ropes', label: 'Ropes', description: '', halfLifeDays: 365, neighbours: ['knots'] },
    ]);
    expect(places(bad).map((place) => place.split('\n')[0])).toEqual([
      'own.csv:4 id "a.b" must be 1–40 letters, digits, - or _',
      'own.csv:5 half_life_days "soon" is no number above 0',
      'own.csv:6 knots stands on an earlier line',
      'own.csv:3 neighbour gone is no skill of the file',
      expect.stringContaining('own.csv:7 '),
    ]);
  });
});
