/**
 * What any two texts are likely to share and the other lists lack, Russian and English: small words, and concepts of
 * Swadesh's list (M. Swadesh, "Lexicostatistic dating of prehistoric ethnic contacts", 1952, and its 1955 revision) in
 * the forms whose stems differ. Read by `dictionaryEntries`.
 */
export const basicWords = `
я меня мне мной=i me my; ты тебя тебе=you your; вы вас вам=you your; он его ему=he him his; она ей=she her; мы нас нам=we us our;
они их им=they them their; этот эта это эти=this these; тот те=that those; кто кого=who whom; что чего=what; где=where; когда=when; как=how;
все всех=all everything everyone; много многие=many much; некоторые=some; тысяча тысячи=thousand; первый первая=first; второй вторая=second;
третий третья=third; раз=time once; большой большая=big large great; дети детей=children; жена жены жену=wife; старик старый старая=old;
друг друзья=friend; вошь=louse; дерево деревья=tree wood; лес=forest wood; палка=stick; плод=fruit; кора=bark;
цветок цветы=flower; жир=fat; ухо уши=ear; глаз глаза=eye; зуб зубы=tooth; нога ноги ногу=leg foot;
рука руки руку=hand arm; пить выпил=drink; есть ел=eat ate; кусать=bite; сосать=suck; плевать=spit; смеяться засмеялся=laugh;
видеть видел увидел=see; слышать слышал услышал=hear; знать знаю знал=know; думать думал подумал=think;
спать спал=sleep; жить жил жила=live; умереть умер=die; убить убил=kill; идти шел шла пошел=go come walk;
прийти пришел пришла=come; лежать лежал=lie; сидеть сидел сидела=sit; стоять стоял стояла=stand; упасть упал=fall;
дать дал дай=give; взять взял=take; держать=hold; бежать побежал=run;
сказать сказал сказала говорить говорит=say speak tell; спросил спросила=ask; ответил ответила=answer;
петь=sing; хотел хочу=want wish; красный красная=red; белый белая=white; черный черная=black; золото золотой=gold golden;
ночь ночью=night; утро утром=morning; вечер вечером=evening; год лет=year; час часа=hour clock; хороший хорошо=good well; гнилой=rotten;
если=if; потому=because; с=with; и=and; но=but; или=or; пролог=prologue; эпилог=epilogue; предисловие=preface; действие=act
`;
