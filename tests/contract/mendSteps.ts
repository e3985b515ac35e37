import type fc from 'fast-check';
import { expect } from 'vitest';
import { problemOf } from './fixtures.ts';
import type { MendBench } from './mendBench.ts';
import { assertCommented, assertSound, commentTexts, correctedWords, stateOf, textsOf } from './mendState.ts';

/** A project in a library, and what is expected of it. */
export interface Model {
  readonly projectId: string;
  /** The state after each step that is done, the first before any. */
  done: unknown[];
  /** The states that redo leads to, the next one last. */
  undone: unknown[];
}

export type Deed = (client: MendBench['client'], bench: MendBench, projectId: string) => Promise<unknown>;

/** What an edit changes beside the alignment: texts of versions, words of corrected texts, comments. */
export type Touching = 'texts' | 'words' | 'comments';

/** Done whole as one step, or refused for a reason that may be with nothing changed. */
export class Edit implements fc.AsyncCommand<Model, MendBench> {
  readonly #name: string;
  readonly #deed: Deed;
  readonly #touching: readonly Touching[];

  constructor(name: string, deed: Deed, touching: readonly Touching[]) {
    this.#name = name;
    this.#deed = deed;
    this.#touching = touching;
  }

  check = (): boolean => true;
  toString = (): string => this.#name;

  async run(model: Model, bench: MendBench): Promise<void> {
    const before = model.done.at(-1);
    const texts = textsOf(bench);
    const words = correctedWords(bench);
    const comments = commentTexts(bench);
    const steps = await stepCount(bench);
    let refusal: unknown = null;
    try {
      await this.#deed(bench.client, bench, model.projectId);
    } catch (error) {
      refusal = await problemOf(Promise.reject(error));
      expect([
        'rowLocked',
        'rowsLocked',
        'nothingToMend',
        'nothingToConfirm',
        'notFound',
        'duplicateSource',
      ]).toContain((refusal as { code: string }).code);
    }
    const after = stateOf(bench);
    const isStep = (await stepCount(bench)) !== steps;
    if (refusal !== null || !isStep) expect(after).toEqual(before);
    else {
      model.done.push(after);
      model.undone = [];
    }
    if (!this.#touching.includes('words')) expect(correctedWords(bench)).toEqual(words);
    if (!this.#touching.includes('comments')) expect(commentTexts(bench)).toEqual(comments);
    if (!this.#touching.includes('texts')) expect(textsOf(bench)).toEqual(texts);
    assertSound(bench, model.projectId);
    if (!this.#touching.includes('texts')) assertCommented(bench);
  }
}

const stepCount = async ({ session }: MendBench): Promise<number> =>
  session.connection().get<{ last: number }>('SELECT coalesce(max(id), 0) AS last FROM edit WHERE undone = 0')
    ?.last ?? 0;

export class Travel implements fc.AsyncCommand<Model, MendBench> {
  readonly #direction: 'undo' | 'redo';
  constructor(direction: 'undo' | 'redo') {
    this.#direction = direction;
  }

  check = (model: Readonly<Model>): boolean =>
    this.#direction === 'undo' ? model.done.length > 1 : model.undone.length > 0;
  toString = (): string => this.#direction;

  async run(model: Model, bench: MendBench): Promise<void> {
    await bench.client.edits[this.#direction]({ projectId: model.projectId });
    moveModel(model, this.#direction);
    expect(stateOf(bench)).toEqual(model.done.at(-1));
    assertSound(bench, model.projectId);
  }
}

export function moveModel(model: Model, direction: 'undo' | 'redo'): void {
  const [from, to] = direction === 'undo' ? [model.done, model.undone] : [model.undone, model.done];
  to.push(from.pop());
}

export class GoTo implements fc.AsyncCommand<Model, MendBench> {
  readonly #nth: number;
  constructor(nth: number) {
    this.#nth = nth;
  }

  check = (): boolean => true;
  toString = (): string => `goTo(${this.#nth})`;

  async run(model: Model, bench: MendBench): Promise<void> {
    const edits = (await bench.client.edits.list({ projectId: model.projectId, count: 100 })).toReversed();
    const target = this.#nth % (edits.length + 1);
    await bench.client.edits.goTo({ projectId: model.projectId, editId: edits[target - 1]?.id ?? null });
    while (model.done.length - 1 > target) moveModel(model, 'undo');
    while (model.done.length - 1 < target) moveModel(model, 'redo');
    expect(stateOf(bench)).toEqual(model.done.at(-1));
  }
}

export class Restart implements fc.AsyncCommand<Model, MendBench> {
  check = (): boolean => true;
  toString = (): string => 'restart';

  async run(model: Model, bench: MendBench): Promise<void> {
    await bench.restart();
    expect(stateOf(bench)).toEqual(model.done.at(-1));
  }
}
