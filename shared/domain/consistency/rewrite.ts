import type { Replacement } from '../search/replace.ts';
import type { GroupKind } from './group.ts';

/**
 * A word of one form put into another, as it stands at its place: the ending that it has beyond its own form is kept
 * (dialogues, dialogue, dialog: dialogs), and so are capitals. English endings alone, and by rule: what comes of it is
 * shown before it is done. A whole translation is put in as it is, and so is what stands for the first letters of a name.
 */
export function rewritten(written: string, form: string, target: string, kind: GroupKind): string {
  if (kind === 'original' || (kind === 'name' && isLetters(form))) return target;
  return inCase(written, withEnding(target, endingOf(written.toLowerCase(), form.toLowerCase())));
}

/** UN, U.S.: their capitals say nothing of how a name in full is to be written. */
const isLetters = (form: string): boolean => /^(?:\p{Lu}\.?){2,}$/u.test(form);

/** What a word has beyond its form; '' where it is another word altogether. */
function endingOf(written: string, form: string): string {
  if (written.startsWith(form)) return written.slice(form.length);
  // organising, organise: a silent e goes before a vowel. studies, study.
  if (form.endsWith('e') && written.startsWith(form.slice(0, -1))) return written.slice(form.length - 1);
  if (form.endsWith('y') && written === `${form.slice(0, -1)}ies`) return 's';
  return '';
}

const endings = new Set([
  's',
  'es',
  'd',
  'ed',
  'r',
  'er',
  'ers',
  'ing',
  'ings',
  'ly',
  'al',
  'ally',
  'ist',
  'ists',
]);

function withEnding(target: string, ending: string): string {
  if (!endings.has(ending)) return target;
  const vowelled = ending === 'd' || ending === 'r' ? `e${ending}` : ending;
  if (vowelled === 's' || vowelled === 'es') return several(target);
  return target.endsWith('e') && /^[aei]/.test(vowelled) ? target.slice(0, -1) + vowelled : target + vowelled;
}

function several(word: string): string {
  if (/(?:s|x|z|ch|sh)$/i.test(word)) return `${word}es`;
  if (/[^aeiou]y$/i.test(word)) return `${word.slice(0, -1)}ies`;
  return `${word}s`;
}

/** All capitals stay all capitals, and a capital a capital. A target with a capital of its own keeps it. */
function inCase(written: string, target: string): string {
  const hasCase = written.toLowerCase() !== written.toUpperCase();
  if (hasCase && written.length > 1 && written === written.toUpperCase()) return target.toUpperCase();
  const [first = ''] = written;
  const isCapital = first !== first.toLowerCase();
  return isCapital ? target.charAt(0).toUpperCase() + target.slice(1) : target;
}

/**
 * What a form at a place becomes. The stop of U.S. ends the sentence too: one that follows it goes where the target
 * ends in one.
 */
export function rewriting(
  text: string,
  { from, to }: Pick<Replacement, 'from' | 'to'>,
  { form, target, kind }: { readonly form: string; readonly target: string; readonly kind: GroupKind },
): Replacement {
  const put = rewritten(text.slice(from, to), form, target, kind);
  return { from, to: put.endsWith('.') && text.startsWith('.', to) ? to + 1 : to, text: put };
}
