/** A row of a text written for this measure; marks name words as they stand, the first of them: `a/b` either, `x` none. */
interface OwnRow {
  readonly original: string;
  readonly machine: string;
  readonly human: string;
  /** Original and human; all content words but those on which two people would disagree. */
  readonly marks: string;
  /** Machine and human. */
  readonly english: string;
}

/**
 * Forty rows of no news: a tale, a recipe, letters, talk, instructions, popular science. Written and marked by hand
 * before it was ever measured; nothing was chosen by it.
 */
export const ownText: readonly OwnRow[] = [
  {
    original: 'Старый смотритель маяка каждое утро поднимался по винтовой лестнице с чашкой остывшего чая.',
    machine: 'The old lighthouse keeper climbed the spiral staircase every morning with a cup of cold tea.',
    human:
      'Each morning the old lighthouse keeper went up the winding stairs, a cup of tea gone cold in his hand.',
    marks:
      'Старый=old смотритель=keeper маяка=lighthouse каждое=Each утро=morning поднимался=went/up винтовой=winding лестнице=stairs чашкой=cup остывшего=cold/gone чая=tea',
    english:
      'old=old lighthouse=lighthouse keeper=keeper climbed=went/up spiral=winding staircase=stairs every=Each morning=morning cup=cup cold=cold/gone tea=tea',
  },
  {
    original: 'Море в тот день было серым и тяжелым, как мокрое одеяло.',
    machine: 'The sea that day was gray and heavy, like a wet blanket.',
    human: 'That day the sea lay grey and heavy as a sodden blanket.',
    marks: 'Море=sea день=day серым=grey тяжелым=heavy мокрое=sodden одеяло=blanket',
    english: 'sea=sea day=day gray=grey heavy=heavy wet=sodden blanket=blanket',
  },
  {
    original: 'Чайки кричали над скалами и дрались из-за рыбьей головы.',
    machine: 'Seagulls screamed over the rocks and fought over a fish head.',
    human: 'Gulls were shrieking above the cliffs, squabbling over the head of a fish.',
    marks: 'Чайки=Gulls кричали=shrieking скалами=cliffs дрались=squabbling рыбьей=fish головы=head',
    english: 'Seagulls=Gulls screamed=shrieking rocks=cliffs fought=squabbling fish=fish head=head',
  },
  {
    original: 'Внизу, у причала, его ждала внучка с корзиной грибов.',
    machine: 'Below, at the pier, his granddaughter was waiting for him with a basket of mushrooms.',
    human: 'Down by the jetty his granddaughter was waiting with a basketful of mushrooms.',
    marks: 'Внизу=Down причала=jetty ждала=waiting внучка=granddaughter корзиной=basketful грибов=mushrooms',
    english:
      'Below=Down pier=jetty granddaughter=granddaughter waiting=waiting basket=basketful mushrooms=mushrooms',
  },
  {
    original: 'Девочка не умела плавать, но лодку любила больше всех игрушек на свете.',
    machine: 'The girl could not swim, but she loved the boat more than all the toys in the world.',
    human:
      'The girl had never learned to swim, yet there was no toy in the world she loved better than the boat.',
    marks:
      'Девочка=girl умела=learned плавать=swim лодку=boat любила=loved больше=better игрушек=toy свете=world',
    english: 'girl=girl swim=swim loved=loved boat=boat more=better toys=toy world=world',
  },
  {
    original: 'Однажды ночью лампа погасла, и дед понял, что масло кончилось.',
    machine: 'One night the lamp went out, and grandfather realized that the oil had run out.',
    human: 'One night the lamp died, and the old man knew there was no oil left.',
    marks:
      'Однажды=One ночью=night лампа=lamp погасла=died дед=man/old понял=knew масло=oil кончилось=left/no',
    english: 'One=One night=night lamp=lamp grandfather=man/old realized=knew oil=oil',
  },
  {
    original: 'Он зажег три свечи и поставил их перед треснувшим зеркалом.',
    machine: 'He lit three candles and placed them in front of a cracked mirror.',
    human: 'Lighting three candles, he set them in front of the cracked mirror.',
    marks: 'зажег=Lighting три=three свечи=candles поставил=set треснувшим=cracked зеркалом=mirror',
    english: 'lit=Lighting three=three candles=candles placed=set front=front cracked=cracked mirror=mirror',
  },
  {
    original: 'Рыбаки потом клялись, что видели свет ярче обычного.',
    machine: 'The fishermen later swore that they saw a light brighter than usual.',
    human: 'Afterwards the fishermen swore the beam had never been so bright.',
    marks: 'Рыбаки=fishermen потом=Afterwards клялись=swore свет=beam ярче=bright',
    english: 'fishermen=fishermen later=Afterwards swore=swore light=beam brighter=bright',
  },
  {
    original: 'Смотритель только усмехнулся и спрятал огарки в ящик стола.',
    machine: 'The keeper just grinned and hid the stubs in a desk drawer.',
    human: 'The keeper merely chuckled and put the candle ends away in his desk drawer.',
    marks:
      'Смотритель=keeper только=merely усмехнулся=chuckled спрятал=put/away огарки=ends/candle ящик=drawer стола=desk',
    english: 'keeper=keeper grinned=chuckled hid=put/away stubs=ends/candle desk=desk drawer=drawer',
  },
  {
    original: 'С тех пор внучка носила масло на маяк сама, в жестяном ведре.',
    machine: 'Since then, the granddaughter carried oil to the lighthouse herself, in a tin bucket.',
    human: 'From then on the granddaughter took oil to the lighthouse herself, in a tin pail.',
    marks: 'внучка=granddaughter носила=took масло=oil маяк=lighthouse сама=herself жестяном=tin ведре=pail',
    english: 'granddaughter=granddaughter carried=took oil=oil lighthouse=lighthouse tin=tin bucket=pail',
  },
  {
    original: 'Муку просейте через сито и смешайте с щепоткой соли.',
    machine: 'Sift the flour through a sieve and mix with a pinch of salt.',
    human: 'Sift the flour and stir in a pinch of salt.',
    marks: 'Муку=flour просейте=Sift сито=x смешайте=stir щепоткой=pinch соли=salt',
    english: 'Sift=Sift flour=flour sieve=x mix=stir pinch=pinch salt=salt',
  },
  {
    original: 'Холодное масло натрите на крупной терке и быстро разотрите с мукой.',
    machine: 'Grate the cold butter on a coarse grater and quickly rub it with flour.',
    human: 'Coarsely grate the butter straight from the fridge and rub it quickly into the flour.',
    marks: 'масло=butter натрите=grate крупной=Coarsely быстро=quickly разотрите=rub мукой=flour',
    english: 'Grate=grate butter=butter coarse=Coarsely quickly=quickly rub=rub flour=flour',
  },
  {
    original: 'Добавьте два яйца, ложку сметаны и замесите мягкое тесто.',
    machine: 'Add two eggs, a spoonful of sour cream and knead a soft dough.',
    human: 'Add two eggs and a spoonful of sour cream, then work everything into a soft dough.',
    marks:
      'Добавьте=Add два=two яйца=eggs ложку=spoonful сметаны=cream/sour замесите=work мягкое=soft тесто=dough',
    english:
      'Add=Add two=two eggs=eggs spoonful=spoonful sour=sour cream=cream knead=work soft=soft dough=dough',
  },
  {
    original: 'Заверните тесто в пленку и уберите в холодильник на полчаса.',
    machine: 'Wrap the dough in cling film and put it in the refrigerator for half an hour.',
    human: 'Wrapped in film, the dough should rest in the fridge for thirty minutes.',
    marks: 'Заверните=Wrapped тесто=dough пленку=film холодильник=fridge полчаса=minutes/thirty',
    english: 'Wrap=Wrapped dough=dough film=film refrigerator=fridge hour=minutes',
  },
  {
    original: 'Яблоки очистите от кожуры, нарежьте дольками и посыпьте корицей.',
    machine: 'Peel the apples, cut them into slices and sprinkle with cinnamon.',
    human: 'Peel and slice the apples; dust them with cinnamon.',
    marks:
      'Яблоки=apples очистите=Peel кожуры=Peel/x нарежьте=slice дольками=slice/x посыпьте=dust корицей=cinnamon',
    english: 'Peel=Peel apples=apples cut=slice slices=slice/x sprinkle=dust cinnamon=cinnamon',
  },
  {
    original: 'Раскатайте половину теста и выложите в смазанную форму.',
    machine: 'Roll out half of the dough and place in a greased pan.',
    human: 'Roll out half the dough and line a greased tin with it.',
    marks: 'Раскатайте=Roll/out половину=half теста=dough выложите=line смазанную=greased форму=tin',
    english: 'Roll=Roll half=half dough=dough place=line greased=greased pan=tin',
  },
  {
    original: 'Выпекайте пирог до золотистой корочки, около сорока минут.',
    machine: 'Bake the pie until golden brown, about forty minutes.',
    human: 'Bake for about forty minutes, until the crust of the pie turns golden.',
    marks: 'Выпекайте=Bake пирог=pie золотистой=golden корочки=crust сорока=forty минут=minutes',
    english: 'Bake=Bake pie=pie golden=golden forty=forty minutes=minutes',
  },
  {
    original: 'Подавайте теплым, с шариком мороженого и листиком мяты.',
    machine: 'Serve warm, with a scoop of ice cream and a mint leaf.',
    human: 'Serve it warm with a ball of ice cream and a leaf of mint.',
    marks: 'Подавайте=Serve теплым=warm шариком=ball мороженого=cream/ice листиком=leaf мяты=mint',
    english: 'Serve=Serve warm=warm scoop=ball ice=ice cream=cream mint=mint leaf=leaf',
  },
  {
    original: 'Дорогая Вера, прости, что так долго не отвечал на твое письмо.',
    machine: 'Dear Vera, I am sorry that I did not answer your letter for so long.',
    human: 'Dear Vera, forgive me for leaving your letter unanswered all this time.',
    marks: 'Дорогая=Dear Вера=Vera прости=forgive отвечал=unanswered письмо=letter',
    english: 'Dear=Dear Vera=Vera sorry=forgive answer=unanswered letter=letter',
  },
  {
    original: 'Мы переехали в новую квартиру, и коробки до сих пор стоят в коридоре.',
    machine: 'We moved to a new apartment, and the boxes are still standing in the hallway.',
    human: 'We have moved into a new flat, and the hall is still full of boxes.',
    marks: 'переехали=moved новую=new квартиру=flat коробки=boxes коридоре=hall',
    english: 'moved=moved new=new apartment=flat boxes=boxes hallway=hall',
  },
  {
    original: 'Соседи у нас шумные, зато из окна видна колокольня и кусочек реки.',
    machine:
      'Our neighbors are noisy, but from the window you can see the bell tower and a piece of the river.',
    human: 'The people next door are noisy, but the window looks out on a belfry and a sliver of river.',
    marks:
      'Соседи=people/door/next шумные=noisy окна=window видна=looks/out колокольня=belfry кусочек=sliver реки=river',
    english:
      'neighbors=people/door/next noisy=noisy window=window see=looks/out bell=belfry tower=belfry piece=sliver river=river',
  },
  {
    original: 'Миша пошел в первый класс и уже потерял два портфеля.',
    machine: 'Misha went to first grade and has already lost two briefcases.',
    human: 'Misha has started school and managed to lose two satchels already.',
    marks: 'Миша=Misha пошел=started класс=school потерял=lose два=two портфеля=satchels',
    english: 'Misha=Misha went=started grade=school lost=lose two=two briefcases=satchels',
  },
  {
    original: 'Врач говорит, что маме нужен отдых и морской воздух.',
    machine: 'The doctor says that my mother needs rest and sea air.',
    human: 'What Mother needs, according to the doctor, is rest and some sea air.',
    marks: 'Врач=doctor говорит=according маме=Mother нужен=needs отдых=rest морской=sea воздух=air',
    english: 'doctor=doctor says=according mother=Mother needs=needs rest=rest sea=sea air=air',
  },
  {
    original: 'Приезжай к нам летом: я научу тебя ловить раков и печь хлеб.',
    machine: 'Come to us in the summer: I will teach you how to catch crayfish and bake bread.',
    human: 'Do come and stay in the summer; I shall teach you to bake bread and catch crayfish.',
    marks: 'Приезжай=come/stay летом=summer научу=teach ловить=catch раков=crayfish печь=bake хлеб=bread',
    english: 'Come=come summer=summer teach=teach catch=catch crayfish=crayfish bake=bake bread=bread',
  },
  {
    original: 'Обнимаю тебя крепко и жду ответа.',
    machine: 'I hug you tightly and wait for an answer.',
    human: 'With a big hug, and hoping for a reply soon.',
    marks: 'Обнимаю=hug крепко=big жду=hoping ответа=reply',
    english: 'hug=hug wait=hoping answer=reply',
  },
  {
    original: '— Сколько стоит этот чайник? — спросила покупательница.',
    machine: '“How much does this teapot cost?” asked the buyer.',
    human: '“How much is this teapot?” the customer asked.',
    marks: 'чайник=teapot спросила=asked покупательница=customer',
    english: 'teapot=teapot asked=asked buyer=customer',
  },
  {
    original: '— Он не продается, — ответил антиквар, не поднимая глаз от газеты.',
    machine: '“It is not for sale,” the antiquarian replied without looking up from his newspaper.',
    human: '“Not for sale,” said the antique dealer, his eyes still on the paper.',
    marks: 'продается=sale ответил=said антиквар=dealer/antique глаз=eyes газеты=paper',
    english: 'sale=sale antiquarian=dealer/antique replied=said newspaper=paper',
  },
  {
    original: '— Тогда зачем вы выставили его в витрине?',
    machine: '“Then why did you put it in the window?”',
    human: '“What is it doing in your shop window, then?”',
    marks: 'Тогда=then витрине=window',
    english: 'Then=then window=window',
  },
  {
    original: '— Чтобы люди заходили и спрашивали, — вздохнул старик. — Одному здесь скучно.',
    machine: '“So that people come in and ask,” sighed the old man. “It is boring here alone.”',
    human: '“It makes people step in and ask,” the old man sighed. “One gets bored here all by oneself.”',
    marks:
      'люди=people заходили=step/in спрашивали=ask вздохнул=sighed старик=man/old здесь=here скучно=bored',
    english: 'people=people come=step ask=ask sighed=sighed old=old man=man boring=bored here=here',
  },
  {
    original: 'Перед включением прибора убедитесь, что кабель не поврежден.',
    machine: 'Before turning on the device, make sure that the cable is not damaged.',
    human: 'Check the cable for damage before you switch on the appliance.',
    marks: 'включением=switch/on прибора=appliance убедитесь=Check кабель=cable поврежден=damage',
    english: 'device=appliance sure=Check cable=cable damaged=damage turning=switch',
  },
  {
    original: 'Не погружайте корпус в воду и не протирайте его растворителем.',
    machine: 'Do not immerse the case in water and do not wipe it with solvent.',
    human: 'Never immerse the housing in water or clean it with solvents.',
    marks: 'погружайте=immerse корпус=housing воду=water протирайте=clean растворителем=solvents',
    english: 'immerse=immerse case=housing water=water wipe=clean solvent=solvents',
  },
  {
    original: 'Нажмите и удерживайте красную кнопку, пока не загорится индикатор.',
    machine: 'Press and hold the red button until the indicator lights up.',
    human: 'Hold down the red button until the light comes on.',
    marks: 'удерживайте=Hold красную=red кнопку=button загорится=comes/on индикатор=light',
    english: 'hold=Hold red=red button=button indicator=light lights=comes/on',
  },
  {
    original: 'Раз в месяц очищайте фильтр мягкой щеткой.',
    machine: 'Clean the filter with a soft brush once a month.',
    human: 'The filter should be brushed clean every month.',
    marks: 'месяц=month очищайте=clean фильтр=filter щеткой=brushed',
    english: 'Clean=clean filter=filter brush=brushed month=month',
  },
  {
    original: 'Гарантия не распространяется на батарейки и сменные насадки.',
    machine: 'The warranty does not cover batteries and replaceable attachments.',
    human: 'Batteries and interchangeable heads are not covered by the guarantee.',
    marks:
      'Гарантия=guarantee распространяется=covered батарейки=Batteries сменные=interchangeable насадки=heads',
    english:
      'warranty=guarantee cover=covered batteries=Batteries replaceable=interchangeable attachments=heads',
  },
  {
    original: 'Муравьи находят дорогу домой по запаху, который оставляют на земле.',
    machine: 'Ants find their way home by the scent that they leave on the ground.',
    human: 'Ants find the way back to the nest by following a scent they have laid on the soil.',
    marks: 'Муравьи=Ants находят=find дорогу=way домой=nest/back запаху=scent оставляют=laid земле=soil',
    english: 'Ants=Ants find=find way=way home=nest/back scent=scent leave=laid ground=soil',
  },
  {
    original: 'Если стереть след пальцем, насекомые растерянно кружат на одном месте.',
    machine: 'If you erase the trace with your finger, the insects circle in confusion in one place.',
    human: 'Rub the trail away with a finger and the insects circle on the spot, bewildered.',
    marks:
      'стереть=Rub/away след=trail пальцем=finger насекомые=insects растерянно=bewildered кружат=circle месте=spot',
    english:
      'erase=Rub/away trace=trail finger=finger insects=insects circle=circle confusion=bewildered place=spot',
  },
  {
    original: 'Первый, кто наткнется на запах, выводит остальных.',
    machine: 'The first one who stumbles upon the smell leads the others out.',
    human: 'Whichever comes upon the scent first leads out the rest.',
    marks: 'Первый=first наткнется=comes/upon запах=scent выводит=leads/out остальных=rest',
    english: 'first=first stumbles=comes smell=scent leads=leads others=rest',
  },
  {
    original: 'Ученые заменили запах сахарным раствором и получили неожиданный результат.',
    machine: 'Scientists replaced the smell with a sugar solution and got an unexpected result.',
    human: 'When researchers used sugar syrup in place of the scent, the outcome surprised them.',
    marks:
      'Ученые=researchers запах=scent сахарным=sugar раствором=syrup неожиданный=surprised результат=outcome',
    english:
      'Scientists=researchers smell=scent sugar=sugar solution=syrup unexpected=surprised result=outcome',
  },
  {
    original: 'Колония разделилась: половина рабочих пошла за сладким, половина осталась у гнезда.',
    machine: 'The colony was divided: half of the workers went for sweets, half remained at the nest.',
    human: 'The colony split: half its workers made for the sweet stuff, the others stayed by the nest.',
    marks:
      'Колония=colony разделилась=split половина=half рабочих=workers пошла=made сладким=sweet/stuff осталась=stayed гнезда=nest',
    english:
      'colony=colony divided=split half=half workers=workers went=made sweets=sweet/stuff remained=stayed nest=nest',
  },
  {
    original: 'Через неделю оба отряда снова жили вместе, словно ссоры и не было.',
    machine: 'A week later, both units lived together again, as if there was no quarrel.',
    human: 'Within a week both parties were back living together as though they had never fallen out.',
    marks: 'неделю=week оба=both отряда=parties снова=back жили=living вместе=together ссоры=fallen/out',
    english: 'week=week both=both units=parties lived=living together=together again=back quarrel=fallen/out',
  },
];
