import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../shared/formats/document.ts';

/** A real text that cannot be part of the project; it lies beside it where there is a development corpus. */
const seed = new URL('../../../shared/corpus/seed/izvestia-interview.machine.en.txt', import.meta.url);
const there = existsSync(seed);

describe.skipIf(!there)(
  `the interview of the development corpus${there ? '' : ' (not beside the project)'}`,
  () => {
    it('comes in without a touch', () => {
      const bytes = new Uint8Array(readFileSync(seed));
      const draft = readDocument({ fileName: 'izvestia-interview.machine.en.txt', bytes });
      const counts = (included: boolean) =>
        Object.groupBy(
          draft.paragraphs.filter((paragraph) => paragraph.included === included),
          ({ role }) => role,
        );
      const sizes = (included: boolean) =>
        Object.fromEntries(Object.entries(counts(included)).map(([role, found]) => [role, found.length]));
      expect({ ...draft, title: '', paragraphs: draft.paragraphs.length }).toEqual({
        fileName: 'izvestia-interview.machine.en.txt',
        role: 'machine',
        language: 'en',
        title: '',
        engine: 'Yandex',
        encoding: 'utf-8',
        paragraphs: 47,
      });
      expect(sizes(true)).toEqual({ headline: 1, lead: 1, subhead: 7, question: 9, answer: 9, body: 16 });
      expect(sizes(false)).toEqual({ navigation: 3, attribution: 1 });
      expect(draft.title).toBe(draft.paragraphs.find(({ role }) => role === 'headline')?.text);
      const lines = new TextDecoder()
        .decode(bytes)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      expect(draft.paragraphs.map(({ text }) => text)).toEqual(lines);
    });
  },
);
