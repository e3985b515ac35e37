/**
 * English names of things of one kind, a kind a line, which a translation puts for each other by a slip and hardly by
 * choice: a wolf for a bear, green for red. A word behind a dash may stand for the one it follows, and accuses nobody. In
 * their first forms; what says them in Russian the dictionary has. Left out are kinds of which either language speaks in
 * figures more than of the things: parts of the body, clothes. From general knowledge.
 */
export const kindsTable = `
  father dad daddy papa -parent -priest / mother mum mom mama mamma -parent / son -boy -child -kid / daughter -girl -child -kid / brother -sibling -cousin / sister -sibling -cousin -nurse / husband -spouse / wife -spouse / grandfather grandpa granddad / grandmother grandma granny gran / uncle / aunt auntie / nephew / niece / grandson -grandchild / granddaughter -grandchild
  red scarlet crimson -ruddy -ginger -auburn -orange -pink -purple -brown / green / blue -azure / yellow -golden -gold / black -dark -brown / white -pale -fair -grey -gray / grey gray -silver -white / brown -hazel -red / orange -red / purple violet lilac mauve -crimson / pink -rosy -red
  bear / wolf -gray -grey / fox / hare rabbit bunny / dog hound puppy doggy / cat kitten tomcat kitty -puss / horse mare stallion steed -pony / cow -bull -calf -cattle / bull ox -cow -cattle / goat -kid / sheep lamb ram ewe / pig hog swine boar sow piglet / hen chicken -cock -rooster -bird / cock rooster -hen -chicken / duck / goose / mouse / rat -mouse / lion / tiger / elephant / monkey ape / deer stag -elk -moose -reindeer / elk moose -deer / hedgehog / squirrel / snake serpent viper / frog toad / eagle / hawk falcon / owl / crow raven rook jackdaw / pigeon dove / sparrow / nightingale / swan / stork / bee -wasp / wasp -bee / ant / spider / butterfly moth / beetle bug / mosquito gnat / donkey ass mule / camel
  birch / oak / fir spruce -pine -christmas / pine -fir -spruce / maple / linden lime / aspen / poplar / willow / elm / cedar -pine
  apple / pear / cherry / plum / grape / lemon / peach / apricot / strawberry / raspberry / melon / watermelon -melon
  potato / onion / carrot / cabbage / beet beetroot / tomato / cucumber / pumpkin / pea / bean / garlic / mushroom
  tea / coffee / milk / wine -champagne / beer / vodka -spirit / juice / cognac brandy / whisky whiskey / kvass / champagne -wine
  wheat -corn -grain / rye -corn -grain / oat -corn -grain / barley -corn -grain / rice / corn maize / buckwheat
  gold golden / silver / copper -bronze -brass / iron -steel / -lead / tin / zinc / aluminium aluminum / steel -iron / bronze -copper / brass -copper / nickel / platinum
  bus coach / tram streetcar -trolley / train / plane aircraft airplane aeroplane jet -airliner / helicopter / taxi cab / bicycle bike / motorcycle motorbike -bike / ship vessel -boat / boat -ship -vessel / truck lorry / metro subway -underground
  spring / summer / autumn -fall / winter
  left / right
  north northern / south southern / east eastern / west western
  breakfast / lunch dinner supper
  violin fiddle / piano / guitar / flute / drum / trumpet -pipe / cello / accordion / harp
  football soccer / hockey / basketball / volleyball / tennis / boxing / chess / wrestling / biathlon / gymnastics / rugby
  physics physicist / chemistry chemist / biology biologist / mathematics mathematician maths math / geology geologist / astronomy astronomer / geography geographer / philosophy philosopher / psychology psychologist / sociology sociologist / economics economist
  corporal / sergeant / lieutenant / captain -skipper / major / colonel / general / admiral / marshal
  president / minister / governor / mayor / ambassador / senator
  king -tsar -czar / queen -tsarina -empress / prince -duke / princess -duchess / emperor tsar czar -king / empress tsarina -queen / duke -prince / baron
  defence defense / finance / justice / health / education / culture / agriculture / transport / energy
  teacher schoolteacher schoolmaster / doctor physician / nurse -sister / engineer / -driver chauffeur -pilot / pilot airman -driver / sailor seaman / cook chef / baker / butcher / tailor / shoemaker cobbler / carpenter joiner / blacksmith smith / miner / fisherman / hunter huntsman / shepherd / journalist -reporter -correspondent / writer -author / poet / actor actress -artist / singer / composer / architect / sculptor / painter artist / lawyer attorney / judge / prosecutor
  wood wooden / stone / brick / glass / paper / plastic / rubber / leather / silk / wool woollen / cotton / clay / concrete / marble -stone
  rain / snow / fog mist / wind / hail
  river -stream / lake / sea -ocean / ocean -sea / island / desert / swamp marsh bog
  museum / theatre theater / library / hospital clinic / school / university college -school / church cathedral temple / mosque / synagogue / monastery / hotel -inn / airport / prison jail / castle -palace / palace -castle
  table desk / chair armchair / bed / sofa couch divan / wardrobe cupboard closet
  knife / axe / sword sabre saber / rifle -gun / pistol revolver -gun / spear
  catholic / orthodox / protestant / muslim / buddhist / jew jewish
`;
