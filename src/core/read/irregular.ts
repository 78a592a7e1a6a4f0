/** Irregular verbs that the treebanks may not show: base, then its past forms. */
const VERBS = `
arise arose arisen; awake awoke awoken; bear bore borne born; beat beat beaten; become became become; befall befell
befallen; begin began begun; behold beheld; bend bent; bet bet; bid bade bidden; bind bound; bite bit bitten; bleed
bled; blow blew blown; break broke broken; breed bred; bring brought; broadcast broadcast; build built; burn burnt;
burst burst; buy bought; cast cast; catch caught; choose chose chosen; cling clung; come came; cost cost; creep crept;
cut cut; deal dealt; dig dug; draw drew drawn; dream dreamt; drink drank drunk; drive drove driven; dwell dwelt; eat
ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fling flung; fly flew flown;
forbid forbade forbidden; forecast forecast; foresee foresaw foreseen; forget forgot forgotten; forgive forgave
forgiven; forgo forwent forgone; forsake forsook forsaken; freeze froze frozen; get got gotten; give gave given; go
went gone; grind ground; grow grew grown; hang hung; hear heard; hide hid hidden; hit hit; hold held; hurt hurt; keep
kept; kneel knelt; know knew known; lay laid; lead led; leap leapt; learn learnt; leave left; lend lent; let let; lie
lain; light lit; lose lost; make made; mean meant; meet met; mislead misled; mistake mistook mistaken; misunderstand
misunderstood; mow mown; offset offset; outbid outbid; overcome overcame; overhear overheard; override overrode
overridden; oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown; partake partook
partaken; pay paid; prove proven; put put; quit quit; read read; rebuild rebuilt; repay repaid; rethink rethought; rid
rid; ride rode ridden; ring rang rung; rise rose risen; run ran; saw sawn; say said; see saw seen; seek sought; sell
sold; send sent; set set; shake shook shaken; shed shed; shine shone; shoot shot; show shown; shrink shrank shrunk;
shut shut; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken; speed sped; spell
spelt; spend spent; spill spilt; spin spun; split split; spoil spoilt; spread spread; spring sprang sprung; stand
stood; steal stole stolen; stick stuck; sting stung; stride strode; strike struck stricken; strive strove striven;
swear swore sworn; sweep swept; swell swollen; swim swam swum; swing swung; take took taken; teach taught; tear tore
torn; tell told; think thought; throw threw thrown; thrust thrust; undergo underwent undergone; understand understood;
undertake undertook undertaken; undo undid undone; uphold upheld; upset upset; wake woke woken; wear wore worn; weave
wove woven; weep wept; win won; wind wound; withdraw withdrew withdrawn; withhold withheld; withstand withstood; wring
wrung; write wrote written; overrun overran overrun; retake retook retaken; outfight outfought; overfly overflew
overflown; outdo outdid outdone; underwrite underwrote underwritten; beset beset; resell resold; retell retold;
rewrite rewrote rewritten; unwind unwound; unbind unbound; outshoot outshot; slay slew slain; smite smote smitten;
strew strewn; rearm rearmed`

/** Regular verbs that the rules take for another. */
const REGULAR = `
wage waged waging; boycott boycotted boycotting; rape raped raping; enrage enraged enraging; demote demoted demoting;
revile reviled reviling; loathe loathed loathing; condone condoned condoning; vie vied vying; axe axed axing; stymie
stymied; gripe griped griping; seethe seethed seething; scathe scathed; shortchange shortchanged`

/** inflected form -> base */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `${VERBS};${REGULAR}`.split(';').flatMap((verb) => {
    const [base = '', ...forms] = verb.trim().split(/\s+/)
    return forms.map((form): [string, string] => [form, base])
  }),
)
