import { strToU8, type Zippable, zipSync } from 'fflate';
import { xmlText } from '../xmlText.ts';
import { styles } from './styles.ts';

/**
 * Word documents as ECMA-376 (Office Open XML, transitional) has them: the few parts that Word needs, so that the texts
 * are in the file as they are. No library stands between: what makes documents of all kinds takes several times longer
 * over a long table, and lets characters through that XML forbids.
 */

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const word2010 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const word2012 = 'http://schemas.microsoft.com/office/word/2012/wordml';
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const names = `xmlns:w="${main}" xmlns:r="${relations}"`;
const newerNames = `xmlns:mc="${compatibility}" xmlns:w14="${word2010}" xmlns:w15="${word2012}" mc:Ignorable="w14 w15"`;

export interface WordDocument {
  readonly title: string;
  /** BCP 47 tag of most of the text. */
  readonly language: string;
  /** Elements of the body, in order. */
  readonly body: readonly string[];
  readonly isLandscape?: boolean;
  readonly comments?: readonly WordComment[];
}

/** A comment as Word shows it beside the text; the body has its place, by its position in the list. */
export interface WordComment {
  readonly author: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly isDone: boolean;
  readonly paragraphs: readonly string[];
}

/** The bytes of a .docx file; the same for the same document. O(length of the texts). */
export const wordFile = (document: WordDocument): Uint8Array => {
  const { title, language, comments = [] } = document;
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(comments.length > 0),
    '_rels/.rels': relationships([
      [`${relations}/officeDocument`, 'word/document.xml'],
      [
        'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        'docProps/core.xml',
      ],
    ]),
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
      `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`,
    'word/document.xml': bodyOf(document),
    'word/_rels/document.xml.rels': relationships([
      [`${relations}/styles`, 'styles.xml'],
      [`${relations}/footer`, 'footer.xml'],
      ...(comments.length > 0 ? commentRelations : []),
    ]),
    'word/styles.xml': `<w:styles ${names}>${styles(language)}</w:styles>`,
    'word/footer.xml': footer,
    ...(comments.length > 0 ? commentParts(comments) : {}),
  };
  const files: Zippable = {};
  // Zip archives know no time before 1980, and a file is to be the same whenever it is made.
  for (const [name, text] of Object.entries(parts))
    files[name] = [strToU8(declaration + text), { mtime: '1980-01-01T00:00:00' }];
  return zipSync(files);
};

/** A date as the attributes of Word have it, in whole seconds. */
export const wordDate = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

const contentTypes = (hasComments: boolean): string => {
  const parts = [
    ['/word/document.xml', `${wordType}.document.main+xml`],
    ['/word/styles.xml', `${wordType}.styles+xml`],
    ['/word/footer.xml', `${wordType}.footer+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...(hasComments
      ? [
          ['/word/comments.xml', `${wordType}.comments+xml`],
          ['/word/commentsExtended.xml', `${wordType}.commentsExtended+xml`],
        ]
      : []),
  ];
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('')}</Types>`
  );
};

type Relation = readonly [type: string, target: string];

const relationships = (targets: readonly Relation[]): string =>
  `<Relationships xmlns="${packageRelations}">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const commentRelations: readonly Relation[] = [
  [`${relations}/comments`, 'comments.xml'],
  ['http://schemas.microsoft.com/office/2011/relationships/commentsExtended', 'commentsExtended.xml'],
];

/** A4 in twentieths of a point, with margins of two centimetres; the footer is the second relation of the document. */
const bodyOf = ({ body, isLandscape = false }: WordDocument): string => {
  const size = isLandscape ? 'w:w="16838" w:h="11906" w:orient="landscape"' : 'w:w="11906" w:h="16838"';
  const section =
    `<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz ${size}/>` +
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>' +
    '</w:sectPr>';
  return `<w:document ${names}><w:body>${body.join('')}${section}</w:body></w:document>`;
};

const footer =
  `<w:ftr ${names}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>` +
  '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>';

const initialsOf = (name: string): string => (name.match(/(?<!\p{L})\p{L}/gu) ?? []).join('');

/** Which are done stands in a part of its own, by the number of the comment's last paragraph ([MS-DOCX] 2.5.4.5). */
const commentParts = (comments: readonly WordComment[]): Record<string, string> => {
  const paragraphId = (at: number): string => (at + 1).toString(16).toUpperCase().padStart(8, '0');
  const written = comments.map(({ author, at, paragraphs }, id) => {
    const texts = paragraphs.map((text, place) => {
      const mark = place === paragraphs.length - 1 ? ` w14:paraId="${paragraphId(id)}"` : '';
      return `<w:p${mark}><w:pPr><w:pStyle w:val="CommentText"/></w:pPr><w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r></w:p>`;
    });
    const head = `w:id="${id}" w:author="${xmlText(author)}" w:initials="${xmlText(initialsOf(author))}" w:date="${wordDate(at)}"`;
    return `<w:comment ${head}>${texts.join('')}</w:comment>`;
  });
  const states = comments.map(
    ({ isDone }, id) => `<w15:commentEx w15:paraId="${paragraphId(id)}" w15:done="${isDone ? 1 : 0}"/>`,
  );
  return {
    'word/comments.xml': `<w:comments ${names} ${newerNames}>${written.join('')}</w:comments>`,
    'word/commentsExtended.xml': `<w15:commentsEx ${names} ${newerNames}>${states.join('')}</w15:commentsEx>`,
  };
};
