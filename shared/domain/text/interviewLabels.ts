import type { Turns } from './interview.ts';
import type { Block } from './lines.ts';
import { endsInQuestion } from './signs.ts';

/** Interviews whose turns begin with who speaks: `Q:` and `A:`, `Вопрос:` and `Ответ:`, or names. */

const askers = new Set(
  'q|question|interviewer|reporter|journalist|host|correspondent|вопрос|в|корреспондент|корр|журналист|ведущий|ведущая|интервьюер|frage|питання'.split(
    '|',
  ),
);
const answerers = new Set('a|answer|interviewee|guest|ответ|о|гость|собеседник|antwort|відповідь'.split('|'));

/** One to four words, the first in upper case; letters, dots, apostrophes and hyphens. */
const label =
  /^[*_]{0,2}(?<label>\p{Lu}[\p{L}.’'-]*(?:\s+[\p{L}.’'-]+){0,3}|[QAВО]\.)[*_]{0,2}\s*[:：][*_]{0,2}\s*(?=\S)/u;
const shortLabel = /^(?<label>[QA])\.\s+(?=\S)/;

interface LabelledLine {
  readonly index: number;
  readonly label: string;
  readonly asks: boolean;
}

/** Reads the turns by their labels, or null where the text has none. */
export function labelledTurns(blocks: readonly Block[]): Turns | null {
  const lines = labelledLines(blocks);
  return knownLabels(lines) ?? nameLabels(lines, blocks.length);
}

function labelledLines(blocks: readonly Block[]): readonly LabelledLine[] {
  const lines: LabelledLine[] = [];
  for (const [index, { text }] of blocks.entries()) {
    const found = label.exec(text) ?? shortLabel.exec(text);
    const name = found?.groups?.label;
    if (name !== undefined && name.length <= 60) {
      lines.push({ index, label: name.replace(/[.]/g, '').toLowerCase(), asks: endsInQuestion(text) });
    }
  }
  return lines;
}

function knownLabels(lines: readonly LabelledLine[]): Turns | null {
  const known = lines.filter(({ label }) => askers.has(label) || answerers.has(label));
  const asking = known.filter(({ label }) => askers.has(label)).length;
  if (asking === 0 || asking === known.length) return null;
  return new Map(known.map(({ index, label }) => [index, askers.has(label) ? 'question' : 'answer']));
}

/** Names: the one that nearly always asks is the interviewer. In a play nobody does. */
function nameLabels(lines: readonly LabelledLine[], blockCount: number): Turns | null {
  const speakers = new Map<string, { turns: number; asks: number }>();
  for (const { label, asks } of lines) {
    const { turns, asks: before } = speakers.get(label) ?? { turns: 0, asks: 0 };
    speakers.set(label, { turns: turns + 1, asks: before + (asks ? 1 : 0) });
  }
  const repeated = [...speakers].filter(([, { turns }]) => turns >= 2);
  const spoken = repeated.reduce((sum, [, { turns }]) => sum + turns, 0);
  if (repeated.length < 2 || repeated.length > 4 || spoken < 4 || spoken < blockCount * 0.3) return null;
  const asker = repeated.find(([, { turns, asks }]) => asks >= turns * 0.6)?.[0];
  const others = repeated.filter(([name]) => name !== asker);
  if (asker === undefined || others.some(([, { turns, asks }]) => asks > turns * 0.4)) return null;
  const names = new Set(repeated.map(([name]) => name));
  const turns = lines.filter(({ label }) => names.has(label));
  return new Map(turns.map(({ index, label }) => [index, label === asker ? 'question' : 'answer']));
}
