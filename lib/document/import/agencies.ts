/** News agencies as they sign their copy. Hamzas, dots and spaces are matched loosely. */
const AGENCIES = [
  ...['رويترز', 'وكالة الصحافة الفرنسية', 'فرانس برس', 'أ ف ب', 'أسوشيتد برس', 'أسوشييتد برس', 'أ ب', 'د ب أ'],
  ...['شينخوا', 'الأناضول', 'بلومبرغ', 'سبوتنيك', 'تاس', 'إفي', 'كيودو', 'يونهاب', 'إرنا', 'تسنيم'],
  ...['واس', 'وام', 'قنا', 'كونا', 'بنا', 'العمانية', 'سبأ', 'سانا', 'بترا', 'وفا', 'واع', 'أ ش أ', 'الشرق الأوسط'],
  ...['سونا', 'لانا', 'وات', 'واج', 'و م ع', 'ريا نوفوستي', 'إيتار تاس', 'أنسا'],
  ...['Reuters', 'Agence France-Presse', 'AFP', 'Associated Press', 'AP', 'dpa', 'Xinhua', 'Anadolu', 'Bloomberg'],
  ...['SPA', 'WAM', 'QNA', 'KUNA', 'BNA', 'SABA', 'SANA', 'Petra', 'WAFA', 'MENA', 'TASS', 'Sputnik', 'EFE', 'ANSA'],
]

const LOOSE: Record<string, string> = { أ: '[أا]', إ: '[إا]', ة: '[ةه]', ' ': '[\\s.]+' }

const NAMES = AGENCIES.map(name => [...name].map(letter => LOOSE[letter] ?? letter).join(''))
  .sort((a, b) => b.length - a.length)
  .join('|')

/**
 * Source of a regular expression for one agency: a known name, also after «وكالة» or «وكالة أنباء», or an unknown one
 * after «وكالة». It has no groups of its own.
 */
export const AGENCY = `(?:(?:وكال[ةه] )?(?:الأنباء |[أا]نباء )?(?:${NAMES})\\.?(?![\\p{L}\\p{M}\\p{N}])|وكال[ةه](?: \\p{L}+){1,4})`

const ALONE = new RegExp(
  `^[(\\[/]?\\s*(?:(?:المصدر|مصدر|نقلا عن|عن)\\s*:?\\s*)?(?<agency>${AGENCY})\\s*[)\\]/.]?$`,
  'u',
)

/** The agency of a line that names one and says nothing else: «(رويترز)», «المصدر: وكالة الأناضول». */
export function findAgencyAlone(line: string): string | null {
  return line.length <= 60 ? (ALONE.exec(line)?.groups?.agency ?? null) : null
}
