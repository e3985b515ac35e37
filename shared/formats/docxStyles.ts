import type { LineMark } from '../domain/text/lines.ts';
import { readXmlPart } from './xml.ts';
import type { ZipArchive } from './zip.ts';

/** Which paragraph styles of a Word document are headings. */

interface Style {
  readonly name: string;
  readonly basedOn: string | null;
  /** 0 for the first level, as Word counts; 9 is body text. */
  readonly outline: number | null;
}

/** What paragraphs of a style are, by its id. */
export type StyleMarks = ReadonlyMap<string, LineMark>;

const longestChain = 32;

/** Marks by style id. A document without a style sheet has none. */
export function readStyles(archive: ZipArchive, path: string): StyleMarks {
  const styles = new Map<string, Style>();
  let id: string | null = null;
  let style: Style = { name: '', basedOn: null, outline: null };
  readXmlPart(archive, path, {
    open: (name, attributes) => {
      if (name === 'style') {
        id = attributes.type === 'paragraph' ? (attributes.styleId ?? null) : null;
        style = { name: '', basedOn: null, outline: null };
      } else if (name === 'name') style = { ...style, name: attributes.val ?? '' };
      else if (name === 'basedOn') style = { ...style, basedOn: attributes.val ?? null };
      else if (name === 'outlineLvl') style = { ...style, outline: Number(attributes.val) };
    },
    close: (name) => {
      if (name === 'style' && id !== null) styles.set(id, style);
    },
  });
  return new Map([...styles.keys()].map((key) => [key, markOfStyle(styles, key)]));
}

function markOfStyle(styles: ReadonlyMap<string, Style>, id: string): LineMark {
  let at: string | null = id;
  // Styles can be based on each other in a ring.
  for (let steps = 0; at !== null && steps < longestChain; steps += 1) {
    const style: Style | undefined = styles.get(at);
    if (style === undefined) return markOfName(at);
    const named = markOfName(style.name);
    if (named !== 'none') return named;
    if (style.outline !== null) return markOfOutline(style.outline);
    at = style.basedOn;
  }
  return 'none';
}

/** Word's built-in styles keep their English names in the file whatever the language of Word. */
function markOfName(name: string): LineMark {
  if (/^(?:title|заголовок|название)$/i.test(name)) return 'title';
  return /^(?:heading|заголовок|überschrift)\s*[1-9]$/i.test(name) ? 'heading' : 'none';
}

/** What a paragraph of an outline level is; Word counts levels of headings from 0 to 8, and 9 is body text. */
export const markOfOutline = (level: number): LineMark => (level >= 0 && level < 9 ? 'heading' : 'none');
