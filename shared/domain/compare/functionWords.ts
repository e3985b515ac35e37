/**
 * Words that carry grammar rather than meaning, in English and Russian, in match form (see `tokens.ts`).
 * They weigh less when two texts are compared. Negations are left out on purpose: a lost `not` or `не`
 * is the last thing that may be tidied away.
 */
const english = `a an the this that these those and or but so as if than then that which who whom whose what when
where while of in on at by for from to into onto with within over under about between through during after before
against up down out off i you he she it we they me him her us them my your his its our their is are was were be been
being am do does did has have had will would shall should can could may might must there here also just only too very
i'm it's he's she's that's there's we're they're you're i've we've they've i'd we'd`;

const russian = `и а но да или либо что чтобы как так же ли бы то если когда где куда пока хотя потому поэтому тоже
также лишь только уже еще вот ведь даже в во на с со к ко о об обо от ото до по за из изо у для при про через над
под подо перед между около после я ты он она оно мы вы они меня тебя его ее нас вас их мне тебе ему ей нам вам им
мной тобой нами вами ими мой твой свой наш ваш этот эта это эти тот та те того той тем том тех этого этой этом этих
который которая которое которые которого которой которых который-то был была было были будет будут есть себя себе`;

/** Of both languages, which share no letters. */
export const functionWords: ReadonlySet<string> = new Set(`${english} ${russian}`.split(/\s+/));
