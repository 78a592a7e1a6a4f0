/** What words around the name of a country say about its part in the sentence. Lemmas, and forms that the lemma may miss. */

export const WHERE: ReadonlySet<string> = new Set(
  `in near at inside across throughout outside around into through within beyond above off via along
  toward towards en beneath under`.split(/\s+/),
)
export const TOWARDS_WHO: ReadonlySet<string> = new Set(
  'by with against between among alongside like unlike versus vs as including plus than behind besides'.split(
    ' ',
  ),
)
export const SUBJECT_MATTER: ReadonlySet<string> = new Set('about over regarding concerning re'.split(' '))

// "travelled to Norland", "left Velm": going somewhere, not dealing with its government
export const MOTION: ReadonlySet<string> = new Set(
  `fled go come travel fly return arrive leave depart visit flee enter reach drive head move walk march sail cross tour
  deport extradite escape relocate evacuate withdraw send bring deploy ship smuggle transfer take carry invite trip
  visit journey flight tour pilgrimage arrival return road border route way move convoy train bus plane
  deployment attend host live stay remain stop land base arrive advance push retreat`.split(/\s+/),
)
export const ATTACK: ReadonlySet<string> = new Set(
  `bomb shell capture seize besiege storm hit strike retake recapture surround encircle liberate occupy overrun fall rock
  shake destroy flatten pound raid burn flood evacuate blanket paralyse paralyze engulf leave reach enter visit tour`.split(
    /\s+/,
  ),
)
export const GIVING: ReadonlySet<string> = new Set(
  `say tell give sell offer send supply deliver provide pledge promise belong link tie loyal close hostile support aid
  assistance ambassador envoy warning message letter threat challenge response answer appeal report hand transfer cede concede
  sale export delivery supply sympathetic allied opposed friendly speak talk turn appeal look matter respond reply apologize
  apologise lose surrender present propose submit relate return listen similar owe deny grant extend announce due
  important vital arm arms weapon missile tank jet shipment ammunition loan money cash export sales fund loyalty allegiance ultimatum
  solidarity devoted grateful indebted beholden assurance apology gift tribute condolence opposition hostility resistance
  objection blow lifeline commitment ambassador ultimatum deadline demand concession note`.split(/\s+/),
)
// "shipped shells to Norland"
export const CARGO: ReadonlySet<string> = new Set(
  `weapon weaponry arms ammunition munition munitions missile rocket shell drone tank jet warplane helicopter artillery rifle
  mortar grenade explosive armament materiel money cash fund loan oil grain gas uranium`.split(/\s+/),
)
export const UPON: ReadonlySet<string> = new Set(
  `sanction sanctions embargo pressure attack strike blockade assault war ban tariff tariffs restriction restrictions curb
  blame impose put call dependence reliance influence leverage depend rely press spy declare focus toughen hit raid airstrike
  invasion penalty penalties restraint limits hold crackdown effect impact leave demand turn shelling bombing bombardment
  offensive siege incursion aggression fire barrage retaliation revenge ultimatum fine duty quota march wage onslaught`.split(
    /\s+/,
  ),
)
// "reopened its embassy in Norland"
export const EMBASSY: ReadonlySet<string> = new Set('embassy consulate ambassador legation'.split(' '))
// "the government in Velm", "officials in Velm": those who rule from there
export const RULING: ReadonlySet<string> = new Set(
  'government regime authority authorities leadership leader official ministry policymaker'.split(' '),
)
// "attacks on Norlandic territory": what is done to a state's ground is done to it
export const GROUND =
  /^(?:territory|soil|airspace|waters|sovereignty|land|positions|border|base|bases|airbase|outpost|outposts|barracks|warship|frigate|destroyer)$/
// "fired rockets at Norland", "angry at Norland"
export const AIMED: ReadonlySet<string> = new Set(
  `fire launch aim throw hurl lob direct shoot lash hit swipe strike angry furious anger fury outrage jab dig barb finger
  missile rocket shell drone attack level target criticism broadside scorn`.split(/\s+/),
)
export const FAVOUR: ReadonlySet<string> = new Set(
  `support backing aid help assistance weapon arms money cover fight blow victory defeat setback win threat challenge problem
  protection guarantee gain boost vote speak work spy sympathy respect act contempt concession relief defeat spokesman
  spokeswoman spokesperson minister arms opportunity lifeline embarrassment disaster triumph
  package loan grant bailout warrant funding fund praise campaign lobby admiration tank jet drone missile system ammunition
  training solidarity love hatred pray root cheer`.split(/\s+/),
)
export const FROM_WHO: ReadonlySet<string> = new Set(
  `diplomat official representative delegation team minister envoy pressure support aid help money weapon arms fund order
  message signal statement approval permission backing guarantee assurance demand request response reaction troop troops
  soldier adviser criticism word assistance attack threat warning invitation independence secede supply delegate negotiator
  concession commitment promise pledge opposition objection condemnation missile fire drone funding financing hear receive
  seek get win obtain secure demand extract buy want expect distance defect protect recover lawmaker leader mediator cover
  protection recognition ambassador recall seize wrest liberate retake recapture take capture break split withhold import
  good gas oil grain sanctuary asylum reprieve apology protest complaint arm weaponry ammunition munition tank shell shipment
  consignment delivery loan grant tranche backlash outcry rebuke denial plea appeal call airstrike strike shelling raid
  bombardment incursion retaliation aggression interference hostility anger scorn ultimatum veto sanction praise tribute
  welcome encouragement reassurance intelligence training advice refusal rebuff snub accusation allegation claim denunciation
  counterpart colleague`.split(/\s+/),
)
export const CITY_NOUNS =
  /^(?:city|town|capital|port|village|province|region|district|suburb|outskirts|center|centre|north|south|east|west|part|rest|state|area|parts|map|coast|shore|heart|streets|border|borders|people|territory|skies|island|isle|most|much|half|all)$/

export const ABSTRACT =
  /^(?:support|backing|criticism|condemnation|ally|allies|friend|friends|enemy|enemies|foe|rival|opponent|supporter|policy|influence|control|behest|approval|pressure|goal|position|view|demand|interest|interests|ambition|hand|hands|side|behalf|orbit|suspicion|accusation|patience|will|role|wrath)$/
