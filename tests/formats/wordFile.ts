import { type Zippable, zipSync } from 'fflate';

/** Word documents by hand, for what no program writes on purpose. */

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

export const documentXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`;

/** An archive whose main part is given whole; other parts by their path. */
export function wordFileOf(main: string | Uint8Array, parts: Zippable = {}): Uint8Array {
  const bytes = typeof main === 'string' ? new TextEncoder().encode(main) : main;
  return zipSync({
    '[Content_Types].xml': new TextEncoder().encode('<Types/>'),
    'word/document.xml': bytes,
    ...parts,
  });
}

/** A document with this for its body. */
export const wordFile = (body: string, parts: Zippable = {}): Uint8Array =>
  wordFileOf(documentXml(body), parts);

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
