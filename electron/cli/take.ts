import type { Outputs } from '../../shared/contract/contract.ts';
import { compareTexts } from '../../shared/domain/compare/compare.ts';
import { otherSegments } from '../../shared/domain/compare/segments.ts';
import { correctedLanguage } from '../../shared/domain/correctedLanguage.ts';
import { incomplete, misunderstood } from './arguments.ts';
import { findProject } from './findProject.ts';
import { readInput } from './readInput.ts';
import { lastOf, withLibrary } from './session.ts';
import { added, type Call, dropped, print, printJson, shown } from './terminal.ts';

type Found = Extract<
  Outputs['copies']['compare'] extends AsyncIterable<infer Step> ? Step : never,
  { kind: 'done' }
>['value'];
type News = Found['items'][number];

/** What came back, for a project. */
interface Answer {
  readonly id: string;
  /** Of the corrected text. */
  readonly language: string;
  readonly found: Found;
}

/**
 * `sverka take FILE --project NAME`: takes in what somebody else did in a copy of the project, as one step that is undone in
 * the window. Rows that were gone on with here too stay as they are unless `--apart` wants them. With `--dry-run` the
 * library is only read, beside an open window.
 */
export const take = async (call: Call): Promise<void> => {
  const { files, project, dryRun } = call.given;
  const [file, ...more] = files;
  if (file === undefined) throw incomplete(call.t('cli:words.file'));
  if (more.length > 0) throw misunderstood(`take ${more.map(({ path }) => path).join(' ')}`);
  if (project === null) throw incomplete('--project');
  const { fileName, bytes } = await readInput(call, file.path);
  const answer = await withLibrary(call, { readOnly: dryRun }, async (client): Promise<Answer> => {
    const { id } = await findProject(client, project);
    const copy = { projectId: id, fileName, content: new Blob([bytes]) };
    const { versions } = await client.project.get({ projectId: id });
    const found = await lastOf(await client.copies.compare(copy));
    const wanted = found.items.filter((item) => isWanted(call, item));
    const items = wanted.map(({ key, rowId, revision }) => ({ key, rowId, revision }));
    if (!dryRun && items.length > 0) await client.copies.takeIn({ ...copy, items });
    return { id, language: correctedLanguage(versions), found };
  });
  return call.given.json ? printJson(call, told(call, answer)) : print(call, describe(call, answer));
};

const isWanted = ({ given: { apart } }: Call, item: News): boolean =>
  apart || item.kind !== 'text' || item.standing !== 'apart';

/** As scripts read it. `row` counts from one; `taken`: with `--dry-run`, what would be. */
const told = (call: Call, { id, found: { items, unplaced, absent } }: Answer) => ({
  project: id,
  dryRun: call.given.dryRun,
  items: items.map((item) => {
    const about = { row: item.position + 1, kind: item.kind, taken: isWanted(call, item) };
    if (item.kind === 'comment') {
      const { what, text, quote, author, at } = item;
      return { ...about, what, text, quote, author, at };
    }
    const { standing, here, there } = item;
    const { author, at, text, state } = there;
    return { ...about, standing, text, state, author, at, here };
  }),
  unplaced: unplaced.map(({ text, state, position }) => ({
    row: position === null ? null : position + 1,
    text,
    state,
  })),
  absent: absent.map((row) => row + 1),
});

/** A line a piece of news, what differs marked as `sverka diff` does; then how many are taken, and what is left. */
const describe = (call: Call, { language, found: { items, unplaced, absent } }: Answer): string => {
  const { t, given } = call;
  const taken = items.filter((item) => isWanted(call, item));
  const left = items.length - taken.length;
  const counts = { changes: t('cli:take.changes', { count: taken.length }) };
  return [
    ...items.map((item) => lineOf(call, item, language)),
    ...unplaced.map(({ text }) => `  ?: ${shown(text)}`),
    ...(items.length + unplaced.length > 0 ? [''] : []),
    items.length === 0 ? t('cli:take.none') : t(given.dryRun ? 'cli:take.wouldBe' : 'cli:take.done', counts),
    ...(left > 0 ? [t('cli:take.left', { count: left })] : []),
    ...(unplaced.length > 0 ? [t('cli:take.unplaced', { count: unplaced.length })] : []),
    ...(absent.length > 0
      ? [`${t('copies:absent', { count: absent.length })} ${absent.map((row) => row + 1).join(', ')}`]
      : []),
    '',
  ].join('\n');
};

const lineOf = (call: Call, item: News, language: string): string => {
  const { t } = call;
  const isText = item.kind === 'text';
  const author = isText ? item.there.author : item.author;
  const says = isText
    ? [
        ...(item.here.state === item.there.state ? [] : [t(`common:states.${item.there.state}`)]),
        ...(item.standing === 'apart' ? [t('copies:apart')] : []),
      ]
    : [t(`copies:comment.${item.what}`)];
  const head = [...(author === '' ? [] : [shown(author)]), ...says].join(', ');
  const text = isText ? markedText(item, language) : `“${shown(item.text)}”`;
  return `  ${item.position + 1}: ${head === '' ? '' : `(${head}) `}${text}`;
};

/** The copy's text with what it lacks as [-…-] and what it has more as {+…+}. */
const markedText = ({ here, base, there }: Extract<News, { kind: 'text' }>, language: string): string => {
  const before = here.text ?? base ?? '';
  return otherSegments(compareTexts(before, there.text ?? '', { language }))
    .map(({ kind, text, change }) =>
      change === null ? shown(text) : kind === 'dropped' ? dropped(shown(text)) : added(shown(text)),
    )
    .join('');
};
