import { readFile } from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { call, makeFolder } from './call.ts';

// Every command starts threads of its own, slowly on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const { put } = await makeFolder();

/** A command as the guide prints it, and what stands below it. */
interface Example {
  readonly words: readonly string[];
  readonly answer: string;
}

/** A page's files by name, and its examples. */
const read = async (page: string) => {
  const text = await readFile(new URL(`../../docs/guide/${page}`, import.meta.url), 'utf8');
  const files = [...text.matchAll(/^`(\S+)`\n```\n(.*?)^```/gms)].map(
    ([, name = '', content = '']) => [name, content] as const,
  );
  const examples = [...text.matchAll(/^```\n\$ sverka ([^\n]*)\n(.*?)^```/gms)].map(
    ([, words = '', answer = '']): Example => ({ words: words.split(' '), answer }),
  );
  return { files, examples };
};

/** The page leaves out digits, and a likeness of two texts is no promise. */
const parsed = (text: string): unknown =>
  JSON.parse(text, (key, value: unknown) =>
    typeof value !== 'number' ? value : key === 'similarity' ? 'a figure' : Number(value.toFixed(4)),
  );

/** What is found may become more: of lists of findings and groups the page names some, and these must be there. */
const promised = (answer: unknown): unknown =>
  Object.fromEntries(
    Object.entries(answer as Record<string, unknown>).map(([key, value]) => [
      key,
      key === 'findings' || key === 'groups' ? expect.arrayContaining(value as unknown[]) : value,
    ]),
  );

/** A file is named in answers as it is named in the call, which the page does from its own folder. */
const named = (text: string, paths: ReadonlyMap<string, string>): string =>
  [...paths].reduce(
    (told, [name, path]) => told.replaceAll(JSON.stringify(path), JSON.stringify(name)),
    text,
  );

test('the commands of the guide answer as it says', async () => {
  const { files, examples } = await read('terminal.en.md');
  const paths = new Map<string, string>();
  for (const [name, content] of files) paths.set(name, await put(name, content));
  expect([files.length, examples.length]).toEqual([3, 6]);
  for (const { words, answer } of examples) {
    const { code, stdout } = await call(words.map((word) => paths.get(word) ?? word));
    const told = named(stdout, paths);
    expect(code).toBe(0);
    if (words.includes('--json')) expect(parsed(told)).toEqual(promised(parsed(answer)));
    else expect(told.trimEnd()).toBe(answer.trimEnd());
  }
});

test('it gives the same examples in Russian', async () => {
  const pages = await Promise.all(['terminal.en.md', 'terminal.ru.md'].map(read));
  const [english, russian] = pages.map(({ files, examples }) => ({
    files,
    words: examples.map(({ words }) => words),
    answers: examples
      .filter(({ words }) => words.includes('--json'))
      .map(({ answer }) => answer.replace(/"message": .*/g, '')),
  }));
  expect(russian).toEqual(english);
});
