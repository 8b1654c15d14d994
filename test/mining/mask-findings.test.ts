import { expect, test } from 'vitest';
import { lineMasker } from '../../src/mining/gate.ts';
import { maskFindings } from '../../src/mining/mask-findings.ts';
import type { Findings } from '../../src/mining/find-topics.ts';
import { week } from '../kit/week.ts';

const PHONE = 'Call (202) 555-2143 now';
const mask = lineMasker({ known: { people: [], organizations: [] } });
const row = { title: PHONE, firstWeek: '2026-W40', lastWeek: '2026-W45' };

function findings(more: Partial<Findings['ledger']['topics'][string]> = {}): Findings {
  return {
    week: week('2026-W45', [
      {
        id: 't-aaaaaaaa',
        title: PHONE,
        keywords: ['mail', '202-555-2143'],
        examples: [PHONE, 'It is dark.'],
        parts: [{ title: PHONE, size: 3, tickets: ['2025552143'] }],
        coverage: {
          kind: 'update',
          article: 'kb/a',
          score: 0.5,
          lacks: { questions: [PHONE], steps: [{ text: PHONE, tickets: 3 }], contradicted: [] },
        },
        solved: { text: PHONE, tickets: 3 },
      },
    ]),
    ledger: { topics: { 't-aaaaaaaa': { ...row, ...more }, 't-bbbbbbbb': row } },
    map: { week: '2026-W45', tickets: [1, 2], x: [0, 1], y: [0, 1], words: [PHONE, 'It is dark.'] },
    notices: [],
  };
}

test('whatever a reader would see of a private value is masked, and nothing else changes', () => {
  const masked = 'Call [phone] now';
  const { week: found, ledger, map } = maskFindings(findings(), mask);
  expect(found.topics[0]).toEqual({
    ...findings().week.topics[0],
    title: masked,
    keywords: ['mail', '[phone]'],
    examples: [masked, 'It is dark.'],
    parts: [{ title: masked, size: 3, tickets: ['2025552143'] }],
    coverage: {
      kind: 'update',
      article: 'kb/a',
      score: 0.5,
      lacks: { questions: [masked], steps: [{ text: masked, tickets: 3 }], contradicted: [] },
    },
    solved: { text: masked, tickets: 3 },
  });
  expect(ledger.topics['t-aaaaaaaa']!.title).toBe(masked);
  expect(map.words).toEqual([masked, 'It is dark.']);
});

test('a title that a person wrote stays in the ledger, where the gate names its line', () => {
  const { ledger } = maskFindings(findings({ renamed: true }), mask);
  expect(ledger.topics['t-aaaaaaaa']!.title).toBe(PHONE);
  expect(ledger.topics['t-bbbbbbbb']!.title).toBe(PHONE);
});
