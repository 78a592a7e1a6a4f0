/**
 * What stands inside a mark. States carry their ISO 3166 code of three letters, which sports pages have taught everybody
 * to read, and which no two states share ("IRN", "IRQ"); where newspapers print something else, that.
 */
export function initials(label: string, flag: string | null): string {
  if (flag) return PRINTED[flag] ?? STATES.get(flag) ?? flag
  const words = label.split(' ').filter((word) => !SMALL.has(word.toLowerCase()))
  const [whole = ''] = words
  const first = whole.replace(/^(?:al|el|an|as|ash|ad|ar|at|az)-/i, '')
  if (words.length === 1) return isAcronym(first) ? first : first.slice(0, 3)
  return words.map(partOf).join('').slice(0, 4)
}

/** "UN Security Council" -> "UNSC", "US-led coalition" -> "USC", "Arab foreign ministers" -> "AFM" */
function partOf(word: string, index: number): string {
  const [stem = ''] = word.split(/[-’']/)
  return index === 0 && isAcronym(stem) ? stem.slice(0, 2) : (word[0] ?? '').toUpperCase()
}

const isAcronym = (word: string): boolean => word.length > 1 && word.length < 6 && /^\p{Lu}+$/u.test(word)

const SMALL: ReadonlySet<string> = new Set('of the and for in on to a al bin ibn de'.split(' '))

const PRINTED: Readonly<Record<string, string>> = { US: 'US', GB: 'UK', AE: 'UAE', SU: 'USSR' }

/** Two letters and three, of states that are and were (ISO 3166-1 and 3166-3; Kosovo by usage). */
const STATES: ReadonlyMap<string, string> = new Map(
  (
    'ADAND AEARE AFAFG AGATG ALALB AMARM AOAGO ARARG ATAUT AUAUS AZAZE BABIH BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI ' +
    'BJBEN BNBRN BOBOL BRBRA BSBHS BTBTN BWBWA BYBLR BZBLZ CACAN CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN ' +
    'COCOL CRCRI CSSCG CUCUB CVCPV CYCYP CZCZE DDDDR DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ' +
    'ESESP ETETH FIFIN FJFJI FMFSM FRFRA GAGAB GBGBR GDGRD GEGEO GHGHA GMGMB GNGIN GQGNQ GRGRC GTGTM GWGNB GYGUY HNHND ' +
    'HRHRV HTHTI HUHUN IDIDN IEIRL ILISR ININD IQIRQ IRIRN ISISL ITITA JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM ' +
    'KNKNA KPPRK KRKOR KWKWT KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA ' +
    'MEMNE MGMDG MHMHL MKMKD MLMLI MMMMR MNMNG MRMRT MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NENER NGNGA NINIC ' +
    'NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PGPNG PHPHL PKPAK PLPOL PSPSE PTPRT PWPLW PYPRY QAQAT ROROU ' +
    'RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP SISVN SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV ' +
    'SYSYR SZSWZ TDTCD TGTGO THTHA TJTJK TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UYURY UZUZB ' +
    'VAVAT VCVCT VEVEN VNVNM VUVUT WSWSM XKKOS YEYEM YUYUG ZAZAF ZMZMB ZWZWE'
  )
    .split(' ')
    .map((code) => [code.slice(0, 2), code.slice(2)]),
)

/** Letters in a mark: no larger, and none where they could not be read. */
export const LETTERS = { most: 16, least: 6.5 } as const

/** Size of letters that fill a mark of radius `r` and stay inside it. */
export const initialsSize = (letters: string, r: number): number =>
  Math.min(r * 0.95, (r * 1.5) / (0.62 * Math.max(2, letters.length)), LETTERS.most)
