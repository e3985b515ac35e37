/** Irregular forms by the first one: verbs' past and participle, plurals. Facts of English grammar. */
const irregular = `
arise arose arisen; be was were been is are; bear bore born; beat beaten; become became; begin began begun; bend bent; bite bit bitten;
bleed bled; blow blew blown; break broke broken; breed bred; bring brought; build built; burn burnt; buy bought; catch caught;
choose chose chosen; come came; creep crept; deal dealt; dig dug; do did done does; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven;
eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fly flew flown; forbid forbade forbidden;
forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given; go went gone goes; grow grew grown;
hang hung; have had has; hear heard; hide hid hidden; hold held; keep kept; know knew known; lead led; learn learnt; leave left; lend lent; lie lay lain;
light lit; lose lost; make made; mean meant; meet met; pay paid; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought;
sell sold; send sent; shake shook shaken; shine shone; shoot shot; show shown; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid;
speak spoke spoken; spend spent; spring sprang sprung; stand stood; steal stole stolen; stick stuck; strike struck; swear swore sworn; sweep swept; swim swam swum;
take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; understand understood; wake woke woken; wear wore worn; weep wept;
win won; wind wound; write wrote written; child children; foot feet; goose geese; life lives; man men; mouse mice; tooth teeth; wife wives; wolf wolves; woman women; knife knives; leaf leaves;
analysis analyses; axis axes; basis bases; calf calves; crisis crises; criterion criteria; diagnosis diagnoses; half halves; hypothesis hypotheses; loaf loaves; louse lice;
oasis oases; ox oxen; parenthesis parentheses; phenomenon phenomena; scarf scarves; sheaf sheaves; shelf shelves; synthesis syntheses; thesis theses; thief thieves;
bind bound; can could; cling clung; fling flung; foresee foresaw foreseen; foretell foretold; grind ground; kneel knelt;
lay laid; lean leant; leap leapt; may might; mistake mistook mistaken; misunderstand misunderstood; mow mown; overcome overcame; overhear overheard; overtake overtook overtaken;
prove proven; rebuild rebuilt; rewrite rewrote rewritten; saw sawn; sew sewn; shear shorn; shrink shrank shrunk; slay slew slain; sling slung; smell smelt; sow sown; speed sped;
spell spelt; spill spilt; spin spun; spit spat; spoil spoilt; sting stung; stink stank stunk; stride strode; strive strove striven; swell swollen; swing swung; tread trod trodden;
undergo underwent undergone; undertake undertook undertaken; undo undid undone; uphold upheld; weave wove woven; will would; withdraw withdrew withdrawn; withhold withheld;
withstand withstood; wring wrung
`;

const formsOf = new Map(
  irregular.split(';').map((forms) => {
    const [first = '', ...others] = forms.trim().split(' ');
    return [first, others] as const;
  }),
);

const none: readonly string[] = [];

/** An English word in its first form, in small letters, and the irregular forms of it: give, gave, given. Constant time. */
export function englishForms(word: string): readonly string[] {
  const others = formsOf.get(word) ?? compoundForms(word);
  return [word, ...others];
}

/** Of compounds, fishermen; of others (human, German) what no text has. */
function compoundForms(word: string): readonly string[] {
  return word.endsWith('man') ? [`${word.slice(0, -2)}en`] : none;
}
