import type { Span } from '../../compare/compare.ts';
import { endsInAbbreviation } from '../../text/sentences.ts';
import type { RowCheck } from '../check.ts';
import type { CheckId, Finding, Severity } from '../finding.ts';
import type { CheckRow, CheckText } from '../row.ts';

/** How a row's texts end, what is asked in them, and the dash that opens a speech. */
export const endCheck: RowCheck = {
  prepare: (rows) => {
    const dashless = versionsWithoutDashes(rows);
    const habits = endHabits(rows);
    return (row) => {
      const wanted = agreed(row);
      return row.checked.flatMap((text) => [
        ...endMarks(wanted, text, habits),
        ...questions(row, text),
        ...(dashless.has(text.version) ? [] : speechDash(row, text)),
      ]);
    };
  },
};

/** References to notes, which English puts behind the stop; no more, for a line of asterisks is none. */
const references = /(?:\s*\[\d{1,3}\]|[¹²³⁰-⁹*†‡]){1,20}$/u;
/** Looked at first: the pattern of them is tried at every place of a text. */
const mayBeReference = /[\]¹²³⁰-⁹*†‡]$/u;

/** The mark a text ends with, before what closes it and references to notes: `.`, `!`, `?`, `…`, `:` or none (''). */
export function endMark(text: string): string {
  const whole = text.trimEnd();
  const closed = mayBeReference.test(whole.slice(-1)) ? whole.replace(references, '') : whole;
  const end = closed.replace(/["'»“”’)\]]+$/u, '');
  const last = end.at(-1) ?? '';
  const inside = /[.!?…]/.test(last) || !/["'»“”’)\]]$/u.test(closed);
  // "?.." asks, "! …" exclaims, as Russian and English let it die away.
  const [, dying] = /([?!])\s?(?:\.{2,3}|…)$/.exec(end) ?? [];
  if (dying !== undefined) return dying;
  if (/\.{3}$|…$/.test(end)) return '…';
  // "?!" asks.
  if (/[?!]{2,}$/.test(end)) return end.includes('?') ? '?' : '!';
  return inside && /[.!?:]/.test(last) ? last : afterClosing(closed);
}

/** Russian puts the stop after the closing mark. */
const afterClosing = (text: string): string => /[.!?…:]$/.exec(text)?.[0] ?? '';

/** The mark that original and machines end with; null where they do not agree, or the stop may be that of "руб.". */
const agreed = (row: CheckRow): string | null => {
  if (row.source === null || endsInAbbreviation(row.source.text)) return null;
  const marks = [row.source, ...row.machines].map(({ text }) => endMark(text));
  return new Set(marks).size === 1 ? (marks[0] ?? null) : null;
};

/**
 * Whether a text may end so where the original ends otherwise: "etc." ends both ways, "Dear brother," is "Брат!", "he
 * cried," or a dash leads to what is said, and a signature or a title has no stop.
 */
const mayEnd = (text: string, own: string, wanted: string): boolean =>
  own === wanted ||
  (wanted === '' && endsInAbbreviation(text)) ||
  (wanted === '!' && text.trimEnd().endsWith(',')) ||
  (wanted === ':' && /[,—–-]$/.test(text.trimEnd())) ||
  (wanted === '.' && own === '' && isOfNames.test(text.trim()));

/** A few words with capitals and nothing else. */
const isOfNames = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,3}$/u;

/** What a version does in place of the original's mark, as a key. */
const habitOf = ({ version }: CheckText, wanted: string, own: string): string =>
  JSON.stringify([version, wanted, own]);

/** So often at least, and oftener than not, a version must end otherwise for it to be a rule of its own. */
const leastHabit = 4;

/**
 * Ends that a version changes by a rule of its own: all list items without their stops, a colon after every speaker's
 * name. Linear.
 */
function endHabits(rows: readonly CheckRow[]): ReadonlySet<string> {
  const all = new Map<string, number>();
  const changed = new Map<string, { readonly of: string; readonly count: number }>();
  for (const row of rows) {
    const wanted = agreed(row);
    if (wanted === null) continue;
    for (const text of row.checked) {
      const of = JSON.stringify([text.version, wanted]);
      all.set(of, (all.get(of) ?? 0) + 1);
      const own = endMark(text.text);
      if (mayEnd(text.text, own, wanted)) continue;
      const key = habitOf(text, wanted, own);
      changed.set(key, { of, count: (changed.get(key)?.count ?? 0) + 1 });
    }
  }
  const isHabit = ({ of, count }: { of: string; count: number }) =>
    count >= leastHabit && count * 2 > (all.get(of) ?? 0);
  return new Set([...changed].flatMap(([key, change]) => (isHabit(change) ? [key] : [])));
}

/** Where the original and the machine translations end alike, a text ends so too. Questions are looked at apart. */
function endMarks(wanted: string | null, text: CheckText, habits: ReadonlySet<string>): readonly Finding[] {
  if (wanted === null || wanted === '?') return [];
  const own = endMark(text.text);
  if (own === '?' || mayEnd(text.text, own, wanted) || habits.has(habitOf(text, wanted, own))) return [];
  const at = text.text.trimEnd().length;
  const span = { from: Math.max(0, at - 1), to: at };
  if (own === '')
    return [finding(text, 'endMark', 'warning', 'endMarkLost', { from: at, to: at }, { mark: wanted })];
  if (wanted === '') return [finding(text, 'endMark', 'hint', 'endMarkAdded', span, { mark: own })];
  const isWeak = (wanted !== '' && own === '…') || wanted === ':' || own === ':';
  return [
    finding(text, 'endMark', isWeak ? 'hint' : 'warning', 'endMarkDiffers', span, { wanted, mark: own }),
  ];
}

const asks = (text: CheckText | null): boolean => text?.text.includes('?') ?? false;

/** A question that Russian tells, or that its particle alone asks: «спросил, придёт ли она». */
const told = /(?<!\p{L})ли(?!\p{L})|(?<!\p{L})(?:спр[ао]с|спрашив|вопрос)/iu;

/** An exclamation by a word that may ask: «Сколько можно ждать!» */
const exclaimed =
  /(?<!\p{L})(?:сколько|кто|что|где|куда|откуда|зачем|почему|как|как(?:ой|ая|ое|ие)|разве|неужели)(?!\p{L})[^.?]*!/iu;

/** A question that English tells: you ask whether, tell me what; and a request that it asks: could you. */
const toldInEnglish =
  /\bwhether\b|\b(?:ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|want(?:s|ed)? to know|tell (?:me|us|him|her|them)|(?:find|f[io]und|finding) out|see) (?:[a-z]+ ){0,2}(?:if|what|how|why|who|when|where|which)\b/i;
const request = /\b(?:could|would|can|will) you(?: please)? [^?]*\?/i;
const requested = /(?<!\p{L})пожалуйста(?!\p{L})|(?<!\p{L})\p{L}+(?:йте|ите|ьте)(?:сь)?(?!\p{L})/iu;

function questions({ source, machines }: CheckRow, text: CheckText): readonly Finding[] {
  if (!source) return [];
  const all = [source, ...machines];
  if (all.every(asks) && !asks(text)) {
    if (toldInEnglish.test(text.text)) return [];
    const at = text.text.trimEnd().length;
    return [finding(text, 'question', 'warning', 'questionLost', { from: at, to: at }, {})];
  }
  if (all.some(asks) || !asks(text) || told.test(source.text) || exclaimed.test(source.text)) return [];
  if (request.test(text.text) && requested.test(source.text)) return [];
  const at = text.text.indexOf('?');
  return [finding(text, 'question', 'warning', 'questionAdded', { from: at, to: at + 1 }, {})];
}

const dash = /^\s*[-–—―]\s/;
const speech = /^\s*["«“„'‘]/;

const opensSpeech = (row: CheckRow): boolean =>
  row.source !== null && [row.source, ...row.machines].every(({ text }) => dash.test(text));

const isSpeech = ({ text }: CheckText): boolean => dash.test(text) || speech.test(text);

/** Versions that leave out half of the dashes or more do so on principle, as English does. */
function versionsWithoutDashes(rows: readonly CheckRow[]): ReadonlySet<number | null> {
  const counts = new Map<number | null, { readonly all: number; readonly without: number }>();
  for (const row of rows) {
    if (!opensSpeech(row)) continue;
    for (const text of row.checked) {
      const { all, without } = counts.get(text.version) ?? { all: 0, without: 0 };
      counts.set(text.version, { all: all + 1, without: without + (isSpeech(text) ? 0 : 1) });
    }
  }
  return new Set([...counts].flatMap(([version, { all, without }]) => (without * 2 > all ? [version] : [])));
}

function speechDash(row: CheckRow, text: CheckText): readonly Finding[] {
  if (!opensSpeech(row) || isSpeech(text)) return [];
  return [finding(text, 'speechDash', 'warning', 'speechDashLost', { from: 0, to: 0 }, {})];
}

/** What is found in a text by itself. */
export const finding = (
  text: CheckText,
  check: CheckId,
  severity: Severity,
  message: Finding['message'],
  span: Span,
  params: Finding['params'],
): Finding => ({ check, severity, version: text.version, span, source: null, message, params });
