import type { DraftParagraph, ParagraphRole } from '../model.ts';
import { readAttribution } from './attribution.ts';
import { findHeadline, findLead, findSubheads } from './headings.ts';
import { findTurns } from './interview.ts';
import type { Block } from './lines.ts';
import { findNavigation } from './navigation.ts';

/** Attributions stand at the edges: so many blocks from the top or the bottom. */
const edge = 4;

/**
 * Gives each block its role. Navigation, attribution and notes are left out of the text, all else is included.
 * No block is lost, joined or changed. Linear in the number of blocks.
 */
export function assignRoles(blocks: readonly Block[]): readonly DraftParagraph[] {
  const roles = new Map<Block, ParagraphRole>();
  const own = blocks.filter(({ mark }) => mark !== 'note');
  for (const block of attributions(own)) roles.set(block, 'attribution');
  const unattributed = own.filter((block) => !roles.has(block));
  const navigation = findNavigation(unattributed);
  for (const [index, block] of unattributed.entries())
    if (navigation.has(index)) roles.set(block, 'navigation');
  assignTextRoles(
    unattributed.filter((_, index) => !navigation.has(index)),
    roles,
  );
  return blocks.map((block) => {
    const role = roles.get(block) ?? 'body';
    const isApart = role === 'navigation' || role === 'attribution' || block.mark === 'note';
    return { role, text: block.text, included: !isApart };
  });
}

function attributions(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(
    (block, index) => (index < edge || index >= blocks.length - edge) && readAttribution(block.text) !== null,
  );
}

function assignTextRoles(text: readonly Block[], roles: Map<Block, ParagraphRole>): void {
  const turns = findTurns(text);
  const headline = findHeadline(text, turns);
  const subheads = findSubheads(text, headline, turns);
  const lead = findLead(text, headline, subheads, turns);
  for (const [index, block] of text.entries()) {
    const turn = turns?.get(index);
    if (index === headline) roles.set(block, 'headline');
    else if (index === lead) roles.set(block, 'lead');
    else if (turn !== undefined) roles.set(block, turn);
    else if (subheads.has(index)) roles.set(block, 'subhead');
  }
}
