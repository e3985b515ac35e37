import { labelledTurns } from './interviewLabels.ts';
import type { Block } from './lines.ts';
import { endsInQuestion, looksLikeHeading, spacedWords, startsWithDash, withoutDash } from './signs.ts';

/**
 * Who asks and who answers. An interview and a dialogue in a story look alike; they differ in that an interview
 * keeps its turns strictly in order, answers at length and has no `— сказал он` between them.
 */

type Turn = 'question' | 'answer';
/** Roles by the block's position. */
export type Turns = ReadonlyMap<number, Turn>;

/** Units, as measured on interviews (median answer 300 to 900) and on dialogue in stories (25 to 60). */
const longAnswer = 90;
/** Above this mean cost a turn, the turns are not those of an interview; strict ones cost 0, stories .4 to .7. */
const costLimit = 0.36;
const taggedLimit = 0.34;

/** Finds questions and answers, or null where the text is no interview. Linear in the number of blocks. */
export function findTurns(blocks: readonly Block[]): Turns | null {
  return (
    labelledTurns(blocks) ??
    dashedAnswers(blocks) ??
    dashedTurns(blocks) ??
    dashedQuestions(blocks) ??
    emphasisedQuestions(blocks)
  );
}

interface DashedLine {
  readonly index: number;
  readonly asks: boolean;
  /** A question mark stands somewhere, if not at the end. */
  readonly asksWithin: boolean;
  /** A paragraph without a dash, or a heading, stands between it and the dashed line before. */
  readonly afterProse: boolean;
  readonly afterHeading: boolean;
}

/** `— Question? — Answer.`, continued by paragraphs without a dash. */
function dashedTurns(blocks: readonly Block[]): Turns | null {
  const lines = dashedLines(blocks);
  if (lines.length < 2 || speechTagShare(blocks, lines) > taggedLimit) return null;
  const { turns, cost } = likeliestTurns(lines);
  if (cost > lines.length * costLimit) return null;
  const named = saysInterview(blocks);
  const answers = lines
    .filter((_, place) => turns[place] === 'answer')
    .map(({ index }) => blocks[index]?.text.length ?? 0);
  if (answers.length === 0 || answers.length === lines.length) return null;
  if (!named && median(answers) < longAnswer) return null;
  return new Map(lines.map(({ index }, place) => [index, turns[place] ?? 'answer']));
}

function dashedLines(blocks: readonly Block[]): readonly DashedLine[] {
  const lines: DashedLine[] = [];
  let afterProse = false;
  let afterHeading = false;
  for (const [index, block] of blocks.entries()) {
    if (!startsWithDash(block.text)) {
      if (isHeading(block)) afterHeading = true;
      else afterProse = true;
      continue;
    }
    lines.push({
      index,
      asks: endsInQuestion(block.text),
      asksWithin: /[?؟？]/.test(block.text),
      afterProse,
      afterHeading,
    });
    afterProse = false;
    afterHeading = false;
  }
  return lines;
}

const isHeading = (block: Block): boolean =>
  block.mark === 'title' || block.mark === 'heading' || looksLikeHeading(block.text);

interface Labelling {
  readonly turns: readonly Turn[];
  /** 0 where every question asks, every answer tells and they take turns. */
  readonly cost: number;
}

/** A way to a line, with what the line before was on it. */
interface Path {
  readonly turn: Turn;
  readonly before: Path | null;
  readonly cost: number;
}

/** The cheapest sequence of turns (Viterbi over two states). */
function likeliestTurns(lines: readonly DashedLine[]): Labelling {
  let question: Path | null = null;
  let answer: Path | null = null;
  for (const line of lines) {
    const toQuestion: Path = cheaper(
      step(question, 'question', question === null ? 0 : 1.5, line),
      step(answer, 'question', 0, line),
    );
    const unanswered = line.afterProse ? 0.8 : 0;
    const toAnswer: Path = cheaper(
      step(question, 'answer', question === null ? 1.5 : unanswered, line),
      step(answer, 'answer', answer === null ? 1.5 : 1.2, line),
    );
    question = toQuestion;
    answer = toAnswer;
  }
  if (question === null || answer === null) return { turns: [], cost: 0 };
  // A last question without an answer is possible, but odd.
  const path = question.cost + 0.5 < answer.cost ? question : answer;
  const turns: Turn[] = [];
  for (let at: Path | null = path; at !== null; at = at.before) turns.push(at.turn);
  return { turns: turns.reverse(), cost: path.cost };
}

const cheaper = (a: Path, b: Path): Path => (a.cost <= b.cost ? a : b);

function step(before: Path | null, turn: Turn, transition: number, line: DashedLine): Path {
  return { turn, before, cost: (before?.cost ?? 0) + transition + emission(turn, line) };
}

function emission(turn: Turn, line: DashedLine): number {
  if (turn === 'question') return line.asks ? 0 : line.asksWithin ? 0.4 : 1;
  return (line.asks ? 0.8 : line.asksWithin ? 0.1 : 0) + (line.afterHeading ? 1.5 : 0);
}

/** `Question?` without a dash, `— Answer.` with one: nearly every dashed line comes right after a question. */
function dashedAnswers(blocks: readonly Block[]): Turns | null {
  const turns = new Map<number, Turn>();
  let dashed = 0;
  let asked = 0;
  for (const [index, block] of blocks.entries()) {
    if (!startsWithDash(block.text)) continue;
    dashed += 1;
    const before = blocks[index - 1];
    if (before === undefined || startsWithDash(before.text) || !endsInQuestion(before.text)) continue;
    if (endsInQuestion(block.text)) continue;
    asked += 1;
    turns.set(index - 1, 'question').set(index, 'answer');
  }
  return asked >= 2 && asked >= dashed * 0.7 ? turns : null;
}

/** `— Question?` with a dash, the answer without one. */
function dashedQuestions(blocks: readonly Block[]): Turns | null {
  const dashed = dashedLines(blocks);
  const asking = dashed.filter(({ asks }) => asks);
  if (asking.length < 2 || asking.length < dashed.length * 0.8) return null;
  return answeredByProse(
    blocks,
    asking.map(({ index }) => index),
    longAnswer,
  );
}

/** Questions set in bold or as headings, the answers as plain paragraphs. */
function emphasisedQuestions(blocks: readonly Block[]): Turns | null {
  const asking: number[] = [];
  for (const [index, block] of blocks.entries()) {
    if ((block.emphasised || block.mark === 'heading') && endsInQuestion(block.text)) asking.push(index);
  }
  return asking.length >= 2 ? answeredByProse(blocks, asking, 0) : null;
}

/** Takes the paragraph after each question for its answer; null where one has none of `atLeast` units. */
function answeredByProse(blocks: readonly Block[], asking: readonly number[], atLeast: number): Turns | null {
  const turns = new Map<number, Turn>();
  const questions = new Set(asking);
  for (const index of asking) {
    const answer = blocks[index + 1];
    if (answer === undefined || isHeading(answer) || answer.text.length < atLeast || questions.has(index + 1))
      return null;
    turns.set(index, 'question').set(index + 1, 'answer');
  }
  return turns;
}

/** How many dashed lines hold the words of a storyteller: `— Да, — сказал он.` */
function speechTagShare(blocks: readonly Block[], lines: readonly DashedLine[]): number {
  const tagged = lines.filter(({ index }) => {
    const text = withoutDash(blocks[index]?.text ?? '');
    // Long answers have such dashes in their sentences; a tag stands near the start of a turn.
    return /[,!?…»”"]\s*[—–-]\s+\p{Ll}/u.test(text.slice(0, 120));
  });
  return tagged.length / lines.length;
}

/** The text says itself that it is an interview, in its first paragraphs. */
function saysInterview(blocks: readonly Block[]): boolean {
  return blocks
    .slice(0, 4)
    .some(
      ({ text }) =>
        /интервью|interview|беседовал|entretien|entrevista|intervista|wywiad/iu.test(text) &&
        spacedWords(text) < 150,
    );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
