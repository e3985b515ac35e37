import { setImmediate } from 'node:timers/promises';
import type { Inputs, Outputs } from '../../shared/contract/contract.ts';
import { correctedLanguage } from '../../shared/domain/correctedLanguage.ts';
import type { LinkText } from '../../shared/domain/link/learn.ts';
import {
  linkTexts,
  lookUpWords,
  type RowLinks,
  readLinkText,
  sureFrom,
} from '../../shared/domain/link/linkRow.ts';
import { type LinkModel, type OpenModel, openModel } from '../../shared/domain/link/model.ts';
import { createPriors } from '../../shared/domain/link/prior.ts';
import { splitSentences } from '../../shared/domain/text/sentences.ts';
import type { Connection } from '../store/connection.ts';
import { findProject } from '../store/project.ts';
import { findRow, indexRows, listPlaced, listRows, positionOf, type RowRecord } from '../store/row.ts';
import { type AlignedVersion, listVersionRoles } from '../store/version.ts';
import type { Parts } from './api.ts';
import { never } from './never.ts';

/** Between paragraphs of a version in one row. */
const paragraphBreak = '\n';
/** Words are learned from so many rows at most, evenly spread: more say nothing new. */
const mostRows = 5_000;
/** And from so many beside those that are looked at, where only a few are. */
const rowsBeside = 400;
/** Rows read at a time, so that others are answered in between. */
const rowsAtOnce = 250;
/**
 * UTF-16 units of a row's texts together that are linked at once, in a few hundredths of a second; longer ones in the
 * thread, for the time grows with their square, and whoever types in a chapter that is one paragraph waits for nothing.
 */
const linkedAtOnce = 6_000;
/** Longer rows are not linked at all: their time, and what it takes of memory, would be felt everywhere. */
const longestLinked = 80_000;

/** Of a project of which nothing is learned yet. */
const none: LinkModel = { tables: [] };

interface Known {
  /** The project's count of changes it was learned at. */
  readonly structure: number;
  /** Learned from the project as a whole, not for a few of its rows. */
  readonly isWhole: boolean;
  readonly model: OpenModel;
  /** The same as plain values, for the thread. */
  readonly learned: LinkModel;
  readonly pairs: number;
}

/** What was learned of the projects of a library; a copy only, learned anew where a project's rows have changed. */
export class KnownWords {
  readonly #known = new WeakMap<Connection, Map<number, Known>>();
  /** Of all models, for reading the list of common words takes longer than all else. */
  readonly #priors = createPriors();
  readonly unlearned = openModel(none, this.#priors);

  open = (model: LinkModel): OpenModel => openModel(model, this.#priors);

  find(connection: Connection, projectKey: number): Known | undefined {
    return this.#known.get(connection)?.get(projectKey);
  }

  set(connection: Connection, projectKey: number, known: Known): void {
    const projects = this.#known.get(connection) ?? new Map<number, Known>();
    this.#known.set(connection, projects);
    projects.set(projectKey, known);
  }
}

/** What linking works with. */
interface LinkParts extends Pick<Parts, 'session' | 'linking' | 'aligning'> {
  readonly words: KnownWords;
}

/** Learns the words of a project, or of some of its rows; answers how many pairs it then knows. */
export async function learn(
  { session, linking, words }: LinkParts,
  { projectId, rows }: Inputs['links']['learn'],
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<{ pairs: number }> {
  const connection = session.connection();
  const { key, structure } = findProject(connection, projectId);
  const wholeOf = (known: Known | undefined) =>
    known?.structure === structure && known.isWhole ? known : undefined;
  const whole = wholeOf(words.find(connection, key));
  if (whole) return { pairs: whole.pairs };
  const texts = await readRows(connection, key, rows, signal);
  const model: LinkModel = await linking.run('link', { rows: texts }, { signal, onProgress });
  const pairs = model.tables.reduce((sum, { left }) => sum + left.length, 0);
  // What a few rows teach never takes the place of what all of them have taught meanwhile.
  const isWhole = rows === undefined;
  if (isWhole || !wholeOf(words.find(connection, key)))
    words.set(connection, key, { structure, isWhole, model: words.open(model), learned: model, pairs });
  return { pairs };
}

/** `wanted`: the rows that must be among those read; undefined: the project as a whole. */
async function readRows(
  connection: Connection,
  projectKey: number,
  wanted: readonly number[] | undefined,
  signal: AbortSignal,
): Promise<readonly (readonly LinkText[])[]> {
  const versions = listVersionRoles(connection, projectKey);
  const all = indexRows(connection, projectKey).map(({ id }) => id);
  const step = Math.max(1, Math.ceil(all.length / (wanted === undefined ? mostRows : rowsBeside)));
  const must = new Set(wanted);
  const ids = all.filter((id, at) => at % step === 0 || must.has(id));
  const rows: (readonly LinkText[])[] = [];
  for (let from = 0; from < ids.length; from += rowsAtOnce) {
    signal.throwIfAborted();
    const placed = Map.groupBy(
      listPlaced(connection, ids.slice(from, from + rowsAtOnce)),
      ({ rowId }) => rowId,
    );
    for (const blocks of placed.values()) rows.push(textsOf(versions, blocks).map(({ text }) => text));
    await setImmediate();
  }
  return rows;
}

type Placed = ReturnType<typeof listPlaced>[number];

/** The versions' texts in one row, in the order of the versions; those that have none are left out. */
function textsOf(
  versions: readonly AlignedVersion[],
  placed: readonly Placed[],
): readonly { readonly key: number | 'corrected'; readonly text: LinkText }[] {
  const byVersion = Map.groupBy(placed, ({ versionId }) => versionId);
  return versions.flatMap(({ id, language, role }) => {
    const blocks = byVersion.get(id);
    if (!blocks) return [];
    const text = blocks.map((block) => block.text).join(paragraphBreak);
    return [{ key: id, text: { language, role, text } }];
  });
}

/** All texts of one row, the corrected one last. */
function textsOfRow(connection: Connection, { id, projectKey, correction }: RowRecord) {
  const versions = listVersionRoles(connection, projectKey);
  const texts = [...textsOf(versions, listPlaced(connection, [id]))];
  if (correction) {
    const text = { language: correctedLanguage(versions), role: 'human', text: correction.text } as const;
    texts.push({ key: 'corrected', text });
  }
  return texts;
}

/** Rows on either side that a row's sentences are aligned with: the words of one row alone say little. */
const rowsAround = 8;

/** A row's sentences, paired in the aligner's thread: a row may hold a chapter. */
export async function readSentences(
  { session, aligning }: LinkParts,
  rowId: number,
): Promise<Outputs['links']['sentences']> {
  const connection = session.connection();
  const { texts, rows } = connection.read(() => {
    const row = findRow(connection, rowId);
    const own = textsOfRow(connection, row);
    const isPlain = own.every(({ text }) => splitSentences(text.text).length < 2);
    return { texts: own, rows: isPlain ? [own] : [own, ...textsAround(connection, row)] };
  });
  const versions = texts.map(({ key, text: { language, role } }) => {
    const paragraphs = rows.map((row) => ({ text: row.find((one) => one.key === key)?.text.text ?? '' }));
    return { key: String(key), language, role, paragraphs };
  });
  const cells = rows.map((_, at) =>
    Object.fromEntries(
      versions.map(({ key, paragraphs }) => [key, paragraphs[at]?.text.trim() === '' ? [] : [at]]),
    ),
  );
  // Never cancelled: it is done sooner than a thread is begun anew.
  const [groups = []] = await aligning.run('sentences', { versions, rows: cells }, { signal: never });
  return {
    groups: groups.length,
    texts: texts.map(({ key, text: { text } }) => ({
      key,
      text,
      sentences: groups
        .flatMap((group, at) => (group[key] ?? []).map(({ from, to }) => ({ from, to, group: at })))
        .sort((a, b) => a.from - b.from),
    })),
  };
}

/** The versions' texts in the rows around one. */
function textsAround(connection: Connection, { id, projectKey, rank }: RowRecord) {
  const position = positionOf(connection, projectKey, rank);
  const from = Math.max(0, position - rowsAround);
  const ids = listRows(connection, projectKey, from, position - from + rowsAround + 1).map((row) => row.id);
  const versions = listVersionRoles(connection, projectKey);
  const placed = Map.groupBy(listPlaced(connection, ids), ({ rowId }) => rowId);
  return ids.filter((other) => other !== id).map((other) => textsOf(versions, placed.get(other) ?? []));
}

/** Which words of a row answer to each other. */
export async function readLinks(parts: LinkParts, rowId: number): Promise<Outputs['links']['row']> {
  const { session, words } = parts;
  const connection = session.connection();
  const { projectKey, position, texts } = connection.read(() => {
    const row = findRow(connection, rowId);
    const { projectKey, rank } = row;
    return {
      projectKey,
      position: positionOf(connection, projectKey, rank),
      texts: textsOfRow(connection, row),
    };
  });
  const known = words.find(connection, projectKey);
  const found = await linksOf(
    parts,
    known,
    texts.map(({ text }) => text),
  );
  return {
    position,
    learned: known !== undefined,
    texts: texts.map(({ key, text: { text } }, at) => ({
      key,
      text,
      words: (found.words[at] ?? []).map(({ from, to }) => ({ from, to })),
    })),
    links: found.links.map(({ left, right, leftWord, rightWord, score }) => ({
      left,
      right,
      leftWord,
      rightWord,
      sure: score >= sureFrom,
    })),
  };
}

async function linksOf(
  { linking, words }: LinkParts,
  known: Known | undefined,
  texts: readonly LinkText[],
): Promise<RowLinks> {
  const length = texts.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= linkedAtOnce) {
    const model = known?.model ?? words.unlearned;
    const read = texts.map((text) => readLinkText(text, model));
    for (const _ of lookUpWords(read, model)) await setImmediate();
    return linkTexts(read, model);
  }
  if (length > longestLinked) return { words: [], links: [] };
  // Never cancelled: what was learned meanwhile would be lost with the thread.
  return linking.run('linkRow', { texts, model: known?.learned ?? none }, { signal: never });
}
