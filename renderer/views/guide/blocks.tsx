import { createElement, Fragment, type ReactNode } from 'react';
import { LinkButton } from '../../parts/link-button.tsx';
import type { Block, GuidePage, Inline } from './page.ts';

type Go = (page: string) => void;

/** Parts of a page never change or move, so they need no keys of their own. */
const each = <T,>(parts: readonly T[], show: (part: T) => ReactNode): ReactNode =>
  createElement(Fragment, null, ...parts.map(show));

/** A page of the guide as it is read. `onGo` follows a link to another page, by its name. */
export const Blocks = ({ page, onGo }: { readonly page: GuidePage; readonly onGo: Go }) =>
  each(page, (block) => <BlockView block={block} onGo={onGo} />);

const BlockView = ({ block, onGo }: { readonly block: Block; readonly onGo: Go }) => {
  const line = (inside: readonly Inline[]) => <Line inside={inside} onGo={onGo} />;
  switch (block.kind) {
    case 'heading':
      return block.depth === 1 ? <h3>{line(block.inside)}</h3> : <h4>{line(block.inside)}</h4>;
    case 'paragraph':
      return <p>{line(block.inside)}</p>;
    case 'list': {
      const entries = each(block.entries, (entry) => <li>{line(entry)}</li>);
      return block.isOrdered ? <ol>{entries}</ol> : <ul>{entries}</ul>;
    }
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {each(block.head, (cell) => (cell.length === 0 ? <td /> : <th scope="col">{line(cell)}</th>))}
            </tr>
          </thead>
          <tbody>
            {each(block.rows, (row) => (
              <tr>
                {each(row, (cell) => (
                  <td>{line(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'code':
      return <pre>{block.text}</pre>;
    case 'picture':
      return <img src={block.src} alt={block.alt} loading="lazy" width={1440} height={900} />;
  }
};

const Line = ({ inside, onGo }: { readonly inside: readonly Inline[]; readonly onGo: Go }): ReactNode =>
  each(inside, (part) => {
    if (typeof part === 'string') return part;
    switch (part.kind) {
      case 'strong':
        return (
          <strong>
            <Line inside={part.inside} onGo={onGo} />
          </strong>
        );
      case 'emphasis':
        return (
          <em>
            <Line inside={part.inside} onGo={onGo} />
          </em>
        );
      case 'code':
        return <code>{part.text}</code>;
      case 'link':
        return (
          <LinkButton onPress={() => onGo(part.page)}>
            <Line inside={part.inside} onGo={onGo} />
          </LinkButton>
        );
    }
  });
