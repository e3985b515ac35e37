import type { Term } from '../domain/glossary/term.ts';
import type { Language } from '../domain/model.ts';
import { ProblemError } from '../domain/problem.ts';
import { escapeMarkup } from './markup.ts';
import { xmlReader } from './xml.ts';

/** Values of `administrativeStatus` (TBX-Basic, from ISO 12620): to be used, and not to be. */
const preferred = 'preferredTerm-admn-sts';
const admitted = 'admittedTerm-admn-sts';
const deprecated = 'deprecatedTerm-admn-sts';

export interface GlossaryLanguages {
  readonly from: Language;
  readonly to: Language;
}

// Characters that XML has no way to write are left out of a word; a glossary has no use for them.
const forbiddenInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const xml = (text: string): string => escapeMarkup(text.replace(forbiddenInXml, ''));

/**
 * A glossary as TBX-Basic, ISO 30042:2019, DCA style: a concept a term, forbidden variants as deprecated terms, the
 * note on the concept.
 */
export const writeTbx = (terms: readonly Term[], { from, to }: GlossaryLanguages, title: string): string => {
  const section = (term: string, status: string): string =>
    `          <termSec>\n            <term>${xml(term)}</term>\n` +
    `            <termNote type="administrativeStatus">${status}</termNote>\n          </termSec>\n`;
  const entries = terms.map(({ term, translations, forbidden, note }, at) => {
    const others = [
      ...translations.map((text, order) => section(text, order === 0 ? preferred : admitted)),
      ...forbidden.map((text) => section(text, deprecated)),
    ];
    return (
      `      <conceptEntry id="c${at + 1}">\n${note === '' ? '' : `        <note>${xml(note)}</note>\n`}` +
      `        <langSec xml:lang="${xml(from)}">\n${section(term, preferred)}        </langSec>\n` +
      (others.length === 0
        ? ''
        : `        <langSec xml:lang="${xml(to)}">\n${others.join('')}        </langSec>\n`) +
      '      </conceptEntry>\n'
    );
  });
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<tbx type="TBX-Basic" style="dca" xml:lang="${xml(from)}" xmlns="urn:iso:std:iso:30042:ed-2">\n` +
    `  <tbxHeader>\n    <fileDesc>\n      <titleStmt>\n        <title>${xml(title)}</title>\n      </titleStmt>\n` +
    '      <sourceDesc>\n        <p>Sverka</p>\n      </sourceDesc>\n    </fileDesc>\n  </tbxHeader>\n' +
    `  <text>\n    <body>\n${entries.join('')}    </body>\n  </text>\n</tbx>\n`
  );
};

interface Entry {
  readonly notes: string[];
  readonly terms: { language: string; text: string; status: string }[];
}

/** Names of the parts in this edition of the standard, and in the one of 2008. */
const concepts = new Set(['conceptEntry', 'termEntry']);
const languages = new Set(['langSec', 'langSet']);

/**
 * Reads TBX of 2019 and 2008: every concept with a term in the original's language. Terms of other languages are
 * passed over. A document type without a body of its own is passed over too.
 *
 * @throws ProblemError `glossaryDamaged` (params `file`) for what is no TBX.
 */
export const readTbx = (file: string, text: string, wanted: GlossaryLanguages): readonly Term[] => {
  const found: Entry[] = [];
  let isTbx = false;
  let entry: Entry | null = null;
  let language = '';
  let heard = '';
  let isStatus = false;
  const reader = xmlReader(file, {
    open: (name, attributes) => {
      isTbx ||= name === 'tbx' || name === 'martif';
      if (concepts.has(name)) entry = { notes: [], terms: [] };
      if (languages.has(name)) language = attributes.lang ?? '';
      if (name === 'termNote') isStatus = attributes.type === 'administrativeStatus';
      heard = '';
    },
    text: (part) => {
      heard += part;
    },
    close: (name) => {
      const said = heard.trim().replace(/\s+/g, ' ');
      const last = entry?.terms.at(-1);
      if (name === 'term' && said !== '') entry?.terms.push({ language, text: said, status: '' });
      if (name === 'note' && said !== '') entry?.notes.push(said);
      if (name === 'termNote' && isStatus && last) last.status = said;
      if (concepts.has(name) && entry) found.push(entry);
      heard = '';
    },
  });
  try {
    reader.write(new TextEncoder().encode(withoutDoctype(text)));
    reader.end();
  } catch (cause) {
    throw new ProblemError('glossaryDamaged', { file }, { cause });
  }
  if (!isTbx) throw new ProblemError('glossaryDamaged', { file });
  return found.flatMap((one) => termsOf(one, wanted));
};

/** Looked for at the first one alone: a search that tries at each takes hours over a file of nothing else. */
function withoutDoctype(text: string): string {
  const start = text.indexOf('<!DOCTYPE');
  const end = start < 0 ? -1 : text.indexOf('>', start);
  const doctype = end < 0 ? '' : text.slice(start, end + 1);
  return doctype === '' || doctype.includes('[') ? text : text.replace(doctype, '');
}

const isIn = (language: string, wanted: Language): boolean =>
  language.toLowerCase().split(/[-_]/)[0] === wanted;

const isBad = (status: string): boolean => status === deprecated || status.startsWith('superseded');

/** A concept may be called several things in the original: each is a term of its own. */
function termsOf({ notes, terms }: Entry, { from, to }: GlossaryLanguages): readonly Term[] {
  const others = terms.filter(({ language }) => isIn(language, to));
  const good = others.filter(({ status }) => !isBad(status));
  const first = good.filter(({ status }) => status === preferred);
  const translations = new Set([...first, ...good].map(({ text }) => text));
  const forbidden = new Set(others.filter(({ status }) => isBad(status)).map(({ text }) => text));
  return terms
    .filter(({ language }) => isIn(language, from))
    .map(({ text }) => ({
      term: text,
      translations: [...translations],
      forbidden: [...forbidden],
      note: notes.join('\n'),
    }));
}
