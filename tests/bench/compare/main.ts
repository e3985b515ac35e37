import { benchConsistency } from './consistency.ts';
import { defaultCorpus, hasCorpus } from './corpus.ts';
import { benchDifferences } from './differences.ts';
import { benchFacts } from './facts.ts';
import { benchFrames } from './frames.ts';
import { benchKinds } from './kinds.ts';
import { benchMeasures } from './measures.ts';
import { benchProject } from './project.ts';

/** The sections by name, each printing its own figures: `npm run bench:compare -- measures`, all without a name. */
const sections: Readonly<Record<string, (corpus: string) => void | Promise<void>>> = {
  differences: benchDifferences,
  kinds: benchKinds,
  facts: benchFacts,
  measures: benchMeasures,
  consistency: benchConsistency,
  project: benchProject,
  frames: benchFrames,
};

const words = process.argv.slice(2);
const corpus = words.find((word) => word.includes('/')) ?? defaultCorpus;
const wanted = words.filter((word) => word in sections);
if (!hasCorpus(corpus)) console.log(`No corpus at ${corpus}; give its path as an argument.`);
else {
  for (const name of wanted.length > 0 ? wanted : Object.keys(sections)) await sections[name]?.(corpus);
}
