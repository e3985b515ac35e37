import type { Draft, DraftParagraph, Language, VersionRole } from '../model.ts';
import { engineNamed, readAttribution } from './attribution.ts';
import { nameWithoutEnding, nameWords } from './fileName.ts';
import { identifyLanguage, likelyLanguage } from './language.ts';

/** What an import would take a document for: role, language, title and engine. */

const titleUnits = 300;
/** Pasted text without a headline is called by its beginning. */
const beginningUnits = 60;

const sourceWords = new Set(['src', 'source', 'orig', 'original', 'оригинал', 'исходник', 'источник']);
const machineWords = new Set(['machine', 'mt', 'nmt', 'smt', 'машинный', 'машина', 'мп', 'автоперевод']);
const humanWords = /^(?:human|ref|refa|refb|refc|reference|hum|человек|человеческий|ref\d+)$/;
/** Languages that file names carry as `text.en.txt`; a name is asked only where the text does not tell. */
const namedLanguages = new Set(
  'ru uk be bg sr mk en de fr es it pt pl nl cs sv da ro hu tr fi el he hy ka zh ja ko'.split(' '),
);

/** `title` is what the document's markup calls itself; it stands in where no headline was found. */
export function propose(
  fileName: string,
  encoding: string,
  paragraphs: readonly DraftParagraph[],
  title: string | null = null,
): Draft {
  const language = languageOf(fileName, paragraphs);
  const attribution = paragraphs.find(({ role }) => role === 'attribution');
  const fromText = attribution === undefined ? null : (readAttribution(attribution.text) ?? { engine: null });
  const role = roleOf(fileName, language, fromText !== null);
  return {
    fileName,
    role,
    language,
    title: titleOf(fileName, paragraphs, title),
    engine: role === 'machine' ? (fromText?.engine ?? engineNamed(nameWords(fileName).join(' '))) : null,
    encoding,
    paragraphs,
  };
}

function roleOf(fileName: string, language: Language, attributed: boolean): VersionRole {
  if (attributed) return 'machine';
  const words = nameWords(nameWithoutEnding(fileName));
  if (words.some((word) => machineWords.has(word))) return 'machine';
  if (words.some((word) => sourceWords.has(word))) return 'source';
  if (words.some((word) => humanWords.test(word))) return 'human';
  if (engineNamed(words.join(' ')) !== null && language !== 'ru') return 'machine';
  return language === 'ru' ? 'source' : 'human';
}

function languageOf(fileName: string, paragraphs: readonly DraftParagraph[]): Language {
  const text: string[] = [];
  let units = 0;
  for (const paragraph of paragraphs) {
    if (!paragraph.included) continue;
    text.push(paragraph.text);
    units += paragraph.text.length;
    if (units > 40_000) break;
  }
  const language = identifyLanguage(text.join('\n'));
  if (language !== 'und') return language;
  return (
    fileName
      .toLowerCase()
      .split('.')
      .slice(1)
      .findLast((part) => namedLanguages.has(part)) ?? likelyLanguage(text.join('\n'))
  );
}

function titleOf(fileName: string, paragraphs: readonly DraftParagraph[], title: string | null): string {
  const headline = paragraphs.find(({ role }) => role === 'headline')?.text;
  const chosen = headline ?? title?.trim() ?? '';
  if (chosen !== '') return shortened(chosen, titleUnits);
  const name = nameWithoutEnding(fileName);
  if (name !== '') return shortened(name, titleUnits);
  const [first] = paragraphs.filter(({ included }) => included);
  return shortened(first?.text ?? '', beginningUnits);
}

/** Cut at a word where there is one; never inside a surrogate pair. */
function shortened(text: string, units: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= units) return line;
  const cut = line.slice(0, units - 1);
  const space = cut.lastIndexOf(' ');
  const whole = space > units / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${whole}…`;
}
