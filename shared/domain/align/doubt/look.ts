import { lastAnswers, remember } from '../../remember.ts';
import type { Link } from '../search/links.ts';
import type { Judge } from './judge.ts';
import type { Remains } from './remains.ts';
import type { Pieces } from './surroundings.ts';

/** What is seen of a link, packed: where its tokens and then its marks begin in a buffer, and how many of each side. */
interface Packed {
  readonly buffer: ArrayBuffer;
  readonly at: number;
  readonly theirs: number;
  readonly own: number;
}

/** So many links are seen at a time: more than are near one. */
const seenAtOnce = 128;
/** Bytes of the first buffer; each has twice as many as the one before, up to the last figure. */
const firstBuffer = 1 << 14;
const largestBuffer = 1 << 20;
/** Bytes of a token; a mark has one. */
const tokenSize = Int32Array.BYTES_PER_ELEMENT;

/**
 * What a judge sees of links. Whoever goes through the pieces of an alignment asks for the same ones a few times within
 * a few steps, and then goes through all of them again. Kept as objects it would be most of the memory of a long
 * text; so it is packed into few large buffers.
 */
export function createLook(judge: Judge): (link: Link) => Remains {
  const known = new Map<Link, Packed>();
  let buffer = new ArrayBuffer(0);
  let end = 0;
  const packed = (seen: Remains): Packed => {
    const [theirs, own] = [seen.theirs.tokens.length, seen.own.tokens.length];
    // Tokens begin where a number of their size may.
    const at = Math.ceil(end / tokenSize) * tokenSize;
    const size = (theirs + own) * (tokenSize + 1) + own;
    if (at + size > buffer.byteLength) {
      buffer = new ArrayBuffer(Math.max(Math.min(largestBuffer, 2 * buffer.byteLength), firstBuffer, size));
      end = 0;
      return packed(seen);
    }
    end = at + size;
    return { buffer, at, theirs, own };
  };
  return remember((link) => {
    const before = known.get(link);
    if (before !== undefined) return remainsIn(before);
    const seen = judge.remainsOf(link);
    const place = packed(seen);
    const room = remainsIn(place);
    for (const side of ['theirs', 'own', 'ownFromEnd'] as const) {
      room[side].tokens.set(seen[side].tokens);
      room[side].isMet.set(seen[side].isMet);
    }
    known.set(link, place);
    return room;
  }, lastAnswers(seenAtOnce));
}

/** The same by the numbers of pieces. */
export function lookAt(look: (link: Link) => Remains, { list }: Pieces): (piece: number) => Remains {
  return (piece) => look(list[piece] ?? { blocks: [], paragraphs: [] });
}

/** The tokens of both sides, then the marks of theirs, of own, and of own from the end. */
function remainsIn({ buffer, at, theirs, own }: Packed): Remains {
  const marks = at + (theirs + own) * tokenSize;
  const tokens = new Int32Array(buffer, at + theirs * tokenSize, own);
  return {
    theirs: { tokens: new Int32Array(buffer, at, theirs), isMet: new Uint8Array(buffer, marks, theirs) },
    own: { tokens, isMet: new Uint8Array(buffer, marks + theirs, own) },
    ownFromEnd: { tokens, isMet: new Uint8Array(buffer, marks + theirs + own, own) },
  };
}
