import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call } from './call.ts';

const path = (name: string) => join(import.meta.dirname, '../../electron/core/sample', name);

const inspect = async (name: string) => {
  const { role, language, engine, paragraphs } = JSON.parse(
    (await call(['inspect', path(name), '--json'])).stdout,
  );
  const roles: Record<string, number> = {};
  for (const paragraph of paragraphs) roles[paragraph.role] = (roles[paragraph.role] ?? 0) + 1;
  return { role, language, engine, roles };
};

// The sample has to show what Sverka makes of a text, so it must come in as it was written to.
test('the sample texts come in with the roles they were written for', async () => {
  const interview = { headline: 1, lead: 1, subhead: 3, question: 8, answer: 8 };
  expect(
    await Promise.all(['source.ru.txt', 'machine.en.txt', 'human-a.en.txt', 'human-b.en.txt'].map(inspect)),
  ).toEqual([
    { role: 'source', language: 'ru', engine: null, roles: { ...interview, navigation: 3, body: 6 } },
    {
      role: 'machine',
      language: 'en',
      engine: 'Yandex',
      roles: { ...interview, navigation: 3, body: 6, attribution: 1 },
    },
    { role: 'human', language: 'en', engine: null, roles: { ...interview, body: 6 } },
    { role: 'human', language: 'en', engine: null, roles: { ...interview, body: 7 } },
  ]);
});
