const meem =
  'M74,-328Q74,-283 71,-235.5Q68,-188 62,-138Q57,-87 54,-52.5Q51,-18 51,0Q51,14 61.5,43.5Q72,73 93,118Q96,123 117,129Q138,135 169,140.5Q200,146 234,150Q268,154 297.5,156.5Q327,159 343,159L324,180Q296,211 275.5,238.5Q255,266 231,266Q208,266 186,249Q164,232 140,198L99,219Q128,293 168.5,338Q209,383 250,383Q274,383 296,365Q318,347 348,304Q380,257 408.5,224.5Q437,192 468,170L422,51Q381,51 334.5,48Q288,45 244.5,39.5Q201,34 167,27.5Q133,21 115,15Q121,-13 127,-41Q133,-69 139,-97Q148,-140 157,-184Q166,-228 175,-272Q149,-291 124,-305Q99,-319 74,-328Z'

/** The product's mark: the naskh meem that «محبرة» begins with, drawn from Noto Naskh Arabic (SIL Open Font License). */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="8" fill="currentColor" />
      <path d={meem} transform="translate(8.350 16.800) scale(.0295 -.0295)" className="fill-paper" />
    </svg>
  )
}
