/**
 * Nouns of the body, its illnesses and cures, and of what people feel,
 * and what they usually are in English, written down for this program; read by `dictionaryEntries`.
 */
export const bodyNouns = `
череп=skull; висок виска=temple; затылок=nape back; макушка=crown top; темя темени=crown; ресница=eyelash lash; бровь=eyebrow brow; зрачок зрачка=pupil;
ноздря=nostril; челюсть=jaw; горло=throat; гортань=larynx throat; глотка=throat gullet; кадык=apple; скула=cheekbone; морщина=wrinkle; веснушка=freckle;
румянец румянца=blush flush; бакенбарды бакенбард=whisker sideburn; коса=braid scythe; локон=curl lock; кудри кудрей=curl; прядь=strand lock;
челка=fringe bangs; лысина=bald; прическа=hairstyle hair; запястье запястий=wrist; кисть=hand brush; мизинец мизинца=finger; ноготь ногтя=nail fingernail;
коготь когтя=claw talon; сустав=joint; бедро бедер=thigh hip; голень=shin; икра=caviar calf; лодыжка=ankle; пятка=heel; ступня=foot; подошва=sole;
позвоночник=spine; позвонок позвонка=vertebra; ребро ребер=rib; ключица=collarbone; лопатка=shoulder blade; таз=basin pelvis; поясница=waist loin; талия=waist;
бок=side; пупок пупка=navel; почка=kidney bud; кишка кишечник=intestine bowel gut; селезенка=spleen; пузырь=bubble bladder; мышца=muscle; мускул=muscle;
сухожилие=tendon; связка=ligament bundle; вена=vein; артерия=artery; сосуд=vessel; железа=gland; скелет=skeleton; туловище=torso trunk; грудь груди=bosom;
объятие объятия=arms; слюна=saliva; желчь=bile; гной=pus; родинка=mole birthmark; шрам=scar; рубец рубца=scar; синяк=bruise; царапина=scratch; ожог=burn;
порез=cut; ссадина=abrasion; опухоль=tumor tumour swelling; нарыв=abscess; язва=ulcer; сыпь=rash; прыщ=pimple; волдырь=blister; мозоль=callus corn;
отек=swelling edema; вывих=dislocation; ушиб=bruise contusion; судорога=cramp convulsion; обморок=faint swoon; простуда=cold; насморк=cold; лихорадка=fever;
жар=fever heat; озноб=chill; бред=delirium nonsense; чахотка=consumption tuberculosis; туберкулез=tuberculosis; воспаление=inflammation; пневмония=pneumonia;
ангина=tonsillitis; бронхит=bronchitis; астма=asthma; аллергия=allergy; диабет=diabetes; инсульт=stroke; инфаркт=infarction heart; гипертония=hypertension;
тиф=typhus typhoid; холера=cholera; чума=plague; оспа=smallpox; малярия=malaria; проказа=leprosy; сифилис=syphilis; рвота=vomiting; тошнота=nausea;
понос=diarrhea; запор=constipation bolt; зуд=itch; бессонница=insomnia; головокружение=dizziness; мигрень=migraine; недуг=ailment illness; хворь=illness;
припадок=fit seizure; приступ=attack fit; паралич=paralysis; слепота=blindness; глухота=deafness; немота=dumbness; хромота=limp; заболевание=disease illness;
недомогание=malaise; кровотечение=bleeding hemorrhage; кровообращение=circulation; пищеварение=digestion; обмен=metabolism; иммунитет=immunity; гормон=hormone;
витамин=vitamin; белок белка=protein; углевод=carbohydrate; клетчатка=fiber fibre; калория=calorie; питание=nutrition food; диета=diet; гигиена=hygiene;
бактерия=bacterium bacteria; микроб=microbe germ; паразит=parasite; укол=injection prick; шприц=syringe; бинт=bandage; повязка=bandage; пластырь=plaster;
вата=cotton; мазь=ointment; капли капель=drops; микстура=mixture medicine; пилюля=pill; бальзам=balm; настойка=tincture; антибиотик=antibiotic; аспирин=aspirin;
наркотик=drug narcotic; наркоз=anesthesia; обезболивание=anesthesia; дозировка=dosage; доза=dose; костыль=crutch; протез=prosthesis; носилки носилок=stretcher;
хирург=surgeon; терапевт=therapist physician; терапия=therapy; фельдшер=paramedic; лекарь=doctor physician healer; аптекарь=pharmacist apothecary;
санитар=orderly; сиделка=nurse; няня=nanny nurse; кормилица=nurse; акушерка=midwife; психиатр=psychiatrist; ветеринар=veterinarian vet; дантист=dentist;
стоматолог=dentist; хирургия=surgery; медицина=medicine; анатомия=anatomy; психиатрия=psychiatry; госпиталь=hospital; санаторий санатория=sanatorium;
лазарет=infirmary; медик=medic doctor; обследование=examination; осмотр=examination inspection; рентген=xray; пульс=pulse; сердцебиение=heartbeat;
обострение=exacerbation; чувствительность=sensitivity; осязание=touch; обоняние=smell; ощущение=sensation feeling; раздражение=irritation;
возбуждение=excitement arousal; нежность=tenderness; ласка=caress affection; страсть=passion; влюбленность=love; симпатия=sympathy liking; сочувствие=sympathy;
сострадание=compassion; жалость=pity; милосердие=mercy; милость=mercy favor favour; доброта=kindness; щедрость=generosity; жадность=greed;
скупость=stinginess avarice; алчность=greed; жестокость=cruelty; злоба=malice spite; досада=annoyance vexation; обида=offense resentment insult;
негодование=indignation; возмущение=indignation outrage; отвращение=disgust aversion; презрение=contempt; раскаяние=repentance remorse; сожаление=regret;
огорчение=grief; уныние=despondency gloom; хандра=blues; блаженство=bliss; наслаждение=enjoyment pleasure delight; восхищение=admiration;
изумление=amazement astonishment; недоумение=bewilderment perplexity; растерянность=confusion; смущение=embarrassment confusion; замешательство=confusion;
робость=timidity; застенчивость=shyness; испуг=fright fear; паника=panic; трепет=trembling awe; дрожь=shiver trembling; любопытство=curiosity;
нетерпение=impatience; азарт=excitement passion; энтузиазм=enthusiasm; вдохновение=inspiration; упрямство=stubbornness; настойчивость=persistence;
решимость=determination resolve; решительность=decisiveness; отвага=courage bravery; доблесть=valor valour; трусость=cowardice; дерзость=audacity insolence;
наглость=impudence insolence; хитрость=cunning trick; коварство=treachery; предательство=betrayal treason; измена=treason betrayal; верность=loyalty fidelity;
преданность=devotion; честность=honesty; искренность=sincerity; откровенность=frankness; лицемерие=hypocrisy; лесть=flattery; скромность=modesty;
тщеславие=vanity; высокомерие=arrogance; самолюбие=pride; эгоизм=selfishness egoism; достоинство=dignity merit; благородство=nobility;
подлость=meanness baseness; глупость=stupidity nonsense; мудрость=wisdom; безумие=madness insanity; сумасшествие=madness; лень=laziness; усердие=diligence zeal;
старание=effort diligence; прилежание=diligence; аккуратность=neatness accuracy; осторожность=caution care; неосторожность=carelessness; небрежность=negligence;
легкомыслие=frivolity; равнодушие=indifference; безразличие=indifference; забота=concern; внимательность=attentiveness; вежливость=politeness courtesy;
грубость=rudeness; учтивость=courtesy; вражда=enmity hostility feud; неприязнь=dislike hostility; подозрение=suspicion; недоверие=distrust mistrust;
уверенность=confidence; убеждение=conviction belief; почтение=respect reverence; почет=honor honour; слава=glory fame; позор=disgrace shame; бесчестие=dishonor;
унижение=humiliation; оскорбление=insult; насмешка=mockery ridicule; шутка=joke; юмор=humor humour; ирония=irony; остроумие=wit; потеха=fun;
забава=fun amusement; веселье=merriment fun; развлечение=entertainment amusement; утешение=consolation comfort; облегчение=relief; страдание=suffering;
мучение=torment torture; терзание=torment; скорбь=sorrow grief; траур=mourning; плач=weeping cry; рыдание=sob sobbing; хохот=laughter; усмешка=grin smirk;
ухмылка=smirk grin; гримаса=grimace; рукопожатие=handshake; поклон=bow; жест=gesture; кивок кивка=nod; походка=gait walk; поза=pose posture;
осанка=posture bearing; внешность=appearance looks; облик=appearance look; вздор=nonsense; чушь=nonsense; ерунда=nonsense; пустяк=trifle; каприз=whim caprice;
прихоть=whim; склонность=inclination tendency; влечение=attraction; темперамент=temperament; нрав=temper disposition; личность=personality person identity;
инстинкт=instinct; интуиция=intuition; рассудок рассудка=reason mind; интеллект=intelligence intellect; забвение=oblivion; внушение=suggestion; гипноз=hypnosis;
иллюзия=illusion; галлюцинация=hallucination; стресс=stress; депрессия=depression; психика=psyche mind; психология=psychology; угрызение=remorse;
упоение=rapture; бодрость=vigor cheerfulness; аппетит=appetite; сытость=satiety; опьянение=intoxication; похмелье=hangover; пьянство=drunkenness;
`;
