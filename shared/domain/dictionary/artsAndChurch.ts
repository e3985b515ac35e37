/**
 * Nouns of music, the stage, the church, costume and learning that look like surnames or begin titles,
 * and what they usually are in English, written down for this program; read by `dictionaryEntries`.
 */
export const artsAndChurch = `
клавесин=harpsichord; клавир=clavier; альт=viola alto; гобой=oboe; кларнет=clarinet; валторна=horn; литавры литавр=timpani kettledrums; мандолина=mandolin; аккордеон=accordion;
баян=accordion bayan; клавишник=keyboardist; ноктюрн=nocturne; мазурка=mazurka; полонез=polonaise; прелюдия=prelude; фуга=fugue; токката=toccata; кантата=cantata; реквием=requiem;
партитура=score; партита=partita; арлекин=harlequin; гример=makeup; монтажер=editor; продюсер=producer; кинолента=film; голкипер=goalkeeper keeper; хавбек=midfielder halfback; офсайд=offside;
просфора=prosphora host; панихида=requiem memorial; тропарь=troparion; кондак=kontakion; акафист=akathist; ирмос=irmos; иконостас=iconostasis; риза=vestment robe cover; епитрахиль=stole;
омофор=omophorion; митра=mitre miter; саккос=sakkos; панагия=panagia; клобук=klobuk cowl; подрясник=cassock; псаломщик=psalmist reader; часослов=breviary hours; кулич=kulich cake; капуцин=capuchin;
муэдзин=muezzin; бедуин=bedouin; паладин=paladin; гайдук=haiduk footman; кавалергард=chevalier guard guardsman; шафер=groomsman; хлебопашец хлебопашца=ploughman farmer; башмачник=shoemaker;
кокошник=kokoshnik; палантин=stole; муслин=muslin; балдахин=canopy; мокасин=moccasin; пуховик=featherbed jacket; овин=barn; ларчик=casket box; калина=viburnum; георгин=dahlia; плов=pilaf;
агат=agate; яхонт=ruby sapphire; аметист=amethyst; воск=wax; лоск=gloss polish; клин=wedge; василиск=basilisk; гоблин=goblin; грифон=griffin gryphon; феникс=phoenix; алхимик=alchemist;
инсулин=insulin; адреналин=adrenaline; протеин=protein; кофеин=caffeine; никотин=nicotine; парафин=paraffin; стеарин=stearin; глицерин=glycerin; пенициллин=penicillin; пластилин=plasticine; спич=speech;
`;
