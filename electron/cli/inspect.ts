import type { Draft } from '../../shared/domain/model.ts';
import { incomplete, misunderstood } from './arguments.ts';
import { readerIn, tellReading } from './documents.ts';
import { readInput } from './readInput.ts';
import { type Call, print, printJson, shown } from './terminal.ts';
import { withThreads } from './threads.ts';

/** `sverka inspect FILE`: what an import would propose. */
export const inspect = async (call: Call): Promise<void> => {
  const { files, json } = call.given;
  const [file, ...more] = files;
  if (file === undefined) throw incomplete(call.t('cli:words.file'));
  if (more.length > 0) throw misunderstood(`inspect ${more.map(({ path }) => path).join(' ')}`);
  const input = await readInput(call, file.path);
  const draft = await withThreads((threads) => readerIn(call, threads)(input));
  if (!json && draft.garbled !== undefined) await tellReading(call, { ...draft, otherLines: undefined });
  if (!json) return print(call, describe(call, draft));
  const { role, language, title, engine, encoding: readAs, otherLines, garbled, paragraphs } = draft;
  return printJson(call, {
    role,
    language,
    title,
    engine,
    encoding: readAs,
    otherLines,
    garbled,
    paragraphs,
  });
};

const encodingsOf = (t: Call['t'], { encoding, otherLines }: Draft): string =>
  otherLines === undefined
    ? encoding
    : t('cli:inspect.encodings', {
        base: encoding,
        other: otherLines.encoding,
        line: otherLines.line,
        count: otherLines.count,
      });

const describe = ({ t }: Call, draft: Draft): string => {
  const included = draft.paragraphs.filter((paragraph) => paragraph.included).length;
  const about = [
    [t('cli:inspect.title'), shown(draft.title)],
    [t('cli:inspect.role'), t(`common:versionRoles.${draft.role}`)],
    [t('cli:inspect.language'), draft.language === 'und' ? t('common:unknownLanguage') : draft.language],
    ...(draft.engine === null ? [] : [[t('cli:inspect.engine'), shown(draft.engine)]]),
    [t('cli:inspect.encoding'), encodingsOf(t, draft)],
    [
      t('cli:inspect.paragraphs'),
      t('cli:inspect.included', { count: included, total: draft.paragraphs.length }),
    ],
  ] as const;
  const nameWidth = Math.max(...about.map(([name]) => name.length));
  const numberWidth = String(draft.paragraphs.length).length;
  const roles = draft.paragraphs.map(({ role }) => t(`common:paragraphRoles.${role}`));
  const roleWidth = Math.max(0, ...roles.map((role) => role.length));
  return [
    ...about.map(([name, value]) => `${name.padEnd(nameWidth)}  ${value}`),
    '',
    ...draft.paragraphs.map(({ text, included: isIncluded }, index) => {
      const number = String(index + 1).padStart(numberWidth);
      return `${number} ${isIncluded ? ' ' : '×'} ${(roles[index] ?? '').padEnd(roleWidth)}  ${shown(text)}`;
    }),
    '',
  ].join('\n');
};
