/*
 * Words and their opposites, in their first forms, which a translation puts for each other by a slip, and hardly by choice.
 * A word behind a dash may stand for its side, and accuses nobody. On the right of a bar Russian words, whose stems the
 * dictionary has for others. From general knowledge.
 */

/** Those of which a text may say the one for what another denies: awake, for not asleep. */
export const contrariesTable = `
  increase growth grow grew rise raise surge soar gain climb expand expansion boost enlarge jump double triple -up / decrease decline reduce reduction fall drop shrink lower -cut slump plunge plummet diminish lessen halve -down -sink -less
  high higher highest tall elevated / low lower lowest -modest
  better best improve improvement / worse worst worsen deteriorate deterioration
  many much plenty lot lots numerous -great -several -more -often | большинство много немало многие многих многим многое больше / few fewer little -rare -less -couple -pair -bit -slightly -handful -small -scarce | мало немногие немного несколько меньше пара пару парой паре
  allow permit let authorize authorization -may -can -enable / forbid prohibit prohibition ban prevent -bar
  agree consent accept acceptance approve adopt adoption -mind -happy -grant / refuse refusal reject decline disagree oppose deny object objection -dispute
  accept acceptance adopt adoption approve approval -pass -take / reject refuse refusal decline rejection -fail
  support supporter -back endorse favour favor -for / oppose opponent against opposition | против
  start begin continue resume -open / cease halt -stop -end -finish -quit -suspend -close -over | перестал перестала перестало перестали прекратил прекратила прекратило прекратили
  open reopen unlock / close shut closed lock
  win victory winner defeat beat victorious -save -keep / lose loss defeat loser | уступил уступила уступили уступило
  find discover / lose loss -miss
  remember recall -mind / forget forgot
  old elder older ancient aged -senior elderly / young younger youth -new -junior youthful
  large big great huge major vast enormous substantial larger bigger -high / small little tiny minor slight -minute smaller -low -modest
  long lengthy longer / short brief shorter -briefly
  near -close nearby -next nearest closest / far distant remote -away farthest
  rich wealthy / poor impoverished
  strong powerful strength strengthen strongly heavy / weak feeble weakness weaken weakly
  easy simple easier light / difficult hard complicated tough difficulty harder challenging
  early / late -later
  fast quick quickly rapid rapidly swift swiftly soon -speed / slow slowly gradual gradually slowdown -late -long
  hot warm heat | нагреется нагрелся согреется / cold cool chill frost | остынет остыл остыла остыло остывает
  alive live living -survive / dead die kill died death -fatal -perish
  safe safety secure / dangerous danger unsafe hazardous risk -risky
  expensive dear costly | дороже / cheap inexpensive affordable | дешевле
  good positive excellent -well -fine / bad poor negative evil terrible -badly -ill
  right correct correctly true / wrong wrongly incorrect incorrectly false
  true real genuine / false fake untrue -wrong -lie
  love like adore / hate dislike hatred -detest
  friend ally / enemy foe
  manage -able -could | сумел сумела сумели успел успела успели удалось / fail -unable
  success succeed successful successfully / failure fail failed unsuccessful unsuccessfully
  guilty guilt / innocent innocence
  light bright / dark darkness
  wide broad / narrow
  deep / shallow
  full / empty
  clean pure / dirty filthy
  dry / wet damp moist
  loud loudly noisy aloud / quiet quietly silent silently soft softly
  happy happiness joyful joy glad / sad sadness unhappy sorrow sorrowful -gloomy
  healthy -well / sick sickness ill illness unhealthy
  clever smart wise intelligent / stupid stupidity foolish silly dumb
  brave bravely courage courageous bold boldly / cowardly coward
  frequent often frequently common / rare rarely seldom infrequent uncommon
  public / private -secret
  sleep asleep / awake wake
  same alike similar equal / different differ -vary
  catch -come -reach -arrive / miss
  natural / artificial
  kind / cruel wicked
  lazy / diligent hardworking
  polite politely politeness / rude rudely rudeness
  calm / nervous anxious
  obey / defy
  -enough -sufficient / -few -little -short -scarce -lack
  -know -aware -understand / -wonder -mystery -ignorant
  -depart / -stay -remain
  -move -stir / -still -freeze -motionless
  -speak -talk -say -answer -reply -utter -word -mention / -silent -silence -mute -tongue -omit
  -hurry -haste -rush / -slow -calm
  -immediately -once / -while -later -eventually
  -worry -fear -afraid / -calm -brave
  -change / -same -constant -still -former -previous
  -attend -appear / -absent -miss
  -see -notice / -miss -overlook -blind
  -hide -conceal -deny / -admit -open -frank -confess
  -doubt / -sure -certain
  -together / -alone -apart -part -separate
  -crowd / -empty
  -company -other -else / -alone
  -interest / -dull -boring -bore
  -trust -believe -confidence / -doubt -suspect -distrust
  -clear / -vague -obscure
  -famous / -obscure
  -married -marry / -single
  -busy / -free -idle
  -damage -harm -hurt -injure / -intact -unharmed -safe -whole
  -chew -cut -break / -whole
  -abuse -overuse / -easy -sparing -moderation
  -dawn -light -day / -dark -night
  -pay -charge / -free
  -spare / -kill
  -save -keep -reserve / -pour -throw -discard -drain
  -optional -voluntary / -obligatory -mandatory -compulsory -required
  -raise -lift / -lower -down
  -regret -sorry / -glad
  -strange / -natural
  -ready / -yet
  -willing -want / -reluctant
  -focus -concentrate / -distract -divert
  -eat / -hungry -starve
  -work -function / -broken -break -idle
`;

/** Those that say more, or something else, than the other side denied. */
export const exclusivesTable = `
  all whole entire -every -each -both -everything -everyone | все всех всем всеми / some several -certain -many -number -part | некоторые некоторых некоторым некоторыми часть
  next coming -following -upcoming | следующий следующая следующее следующего следующей следующем следующую / last previous -past -recent -latter -final | прошлый прошлое прошлая прошлого прошлой прошлом прошлую прошлые прошлых
  before earlier -prior -previously -ago -until -till -ahead -eve preced | до перед прежде раньше ранее накануне назад / after later afterwards -since following -next -within -follow -when | после -спустя затем потом позже позднее -через -вслед -по
  more -greater -over -above -exceed -larger -bigger -up -strong -hard -much -bad | больше более свыше выше сильнее / less fewer -below -under -smaller -lower -most -maximum | меньше менее ниже
  most mostly majority | больше большинство наиболее / least -minority fewest | меньше меньшинство наименее
  allow grant satisfy -accept / dismiss reject refuse overturn -deny -decline
  uphold / dismiss reject refuse | отказал отказала отказали отказано отклонил отклонила отклонили
  uphold affirm sustain confirm / overturn quash cancel cancellation annul reverse repeal revoke overrule -dismiss -lift
  confirm confirmation acknowledge admit affirm / deny refute refutation reject denial
  begin start commence launch open beginning onset initial -first / end finish -complete conclude -stop -cease -close -final -last conclusion -over
  fully completely entirely wholly totally / partly partially -half -somewhat -part
  now nowadays currently -today -present / formerly -once -before -earlier -past -early -previous -use | раньше прежде некогда когда-то
  first initial initially original early / last final finally latest -recent -past
  new fresh -latest / old former ancient
  buy purchase bought buyer / sell sold sale seller
  include including / exclude excluding except
  inside within interior indoors / outside exterior outdoors
  above -over top upper upstairs / below -under beneath bottom lower underneath downstairs
  positive / negative
  war / peace
  profit gain income / loss losses
  import | ввозная ввозной ввозные ввозных ввозную / export | вывозная вывозной вывозные вывозных вывозную
  oblige compel -require -force -must -order / allow permit let -may -can
  ahead -before -early -earlier -forward -front | впереди раньше досрочно / behind -after -late -later -back | позади
  truth -true -honest -truthful / lie lying liar -false -untrue
  opposition / government -cabinet -ruling
  guilty convict conviction / acquit acquittal innocent
  accuse accusation prosecution / defence defense
  hire recruit -employ / fire dismiss sack sacked sacking sacked sacking
  enter -come -in / exit leave -out
  arrive arrival -come | приехал приехала приехали пришел пришла пришли прибывает прибывают прибыл прибыла прибудет / depart departure leave | отправляется отправляются отправился отправилась ушел ушла ушли уехал уехала уехали
  day daytime afternoon noon today / night midnight nighttime
  morning / evening
  yesterday / tomorrow today
  future / -past
  male man men boy / female woman women girl
  light lightweight | легче / heavy | тяжелее
  thick / thin
  hard solid firm / soft gentle tender
  laugh laughter / cry weep wept tears
  friendly / hostile
  always / never rarely
  everything everyone everybody all every each -both -whole -entire -always -everywhere | все всех всем всеми каждый каждая каждое каждого каждой каждому каждую каждым всякий всякая всякого всякому / nothing nobody none nowhere -no -never | -ничто -ничего -ничему -ничем -никто -никого -никому -никем -нет -ни -некому -некого -нечего -никакой -никакая -никакое -никаких -никаким -никакого -никакую
  maximum maximal / minimum minimal
  advantage / disadvantage drawback
  attack attacker offensive assault advance / defend defender defence defense retreat
  victory / defeat
  optimist optimistic / pessimist pessimistic
  ascend rise -up / descend descent
  appear appearance emerge emergence / disappear disappearance vanish
  arrest detain / release free freed
  connect join attach / disconnect detach
  strict strictly / lenient mild
  permanent / temporary
  modern / ancient old
  rural / urban
  domestic internal / foreign external
  senior / junior
  innocent / guilty
  plus / minus
  employer / employee
  teacher / pupil student
  doctor / patient
  plaintiff / defendant
  landlord lessor / tenant lessee
  seller vendor / buyer purchaser
  praise / blame criticize scold criticism
  reward / punish punishment
  encourage encouragement / discourage
  divorce / marry marriage wedding
  born birth / die death
  borrow borrower / lend lender
  creditor lender / debtor borrower
  present presence / absent absence
  sharp / blunt
  smooth / rough
  tighten tight / loosen loose
  generous / stingy greedy
  horizontal / vertical
  front / rear -back
  forward forwards / backward backwards -back
  build create / destroy demolish
  repair mend -fix / break damage -broken
  help / hinder hamper
  show reveal / hide conceal
  float / sink drown
  freeze / melt thaw
  extend expand widen / limit limitation restrict restriction narrow
  extend prolong lengthen / shorten curtail
  appoint appointment / dismiss dismissal sack sacked sacking fire
  income revenue / expense expenditure spending
  wholesale / retail
  recommend / contraindicate
  clockwise / counterclockwise anticlockwise -counter -against | против
  ancestor / descendant
`;
