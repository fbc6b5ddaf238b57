import { fold } from '@/lib/arabic/folding'
import { GUESSABLE_RUNS, GUESSABLE_WORDS } from '@/lib/arabic/guessable'

const RUNS = [
  ...'qwertyuiop asdfghjkl zxcvbnm azertyuiop qsdfghjklm wxcvbn 1234567890 abcdefghijklmnopqrstuvwxyz'.split(' '),
  ...'1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm 8ik 9ol qaz wsx edc rfv tgb yhn ujm'.split(' '),
  ...GUESSABLE_RUNS,
].flatMap(run => [fold(run), [...fold(run)].reverse().join('')])

const WORDS = [
  ...`password passwort passwd passwrd pass word welcome admin administrator root user login signin letmein iloveyou love
  lovely you monkey dragon sunshine princess football baseball soccer master hello freedom whatever trustno trustme shadow
  superman batman secret changeme change default test testing tester guest access computer internet server network office
  company summer winter spring autumn monday friday january december google facebook twitter instagram youtube windows
  linux iphone samsung apple money family flower chocolate butterfly michael jennifer daniel charlie george thomas jordan
  news newsroom journalist editor press media arabic mihbara the and for my your this that is me new old big
  mohammed mohamed muhammad mohammad mahmoud mostafa mustafa ahmed ahmad ali omar hassan hasan hussein hussain fatima
  mariam maryam khaled khalid ibrahim yousef youssef abdullah abdallah abdul abdel allah akbar bismillah inshallah
  mashallah alhamdulillah hamdulillah subhanallah habibi habibti hayati albi marhaba ahlan wasahlan salam salaam assalamu
  alaikum aleikum yarab yarabb islam muslim quran koran mecca makkah madina madinah palestine filistin falasteen egypt
  masr misr cairo saudi arabia riyadh jeddah syria sham dimashq damascus iraq baghdad lebanon beirut amman morocco maghreb
  rabat tunis tunisia algeria jazair libya sudan khartoum yemen sanaa kuwait qatar doha dubai emirates bahrain oman gaza
  quds jerusalem barcelona madrid alahly ahly zamalek hilal nassr`.split(/\s+/),
  ...GUESSABLE_WORDS,
]

const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Letters that must be left once everything that a guesser tries first is taken out. */
const UNGUESSED_LETTERS = 4
const SHORTEST_RUN = 3
const FEWEST_LETTERS = 5

/**
 * Whether a long enough password is one that guessers try first: a repeated piece, a walk over a keyboard, words and
 * names that everybody uses, in Latin or Arabic, dressed up with digits and signs.
 * @param known the person's own name and e-mail, and the like
 */
export function isCommonPassword(password: string, known: readonly string[] = []): boolean {
  const text = simplify(password)
  if (new Set(text).size < FEWEST_LETTERS || isRepeated(text)) return true
  const words = [...WORDS, ...known.flatMap(each => simplify(each).split(/[^\p{L}\p{N}]+/u))]
    .filter(word => word.length > 1)
    .sort((a, b) => b.length - a.length)
  const unleeted = text.replace(/[0134577@$!]/g, sign => LEET[sign] ?? sign)
  return [text, unleeted].some(variant => countUnguessed(variant, words) < UNGUESSED_LETTERS)
}

const simplify = (text: string) => fold(text.normalize('NFKC')).toLowerCase()

function isRepeated(text: string): boolean {
  for (let period = 1; period <= text.length / 2; period++) {
    if ([...text.slice(period)].every((letter, at) => letter === text[at])) return true
  }
  return false
}

function countUnguessed(text: string, words: readonly string[]): number {
  let unguessed = 0
  let at = 0
  while (at < text.length) {
    const length = Math.max(words.find(word => text.startsWith(word, at))?.length ?? 0, runAt(text, at))
    if (length === 0 && /\p{L}/u.test(text[at] ?? '')) unguessed++
    at += Math.max(length, 1)
  }
  return unguessed
}

/** How far the text follows a row of keys, or says one letter again and again, from here. */
function runAt(text: string, at: number): number {
  const repeated = /^(.)\1*/u.exec(text.slice(at))?.[0].length ?? 0
  const walked = RUNS.map(run => {
    const from = run.indexOf(text[at] ?? '')
    let length = from < 0 ? 0 : 1
    while (from >= 0 && from + length < run.length && run[from + length] === text[at + length]) length++
    return length
  })
  const longest = Math.max(repeated, ...walked)
  return longest >= SHORTEST_RUN ? longest : 0
}
