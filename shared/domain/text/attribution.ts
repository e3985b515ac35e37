import { spacedWords } from './signs.ts';

/** The line with which a machine translation says what it is. `engine` is null where it names none. */
export interface Attribution {
  readonly engine: string | null;
}

/**
 * Engines by the names they go by, in Latin and Cyrillic; the first that fits wins. Stems stand without their
 * endings because Russian inflects them («Яндексом», «Гугла»). A letter before or after ends no name.
 */
const engines: readonly (readonly [engine: string, names: RegExp])[] = [
  ['Yandex', /(?<!\p{L})(?:yandex|яндекс)/iu],
  ['DeepL', /(?<!\p{L})(?:deep\s?l|дипл)(?!\p{L})/iu],
  ['Google', /(?<!\p{L})(?:google|гугл)/iu],
  ['Microsoft', /(?<!\p{L})(?:microsoft|bing|майкрософт)(?!\p{L})/iu],
  ['PROMT', /(?<!\p{L})(?:promt|промт)/iu],
  ['ChatGPT', /(?<!\p{L})(?:chat\s?gpt|gpt(?:-?\d\w*)?|openai)(?!\p{L})/iu],
  ['Claude', /(?<!\p{L})claude(?!\p{L})/iu],
  ['Gemini', /(?<!\p{L})gemini(?!\p{L})/iu],
  ['Systran', /(?<!\p{L})systran(?!\p{L})/iu],
  ['Reverso', /(?<!\p{L})reverso(?!\p{L})/iu],
  ['ModernMT', /(?<!\p{L})modern\s?mt(?!\p{L})/iu],
  ['Amazon', /(?<!\p{L})amazon(?!\p{L})/iu],
  ['Baidu', /(?<!\p{L})baidu(?!\p{L})/iu],
  ['Papago', /(?<!\p{L})papago(?!\p{L})/iu],
  ['Lingvanex', /(?<!\p{L})lingvanex(?!\p{L})/iu],
  ['LibreTranslate', /(?<!\p{L})(?:libretranslate|argos)(?!\p{L})/iu],
  ['Apertium', /(?<!\p{L})apertium(?!\p{L})/iu],
];

/** Words such a line opens with, in the languages of the common services. */
const opening = new RegExp(
  [
    '(?:(?:этот|данный)\\s+)?(?:текст|статья|страница|материал)?\\s*(?:был[аои]?\\s+)?(?:автоматически\\s+|машинно\\s+)?перевед[её]н[оаы]?',
    '(?:(?:машинный|автоматический)\\s+)?перевод(?:чик)?(?!\\p{L})',
    '(?:(?:this|the)\\s+)?(?:text|article|page|document)?\\s*(?:(?:was|has\\s+been|is)\\s+)?(?:(?:automatically|machine)[\\s-]+)?translat(?:ed|ion)',
    '(?:machine|automatic|automated)[\\s-]+translat(?:ed|ion)',
    'powered\\s+by',
    '(?:maschinell\\s+|automatisch\\s+)?übersetz(?:t|ung)',
    '(?:traduit|traduction)(?!\\p{L})',
    '(?:traducido|traducción)(?!\\p{L})',
    '(?:tradotto|traduzione)(?!\\p{L})',
    '(?:traduzido|tradução)(?!\\p{L})',
    '(?:przetłumaczon[oey]|tłumaczenie)(?!\\p{L})',
    '(?:vertaald|vertaling)(?!\\p{L})',
    '(?:přeloženo|překlad)(?!\\p{L})',
    'переклад(?:ено)?(?!\\p{L})',
  ]
    .map((form) => `(?:${form})`)
    .join('|'),
  'iu',
);
const openingAtStart = new RegExp(`^[\\s"«“(\\[*_—–-]*(?:${opening.source})`, 'iu');

const byMachine =
  /машинн|автоматическ|нейросет|machine|automatic|automated|maschinell|automatisch|automatique|automátic|automatic[oa]|maszynow|strojov/iu;

/** An attribution is a line, not a paragraph: these are what the longest known one has, doubled. */
const longestUnits = 200;
const longestWords = 20;

/** The first engine of machine translation that a text names; null: none that is known. */
export const engineNamed = (text: string): string | null =>
  engines.find(([, names]) => names.test(text))?.[0] ?? null;

/** Reads a paragraph as the attribution of a machine translation, or answers null. */
export function readAttribution(text: string): Attribution | null {
  if (text.length > longestUnits || spacedWords(text) > longestWords || !openingAtStart.test(text))
    return null;
  const engine = engineNamed(text);
  return engine !== null || byMachine.test(text) ? { engine } : null;
}
