/** What a document may take up, so that none can take the program down. Over a limit it is refused by name. */

/** Paragraphs of a document. */
export const paragraphCount = 200_000;
/** Lines of plain text, which become fewer paragraphs where it was wrapped. */
export const lineCount = 1_000_000;
/** UTF-16 units of one paragraph. */
export const paragraphUnits = 100_000;

/** Entries of a zip archive. */
export const zipEntries = 2_000;
/** Bytes that an archive may inflate to, all entries read together: 256 MB. */
export const inflatedBytes = 256 * 1024 * 1024;
/** Inflated to deflated bytes; what inflates to less than `ratioFreeBytes` may do so at any ratio. */
export const inflationRatio = 200;
export const ratioFreeBytes = 1024 * 1024;

/** Elements within elements, in XML and HTML. */
export const elementDepth = 256;
/** Elements and pieces of text of an HTML page, and its UTF-16 units: above them the page is read without a tree. */
export const weighedElements = 100_000;
export const weighedPieces = 500_000;
export const weighedUnits = 16_000_000;
