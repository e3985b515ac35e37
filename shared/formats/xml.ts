import { SaxesParser } from 'saxes';
import { type ProblemCode, ProblemError } from '../domain/problem.ts';
import { elementDepth } from './limits.ts';
import { inflateEntry, type ZipArchive } from './zip.ts';

/** XML as events, for files nobody vouches for: no document type, no entities of its own, no endless depth. */

/** Values by name, without its prefix. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Hears what is in a document, in its order. */
export interface XmlHandler {
  /** Names come without their prefix, attributes too; in the formats read here no two differ by it alone. */
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Reads the part of an archive at `path`, where there is one. Throws as `xmlReader` and `inflateEntry` do. */
export function readXmlPart(archive: ZipArchive, path: string, handler: XmlHandler): void {
  const entry = archive.entries.get(path);
  if (entry === undefined) return;
  const reader = xmlReader(archive.file, handler);
  inflateEntry(archive, entry, reader.write);
  reader.end();
}

/** Takes a document part by part. */
export interface XmlReader {
  readonly write: (part: Uint8Array) => void;
  readonly end: () => void;
}

/**
 * Throws `code` for what is not well-formed, not UTF-8 or UTF-16, has a document type or is nested too deep. `namesType`: a
 * document type may be named, which declares nothing and for which nothing is fetched.
 */
export function xmlReader(
  file: string,
  handler: XmlHandler,
  code: ProblemCode = 'docxDamaged',
  namesType = false,
): XmlReader {
  const parser = new SaxesParser();
  const damaged = (cause?: unknown): ProblemError =>
    new ProblemError(code, { file, line: parser.line }, { cause });
  let depth = 0;
  parser.on('error', (cause) => {
    throw damaged(cause);
  });
  parser.on('doctype', (type) => {
    if (!namesType || type.includes('[')) throw damaged();
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > elementDepth) throw damaged();
    handler.open(localName(name), localAttributes(attributes));
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    handler.close(localName(name));
  });
  const { text } = handler;
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return writerOf(parser, damaged);
}

function writerOf(parser: SaxesParser, damaged: (cause?: unknown) => ProblemError): XmlReader {
  let decoder: TextDecoder | null = null;
  const decode = (part?: Uint8Array): string => {
    try {
      decoder ??= new TextDecoder(encodingOf(part), { fatal: true });
      return part === undefined ? decoder.decode() : decoder.decode(part, { stream: true });
    } catch (cause) {
      throw damaged(cause);
    }
  };
  return {
    write: (part) => {
      parser.write(decode(part));
    },
    end: () => {
      parser.write(decode());
      parser.close();
    },
  };
}

const encodingOf = (part: Uint8Array | undefined): string => {
  if (part?.[0] === 0xff && part[1] === 0xfe) return 'utf-16le';
  return part?.[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8';
};

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function localAttributes(attributes: XmlAttributes): XmlAttributes {
  const local: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) local[localName(name)] = value;
  return local;
}
