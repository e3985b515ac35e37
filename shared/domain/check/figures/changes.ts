import { type Mismatch, placeAt } from './mismatch.ts';

/** Which way something changed by a multiple. */
interface Change {
  /** In Russian, within a part of a sentence, before or after. */
  readonly told: RegExp;
  readonly russian: RegExp;
  /** An English word that says the other way by itself. */
  readonly other: RegExp;
  /** Words by which the English may say this way all the same. */
  readonly english: RegExp;
}

const fall = '(?:сниз|сниж|упал|упад|паден|сократ|сокращ|уменьш|подешев|обвал|опуст)[а-я]*';
const rise = '(?:вырос|возрос|подрос|растет|рост|увелич|повыс|повыш|подорож|подскоч|взлет)[а-я]*';
const multiple = '(?:вдвое|втрое|вчетверо|впятеро|вдесятеро|в [а-я0-9]+ раза?)';
const near = '(?: [а-я]+){0,3} ';

const told = (change: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${change}${near}${multiple}|${multiple}${near}${change})(?!\\p{L})`, 'u');

const changes: readonly Change[] = [
  {
    told: told(fall),
    russian: new RegExp(`(?<!\\p{L})(?:${rise}|удво|утро)`, 'u'),
    other: /\b(?:doubl|tripl|trebl|quadrupl)(?:ed|es|ing)\b/i,
    english:
      /\b(?:hal[fv]|third|quarter|fifth|tenth|fall|fell|drop|declin|decreas|reduc|shr[aiu]nk|cut|lower|less|few|down|slash|plung|plummet|los[est]|cheap)/i,
  },
  {
    told: told(`(?:${rise})`),
    russian: new RegExp(`(?<!\\p{L})(?:${fall}|половин)`, 'u'),
    other: /\bhalv(?:ed|es|ing)\b/i,
    english: /\b(?:doubl|twice|two|tripl|ris|rose|grew|grow|increas|up|higher|more|climb|jump|soar|surg)/i,
  },
];

/**
 * What has doubled in the English text and fell to a half in the Russian one, or the other way round: `portions.ts` in the
 * numbers has both for one value. At most one. Linear.
 */
export function otherChange(source: string, text: string): readonly Mismatch[] {
  const plain = source.toLowerCase().replaceAll('ё', 'е');
  for (const one of changes) {
    const meant = one.told.exec(plain);
    const other = meant === null ? null : one.other.exec(text);
    if (meant === null || other === null || one.russian.test(plain) || one.english.test(text)) continue;
    return [
      {
        source: placeAt({ from: meant.index, to: meant.index + meant[0].length }),
        text: placeAt({ from: other.index, to: other.index + other[0].length }),
      },
    ];
  }
  return [];
}
