import type { Block } from './lines.ts';
import {
  endsSentence,
  foldedKey,
  insideQuotes,
  spacedWords,
  startsWithBullet,
  withoutBullet,
} from './signs.ts';

/**
 * What a web page leaves around its text when it is saved or copied: the way to the article (bulleted or in
 * one line), its title once more, buttons. Only the edges of a document are looked at: in the middle of a text
 * the same words are text.
 */

/** So many blocks from the top can be navigation at all. */
const topBlocks = 12;
const crumbWords = 4;
const titleUnits = 200;

/** Where ways begin, and lines that pages put around an article, compared by their letters and digits. */
const roots = new Set(
  [
    'Главная|Домой|Новости|Статьи|Все статьи|Все новости|Лента|Лента новостей|Мир|Политика|Общество|Экономика',
    'Культура|Спорт|Наука|Интервью|Мнения|Архив|Home|Homepage|Main|Main page|News|Articles|World|Politics|Society',
    'Economy|Business|Culture|Sport|Sports|Science|Interview|Interviews|Opinion|Archive|Startseite|Accueil|Inicio',
  ]
    .join('|')
    .split('|')
    .map(foldedKey),
);
const buttons = new Set(
  [
    'Поделиться|Подписаться|Подписывайтесь|Читайте также|Читать далее|Читать полностью|Комментарии|Реклама|Наверх',
    'Версия для печати|Распечатать|Следующая статья|Предыдущая статья|Назад|Вперёд|Меню|Поиск|Войти|Share',
    'Share this article|Subscribe|Read more|Read also|See also|Related articles|Comments|Advertisement|Back to top',
    'Print|Print version|Next article|Previous article|Back|Menu|Search|Log in|Sign in|Skip to content',
  ]
    .join('|')
    .split('|')
    .map(foldedKey),
);
const isButton = (text: string): boolean => buttons.has(foldedKey(text.replace(/\s*\(?\d+\)?$/, '')));

/** Positions of the navigation blocks. */
export function findNavigation(blocks: readonly Block[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, block] of blocks.entries()) if (block.mark === 'metadata') found.add(index);
  const title = repeatedTitle(blocks);
  for (const index of title.earlier) found.add(index);
  for (const index of topLines(blocks, title)) found.add(index);
  for (let index = blocks.length - 1; index > 0 && isButton(blocks[index]?.text ?? ''); index -= 1)
    found.add(index);
  // Whatever it looks like, a document is not navigation alone.
  return found.size === blocks.length ? new Set() : found;
}

interface RepeatedTitle {
  /** Positions where the title stands before its last time. */
  readonly earlier: readonly number[];
  /** Position of the headline, or -1 where nothing is repeated. */
  readonly last: number;
}

/** A title that stands twice or more at the top, as crumb and as headline. */
function repeatedTitle(blocks: readonly Block[]): RepeatedTitle {
  const places = new Map<string, number[]>();
  for (const [index, block] of blocks.slice(0, topBlocks).entries()) {
    if (!canBeTitle(block.text)) continue;
    const key = foldedKey(block.text);
    if (key === '') continue;
    const known = places.get(key);
    if (known === undefined) places.set(key, [index]);
    else if (index - (known.at(-1) ?? 0) <= 3) known.push(index);
  }
  for (const indices of places.values()) {
    const [first] = indices;
    if (indices.length > 1 && first !== undefined && aboveAllProse(blocks, first, indices.at(-1) ?? 0)) {
      return { earlier: indices.slice(0, -1), last: indices.at(-1) ?? -1 };
    }
  }
  return { earlier: [], last: -1 };
}

/** A sentence that ends in a full stop is a title only where quotation marks enclose it. */
function canBeTitle(text: string): boolean {
  if (text.length > titleUnits || /[,;:]$/.test(text)) return false;
  return !/[.…]["»”\s]*$/.test(text) || insideQuotes(withoutBullet(text)) !== null;
}

/** Verse and dialogue repeat lines too, but among others: nothing but short lines may stand above a title. */
function aboveAllProse(blocks: readonly Block[], first: number, last: number): boolean {
  const between = blocks.slice(0, last).filter((_, index) => index !== first);
  const next = blocks[last + 1];
  if (next === undefined || between.some((block) => endsSentence(block.text) && block.text.length > 60))
    return false;
  const set = blocks[last];
  return (
    set !== undefined &&
    !startsWithBullet(set.text) &&
    (set.apart || next.apart || startsWithBullet(blocks[first]?.text ?? ''))
  );
}

/** Ways and buttons above the headline. */
function topLines(blocks: readonly Block[], title: RepeatedTitle): readonly number[] {
  const run = bulletedRun(blocks);
  const top: number[] = [];
  const end = title.last >= 0 ? title.last : Math.min(blocks.length - 1, topBlocks);
  for (const [index, block] of blocks.slice(0, end).entries()) {
    if (title.earlier.includes(index)) continue;
    if (index < run || isCrumbLine(block.text) || isButton(block.text) || isRoot(blocks, index))
      top.push(index);
    // Whatever else stands above a repeated title is a date or a name; without one, the text has begun.
    else if (title.last < 0) break;
  }
  return top;
}

/** A section's name alone on one of the first lines, with a headline or another section after it. */
function isRoot(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1]?.text ?? '';
  if (index > 2 || !roots.has(foldedKey(blocks[index]?.text ?? ''))) return false;
  return (
    roots.has(foldedKey(next)) ||
    (blocks.length > index + 2 && next.length <= titleUnits && !endsSentence(next))
  );
}

/** How many bulleted or listed lines at the very top are a way: at least two, all short, none a sentence. */
function bulletedRun(blocks: readonly Block[]): number {
  let run = 0;
  while (run < blocks.length && isBulletedCrumb(blocks[run])) run += 1;
  const after = blocks[run];
  if (run < 2 || after === undefined || startsWithBullet(after.text)) {
    // The last crumb may be the title itself, too long for a crumb; it is known from being repeated.
    return run >= 1 && after !== undefined && repeatedLater(blocks, run) ? run : 0;
  }
  return run;
}

function repeatedLater(blocks: readonly Block[], index: number): boolean {
  const key = foldedKey(blocks[index]?.text ?? '');
  return key !== '' && blocks.slice(index + 1, index + 4).some((block) => foldedKey(block.text) === key);
}

function isBulletedCrumb(block: Block | undefined): boolean {
  if (block === undefined || !(block.mark === 'listed' || startsWithBullet(block.text))) return false;
  const text = withoutBullet(block.text);
  return spacedWords(text) <= crumbWords && !/[.,;:!?…]$/.test(text);
}

const separators = /\s+[/|•·>»→]\s+|\s*[›→]\s*/;

/** `Главная / Мир`, `Home › World › Europe`. Two parts need a known beginning: `Site | Title` may be a headline. */
function isCrumbLine(text: string): boolean {
  if (text.length > titleUnits * 2) return false;
  const parts = text.split(separators).filter((part) => part.trim() !== '');
  const [first] = parts;
  if (first === undefined || parts.length < 2) return false;
  const ways = parts.slice(0, -1);
  if (ways.some((part) => spacedWords(part) > crumbWords || /[.,;:!?…]$/.test(part))) return false;
  return roots.has(foldedKey(first)) || parts.length > 2;
}
