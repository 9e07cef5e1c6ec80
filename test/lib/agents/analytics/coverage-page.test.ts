import { MINIMUM_GROUP } from '../../../../lib/domain/disclosure/minimum-group.ts';
import { describe, expect, test } from '@jest/globals';
import { coveragePage } from '../../../../lib/agents/analytics/coverage-page.ts';
import type { SkillCoverage } from '../../../../lib/domain/disclosure/say-coverage.ts';
import { htmlOf } from '../../../support/html-of.ts';
import { need, negotiation, NOW } from '../../examples.ts';
import type { CharterLine } from '../../../../lib/domain/charter.ts';
import type { Need } from '../../../../lib/domain/need/need.ts';
import { SHIPPED_POLICY } from '../../../../lib/domain/policy/policy.ts';
import { escapeHtml } from '../../../../lib/messages/escape-html.ts';
import { english } from '../../../../lib/messages/words.ts';

const { thresholds } = SHIPPED_POLICY;
const found: SkillCoverage = {
  skillId: 'negotiation',
  at: NOW,
  parts: [{ roleId: 'buyer', department: 'Purchasing', atTarget: 41, below: 17, notAssessed: 17 }],
  targeting: {},
  unspoken: [{ roleId: 'clerk', word: 'nearly-all' }],
};
const line = {
  lineId: 'margin',
  roleIds: ['buyer'],
  text: 'Keep our margins',
  skillIds: ['negotiation'],
  weight: 1,
  from: '2026-01-01T00:00:00Z',
  until: '2027-01-01T00:00:00Z',
  ownerId: 'o',
};
const drawingsOn = ({ parts }: ReturnType<typeof coveragePage>) =>
  parts.flatMap((part) => ('drawing' in part ? [part.drawing] : []));
const titles = (label = 'Negotiation') => ({
  skills: new Map([['negotiation', { ...negotiation, label }]]),
  profiles: new Map([['buyer', { roleId: 'buyer', title: 'Buyer', targets: { negotiation: 3.5 } }]]),
  lines: [line],
  minimumGroup: MINIMUM_GROUP,
});

const first = { headline: 'Where we stand.', parts: [] };
const NOTHING_WAITS = { alone: [], unanswered: [] };

describe('the coverage page', () => {
  test('names what a group asked for without an answer, with the line and its owner', () => {
    const asked: Need = {
      ...need,
      stage: 'unanswered',
      endedAt: NOW,
      charterLineId: line.lineId,
      requestedBy: Array.from({ length: 13 }, (_, i) => `person ${i}`),
    };
    const page = (lines: CharterLine[]) =>
      htmlOf(
        coveragePage(
          first,
          [found],
          { alone: [], unanswered: [asked] },
          { ...titles(), lines },
          thresholds,
          english,
        ),
      );
    const named = page([{ ...line, ownerName: 'Ines of Sales' }]);
    expect(named).toContain('Negotiation: at least 10 people asked; charter line margin, of Ines of Sales.');
    expect(named).not.toContain('person 1');
    expect(page([line])).toContain('Negotiation: at least 10 people asked; charter line margin.');
  });

  test('names the part of a role that asked, as far as it is large enough for that', () => {
    const asked: Need = {
      ...need,
      stage: 'unanswered',
      endedAt: NOW,
      charterLineId: line.lineId,
      group: { department: 'North' },
      evidence: { ...need.evidence, population: 5 },
      requestedBy: Array.from({ length: 12 }, (_, i) => `person ${i}`),
    };
    const page = (minimumGroup: number) => {
      const waiting = { alone: [], unanswered: [asked] };
      return htmlOf(
        coveragePage(first, [found], waiting, { ...titles(), minimumGroup }, thresholds, english),
      );
    };
    expect(page(5)).toContain('North');
    expect(page(6)).not.toContain('North');
  });

  test('says which feed shows a gap and does not count until somebody looked at it', () => {
    const gap = (shownBy: string[], heldBack: string[]) => ({
      standing: { roleId: 'buyer', skillId: 'negotiation' },
      shownBy,
      heldBack,
      isEnough: false,
    });
    const page = (...alone: ReturnType<typeof gap>[]) =>
      htmlOf(coveragePage(first, [found], { alone, unanswered: [] }, titles(), thresholds, english));
    expect(page(gap(['assessment@tests'], ['manager-observation@appraisals']))).toContain(
      'Buyers, Negotiation: appraisals saw these people too, and does not count until somebody has looked at that feed.',
    );
    expect(page(gap(['assessment@tests'], []))).toContain('Buyers, Negotiation: shown by tests.');
  });

  test('says where those who were not looked at decide, and nowhere else', () => {
    const lookedAt = (notAssessed: number, lines = [line]) => {
      const parts = found.parts.map((part) => ({ ...part, notAssessed }));
      return htmlOf(
        coveragePage(
          first,
          [{ ...found, parts }],
          NOTHING_WAITS,
          { ...titles(), lines },
          thresholds,
          english,
        ),
      );
    };
    expect(lookedAt(17)).toContain('<li>Buyers, Negotiation: known for about 60 of 75.</li>');
    expect(lookedAt(0)).not.toContain('Where a look would decide');
    expect(lookedAt(17, [])).not.toContain('Where a look would decide');
  });

  test('says so of no role in which fewer are known than make a group', () => {
    const known = (below: number) => {
      const part = { roleId: 'buyer', atTarget: 2, below, notAssessed: 40 };
      return htmlOf(
        coveragePage(first, [{ ...found, parts: [part] }], NOTHING_WAITS, titles(), thresholds, english),
      );
    };
    expect(known(3)).toContain('Where a look would decide');
    expect(known(2)).not.toContain('Where a look would decide');
  });

  test('shows lines of the charter with their text, roles and departments, as bars and in words', () => {
    const page = coveragePage(first, [found], NOTHING_WAITS, titles(), thresholds, english);
    const { description, name } = page;
    const html = htmlOf(page);
    expect(name).toBe('coverage');
    expect(description).toBe('Where we stand.');
    expect(html).toContain(
      'About 40 of 60 Buyers can do what is asked of them in Negotiation; of about 15 more it is not known, so it may be 40 to 55 of 75',
    );
    expect(html).toContain('Charter line margin: Keep our margins');
    expect(drawingsOn(page)).toHaveLength(3);
    expect(drawingsOn(page)[0]?.svg).toContain('40 of 60 (67%)');
    expect(drawingsOn(page)[0]?.alt).toContain('67%');
    expect(html).toContain('Nearly all clerks of whom it is known');
  });

  test('draws nothing where only words may be used', () => {
    const page = coveragePage(first, [{ ...found, parts: [] }], NOTHING_WAITS, titles(), thresholds, english);
    expect(drawingsOn(page)).toEqual([]);
    expect(htmlOf(page)).toContain('Nearly all clerks of whom it is known');
    expect(htmlOf(page)).not.toContain('60');
  });

  test.each(['<script>alert(1)</script>', 'R&D "advanced" <x>'])('shows the label “%s” as text', (label) => {
    const page = coveragePage(first, [found], NOTHING_WAITS, titles(label), thresholds, english);
    const html = [htmlOf(page), ...drawingsOn(page).map(({ svg }) => svg)].join('');
    expect(html).toContain(escapeHtml(label));
    expect(html).not.toContain(label);
    expect(html).not.toContain('<script');
  });
});
