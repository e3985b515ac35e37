import { readFile } from 'node:fs/promises';
import type { Draft } from '../../shared/domain/model.ts';
import type { Report } from './align.ts';
import type { Parts } from './api.ts';

/** The sample texts that come with the program, in the folder `sample` beside this file or its bundle. */
const sampleFiles = ['source.ru.txt', 'machine.en.txt', 'human-a.en.txt', 'human-b.en.txt'] as const;

/** Reads the sample texts as any import would. The project is named by the headline of the original. */
export async function readSample(
  { reading }: Parts,
  report: Report,
  signal: AbortSignal,
): Promise<{ title: string; drafts: readonly Draft[] }> {
  const drafts: Draft[] = [];
  for (const fileName of sampleFiles) {
    report({ stage: 'reading', done: drafts.length, total: sampleFiles.length });
    const content = await readFile(new URL(`./sample/${fileName}`, import.meta.url));
    drafts.push(
      await reading.run('inspect', { fileName, content, encoding: undefined }, { signal, file: fileName }),
    );
  }
  const headline = drafts[0]?.paragraphs.find(({ role }) => role === 'headline');
  return { title: headline?.text ?? drafts[0]?.title ?? '', drafts };
}
