import type { ChangeKind } from '../../../shared/domain/compare/kinds.ts';

/** Sentences that differ in one thing, a bar between them, by the kind that an editor would call it. */
export const kindTable: Partial<Readonly<Record<ChangeKind, string>>> = {
  number: `
    The shop sold 240 lamps in March. | The shop sold 420 lamps in March.
    The train leaves at 8:15. | The train leaves at 8:50.
    He was born in the 1950s. | He was born in the 1960s.
    Two thirds of the guests had left. | Three quarters of the guests had left.
    She bought a dozen eggs. | She bought ten eggs.
    They met on 3 May. | They met on 5 May.
    They met in June. | They met in July.
    It was the third attempt. | It was the fifth attempt.
    Louis XIV lived there. | Louis XVI lived there.
    Prices rose by 3.5%. | Prices rose by 5.3%.
    The house cost 2 million dollars. | The house cost 2 billion dollars.
    About forty soldiers slept in the barn. | About fourteen soldiers slept in the barn.
    The well is 30 metres deep. | The well is deep.
    Он прожил там семь лет. | Он прожил там восемь лет.
    Письмо от 12 июня. | Письмо от 21 июня.
    Это стоило 300 рублей. | Это стоило 300 долларов.
    Она купила полтора метра ткани. | Она купила два метра ткани.
    Обоим братьям заплатили. | Троим братьям заплатили.
    The fare is £4. | The fare is $4.
    The fine was 150,000 rubles. | The fine was 150 rubles.
    It lies 12 miles from the coast. | It lies 12 kilometres from the coast.
    Chapter IV is missing. | Chapter VI is missing.
    She is twenty-one. | She is twenty-four.
    The shop opens on Tuesday. | The shop opens on Thursday.
    In the sixteenth century they built a tower. | In the seventeenth century they built a tower.
    He waited 20 minutes. | He waited 20 seconds.
    Их было трое. | Их было четверо.
    Она заплатила 50 евро. | Она заплатила 50 рублей.
    Встретимся во вторник. | Встретимся в четверг.
    В XVIII веке тут стоял город. | В XIX веке тут стоял город.
    12,000 | 12,500
    Half of the windows were broken. | A quarter of the windows were broken.
    They won 3-1. | They won 1-3.
    At night it was -12. | At night it was 12.
    The answer came within a week. | The answer came within a month.
    Стало вдвое дороже. | Стало втрое дороже.
    Он вернулся через неделю. | Он вернулся через месяц.
    12 мая | 21 мая
  `,
  name: `
    We drove to Madrid on Sunday. | We drove to Lisbon on Sunday.
    The letter came from Anna Petrova yesterday. | The letter came from Irina Petrova yesterday.
    Doctor Weber opened the door. | Doctor Webber opened the door.
    She works for the United Nations in Geneva. | She works for the United Nations in Vienna.
    An old woman from Tula sold us apples. | An old woman sold us apples.
    The Germans came at dawn. | The French came at dawn.
    He read it in Pravda. | He read it in Izvestia.
    Мы поехали в Тверь. | Мы поехали в Рязань.
    Вчера звонила Марья Ивановна. | Вчера звонила Дарья Ивановна.
    Старик из Вологды молчал. | Старик молчал.
    We met Karl and Otto. | We met Karl and Hugo.
    They live near Omsk. | They live near Tomsk.
    He studied at Oxford. | He studied at Cambridge.
    The ambassador of Peru spoke. | The ambassador of Chile spoke.
    I saw Mr Brown on the stairs. | I saw Mr Green on the stairs.
    Мы видели Волгу. | Мы видели Оку.
    Они жили в Самаре. | Они жили в Саратове.
    Там был Пётр Ильич. | Там был Павел Ильич.
  `,
  negation: `
    I have seen the picture. | I have not seen the picture.
    Nobody answered the door. | Somebody answered the door.
    He can't swim. | He can swim.
    There was no bread left. | There was bread left.
    She left without a word. | She left with a word.
    It is possible to cross here. | It is impossible to cross here.
    Neither of the brothers came. | Both of the brothers came.
    He seldom drinks, and never alone. | He seldom drinks, and always alone.
    They agreed to the plan. | They disagreed with the plan.
    Nothing has changed since then. | Everything has changed since then.
    Don't open the window. | Open the window.
    Она любит чай. | Она не любит чай.
    Там нет воды. | Там есть вода.
    Можно войти. | Нельзя войти.
    It never rains here. | It rains here.
    He had no brothers. | He had two brothers.
    She was unhappy. | She was happy.
    The door was not locked. | The door was locked.
    They came without their mother. | They came with their mother.
    He isn't my friend. | He is my friend.
    None of us slept. | All of us slept.
    I cannot agree. | I can agree.
    The Swiss authorities reported the accident. | The government in Bern has not reported the accident.
    Он не пришёл. | Он пришёл.
    Чай без сахара. | Чай с сахаром.
    Он был счастлив. | Он был несчастлив.
    I can hardly hear the bell. | I can hear the bell.
    He failed to find the key. | He found the key.
    Он едва слышал её. | Он слышал её.
  `,
  modality: `
    You must pay at the door. | You can pay at the door.
    He might come on Friday. | He will come on Friday.
    Visitors have to leave their bags here. | Visitors may leave their bags here.
    The report should be ready. | The report is ready.
    She could read Greek. | She had to read Greek.
    You need to sign twice. | You may sign twice.
    It will probably rain. | It must rain.
    We are obliged to answer. | We are allowed to answer.
    Вы обязаны прийти. | Вы можете прийти.
    Надо ехать. | Можно ехать.
    Ему нужно отдохнуть. | Ему можно отдохнуть.
    You must not touch it. | You may not touch it.
    All persons who arrive are required to wait in the hall. | Everybody coming here may wait in the hall.
    From Anna Smith the council needs to get a reply. | The council may get a reply from Ann Smythe.
    He ought to go. | He can go.
    The bill may be paid later. | The bill must be paid later.
    She should have waited. | She could have waited.
    Children are not allowed to enter. | Children must not enter.
    Ты должен ждать. | Ты можешь ждать.
    Следует подумать. | Можно подумать.
    You should lock the gate. | You must lock the gate.
    Следует запереть ворота. | Необходимо запереть ворота.
  `,
  omission: `
    The tall man in the grey coat waited. | The man waited.
    He came home late, tired and hungry. | He came home late.
    He smiled. Then he took his hat and went away. The dog barked. | He smiled. The dog barked.
    She quickly closed the heavy door. | She closed the door.
    The mayor, who was ill, stayed at home. | The mayor stayed at home.
    Высокий старик в сером пальто ждал. | Старик ждал.
    They sang all night long under the window. | They sang.
    A strange cold feeling came over him. | A feeling came over him.
    He took the lamp, lit it, and went down. | He took the lamp and went down.
    Холодный осенний дождь стучал в окно. | Дождь стучал в окно.
  `,
  addition: `
    He opened the letter. | He slowly opened the long letter.
    She sang. | She sang in the kitchen every morning.
    The bus stopped. | The yellow bus suddenly stopped.
    He laughed. | He laughed. Everybody in the room laughed too.
    Он открыл письмо. | Он медленно открыл длинное письмо.
    The river rose. | After the storm the river rose quickly.
    He asked for bread. | He asked for bread and a little salt.
    Она пела. | Она пела весь вечер на кухне.
  `,
  spelling: `
    The theatre was closed. | The theater was closed.
    She wore a grey dress. | She wore a gray dress.
    They organised a party. | They organized a party.
    He travelled alone. | He traveled alone.
    The centre of the town was empty. | The center of the town was empty.
    It's late. | It is late.
    They have not come. | They haven't come.
    He sent an e-mail. | He sent an email.
    The defence failed. | The defense failed.
    A life-long friend. | A lifelong friend.
    The judgement was harsh. | The judgment was harsh.
    We learnt a song. | We learned a song.
    He has a licence. | He has a license.
    The programme starts. | The program starts.
    A catalogue of stars. | A catalog of stars.
    He apologised. | He apologized.
    I'm sure. | I am sure.
    We'll see. | We will see.
    Ten per cent of them. | Ten percent of them.
    A co-operative bank. | A cooperative bank.
    A plough stood there. | A plow stood there.
    Five people came. | 5 people came.
    She is twenty-one. | She is 21.
    The fare is £4. | The fare is four pounds.
    He paid $12 million for it. | He paid 12 million dollars for it.
    The fine was 150,000 rubles. | The fine was 150 000 rubles.
    They waited two and a half hours. | They waited 2.5 hours.
    She'd grown thin. | She had grown thin.
    He'd go if he could. | He would go if he could.
    What's happened? | What has happened?
    The well-known critic didn't come. | The well known critic did not come.
    Пришло двести человек. | Пришло 200 человек.
    Цены выросли на 15 процентов. | Цены выросли на 15 %.
    Письмо от 5 марта. | Письмо от 5-го марта.
  `,
  article: `
    The boy found coin. | The boy found a coin.
    She is a teacher. | She is the teacher.
    The life is short. | Life is short.
    She played the piano. | She played piano.
    He is an engineer. | He is engineer.
    I need a pen. | I need the pen.
  `,
  preposition: `
    They sat at the table. | They sat around the table.
    He arrived in the station. | He arrived at the station.
    She waited the bus. | She waited for the bus.
    A story about war. | A story of war.
    He entered into the room. | He entered the room.
    Он сел на стул. | Он сел около стула.
    Он шёл по улице. | Он шёл вдоль улицы.
    Пришёл со школы. | Пришёл из школы.
    She fell off the horse. | She fell from the horse.
    It depends on the weather. | It depends of the weather.
    We swam across the lake. | We swam in the lake.
    Стоял у окна. | Стоял под окном.
    Говорили о войне. | Говорили про войну.
    Вышел из дома. | Вышел за дом.
  `,
  wordForm: `
    He walks to school. | He walked to school.
    The child was asleep. | The children were asleep.
    She has written a book. | She wrote a book.
    They begin to sing. | They began singing.
    It is growing cold. | It grew cold.
    The window was opened. | The window is open.
    He bought apples. | He buys apples.
    The mice ate the cheese. | The mouse ate the cheese.
    My brother's friends came. | My brother's friend came.
    She sang beautifully. | She sang beautiful.
    He is running. | He runs.
    Он пишет письмо. | Он писал письма.
    Дети бежали домой. | Ребёнок бежал домой.
    Она говорила о доме. | Она говорила о домах.
    Он открывает дверь. | Он открыл дверь.
    Я буду читать. | Я читал.
    He sings well. | He sang well.
    They threw stones. | They were throwing stones.
    The wolf howled. | The wolves howled.
    She is leaving. | She has left.
    It takes time. | It took time.
    He had forgotten. | He forgot.
    They will win. | They won.
    A quick answer. | A quicker answer.
    They chose him. | They have chosen him.
    Он пришёл. | Он придёт.
    Я вижу дом. | Я видел дом.
    Они могут уйти. | Они могли уйти.
    Она ела суп. | Она ест суп.
    Красивый дом. | Красивые дома.
  `,
  punctuation: `
    He came and she left. | He came, and she left.
    What a day. | What a day!
    The end; the beginning. | The end: the beginning.
    He said (quietly) yes. | He said, quietly, yes.
    Are you coming? | Are you coming.
    Он пришёл и сел. | Он пришёл, и сел.
    Куда ты? | Куда ты!
    Well I do. | Well, I do.
    Stop. | Stop…
    He said: go. | He said, go.
    Он сказал что придёт. | Он сказал, что придёт.
  `,
  case: `
    The President spoke. | The president spoke.
    THE END | The end
    He studied Law. | He studied law.
    Он жил у Реки. | Он жил у реки.
    The Sea was calm. | The sea was calm.
    STOP THERE | Stop there
  `,
  typography: `
    "Go," he said. | “Go,” he said.
    Wait - no. | Wait — no.
    Wait... no. | Wait… no.
    It’s here. | It's here.
    "Иди", — сказал он. | «Иди», — сказал он.
    Ее ёлка. | Её ёлка.
  `,
  reordering: `
    The dog and the cat slept. | The cat and the dog slept.
    Yesterday he came. | He came yesterday.
    In the morning we left the old town. | We left the old town in the morning.
    He slowly walked. | He walked slowly.
    Вчера он пришёл. | Он пришёл вчера.
    Кошка и собака спали. | Собака и кошка спали.
    He carefully read the letter. | He read the letter carefully.
    On Monday they left. | They left on Monday.
    Tea and coffee were served. | Coffee and tea were served.
    "I know," said Peter. | "I know," Peter said.
    Он медленно шёл. | Он шёл медленно.
    Летом мы жили в деревне. | Мы жили в деревне летом.
    The bank's governor spoke. | The governor of the bank spoke.
    She slept, a book open on her knees. | She slept, an open book on her knees.
  `,
  wording: `
    They met there by accident. | They met there by chance.
    The guards tied his hands. | The guards bound his hands.
    She went out and untied the dog. | She went out and let loose the dog.
    He says the rest is for sale. | He says what I'll be selling.
    The physician examined her. | The doctor examined her.
    He began to cry. | He burst into tears.
    It was a big house. | It was a large house.
    She said that she was tired. | She said she was tired.
    The soldiers ran away. | The soldiers fled.
    He was angry. | He was furious.
    She is not rich. | She is not wealthy.
    Of course, he knew it. | Naturally, he knew it.
    He has no money. | He doesn't have any money.
    They refused to pay. | They did not want to pay.
    The house was empty and nobody was there. | The house was deserted and there was no one there.
    Это был большой дом. | Это был огромный дом.
    Он рассердился. | Он пришёл в ярость.
    Врач осмотрел больного. | Доктор осмотрел больного.
    He has a car. | He has an automobile.
    It was cold. | It was freezing.
    They began at once. | They began immediately.
    She is fond of music. | She likes music.
    He failed to notice it. | He did not notice it.
    We don't have injuries and no aches. | We don't have any injuries or scratches.
    Visitors are reminded that they must not smoke here. | Visitors are told that one cannot smoke here.
    The church was not reopened until spring. | The church was reopened only in spring.
    In spite of the rain we went out. | Although it rained, we went out.
    Он начал плакать. | Он заплакал.
    They left without the owner's written consent. | They left without the written consent of the owner.
    If you fall, call us. | Should you fall, call us.
    He'd gone at noon. | He would go at noon.
  `,
};
