import type { ParagraphRole } from '../../domain/model.ts';

/** Paragraph styles by role; null: Word's own for all that has none. Names that Word knows it shows in its language. */
export const styleOfRole = {
  headline: 'Title',
  lead: 'Subtitle',
  subhead: 'Heading1',
  question: 'Question',
  answer: 'Answer',
  body: null,
  navigation: null,
  attribution: 'Attribution',
} as const satisfies Record<ParagraphRole, string | null>;

interface Style {
  readonly name: string;
  /** Properties of the paragraph and of its text, as elements in the order of the schema. */
  readonly paragraph?: string;
  readonly text?: string;
}

/** A bold text, and letters so many half points high. */
const bold = '<w:b/><w:bCs/>';
const size = (halves: number): string => `<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>`;
const grey = '<w:color w:val="595959"/>';
const tight = '<w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/>';

const paragraphStyles: Readonly<Record<string, Style>> = {
  Title: {
    name: 'Title',
    paragraph: '<w:keepNext/><w:spacing w:before="0" w:after="240" w:line="240" w:lineRule="auto"/>',
    text: bold + size(40),
  },
  Heading1: {
    name: 'heading 1',
    paragraph: '<w:keepNext/><w:spacing w:before="320" w:after="120"/><w:outlineLvl w:val="0"/>',
    text: bold + size(28),
  },
  Subtitle: { name: 'Subtitle', text: bold },
  Question: { name: 'Question', paragraph: '<w:keepNext/>', text: '<w:i/><w:iCs/>' },
  Answer: { name: 'Answer' },
  Attribution: {
    name: 'Attribution',
    paragraph: '<w:spacing w:before="360" w:after="0"/>',
    text: grey + size(18),
  },
  Footer: { name: 'footer', paragraph: '<w:jc w:val="center"/>', text: grey + size(18) },
  CommentText: { name: 'annotation text', paragraph: tight, text: size(20) },
  Cell: { name: 'Table Text', paragraph: tight, text: size(20) },
  CellHeading: { name: 'Table Heading', paragraph: tight, text: bold + size(20) },
  CellNote: { name: 'Table Note', paragraph: tight, text: grey + size(18) },
};

/** The style sheet's elements; `language`: BCP 47 tag of most of the text. */
export const styles = (language: string): string =>
  '<w:docDefaults><w:rPrDefault><w:rPr>' +
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>' +
  `${size(24)}<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="${language}"/></w:rPr></w:rPrDefault>` +
  '<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>' +
  '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>' +
  '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  Object.entries(paragraphStyles).map(styleElement).join('');

const styleElement = ([id, { name, paragraph = '', text = '' }]: [string, Style]): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
  `<w:pPr>${paragraph}</w:pPr><w:rPr>${text}</w:rPr></w:style>`;
