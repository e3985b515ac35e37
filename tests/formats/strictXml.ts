import { SaxesParser } from 'saxes';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  /** Of its own, that of its children left out. */
  text: string;
}

/**
 * Strict XML reading, namespaces and all: throws where the text is not well-formed. `characterOf` answers the character
 * that an element stands for, which is part of the text around it.
 */
export const readXml = (
  xml: string,
  characterOf: (element: Element) => string | null = () => null,
): Element => {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value] as const);
    open.push({ name, attributes: Object.fromEntries(values), children: [], text: '' });
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => {
    const [element, parent] = [open.pop(), open.at(-1)];
    if (element === undefined || parent === undefined) return;
    const character = characterOf(element);
    if (character === null) parent.children.push(element);
    else parent.text += character;
  });
  parser.write(xml).close();
  return root.children[0] ?? root;
};
