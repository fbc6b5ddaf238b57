import { FONTS } from '../fonts'

const css = String.raw

/** The same values as app/tokens.css; written out by media query, for readers' browsers that lack light-dark(). */
export const COLOURS = {
  light: {
    paper: '#fbfaf7',
    sunken: '#f3f1ec',
    ink: '#1b1f24',
    'ink-soft': '#4b4f53',
    'ink-faint': '#66655f',
    line: '#e4e0d7',
    edge: '#8f8b81',
    accent: '#0e5e6f',
    'accent-strong': '#0a4a58',
    danger: '#a92c26',
    'on-danger': '#ffffff',
    warn: '#8a5300',
    'warn-soft': '#fbefd9',
    'accent-soft': '#e2eff1',
    selection: '#cfe6ea',
  },
  dark: {
    paper: '#14171a',
    sunken: '#0f1214',
    ink: '#e9e6df',
    'ink-soft': '#b9b6ae',
    'ink-faint': '#9a978f',
    line: '#2d3338',
    edge: '#6d7378',
    accent: '#5cc2d6',
    'accent-strong': '#83d3e2',
    danger: '#f0938b',
    'on-danger': '#2b0d0b',
    warn: '#e5b25c',
    'warn-soft': '#382b14',
    'accent-soft': '#15343b',
    selection: '#1f4a54',
  },
} as const

const properties = (colours: Record<string, string>) =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')

export const base = css`
@font-face{font-family:"Mihbara Naskh";src:url(${FONTS.arabic}) format("woff2");font-weight:400 700;font-display:swap;unicode-range:U+0600-06FF,U+200C-200D}
@font-face{font-family:"Mihbara Naskh";src:url(${FONTS.latin}) format("woff2");font-weight:400 700;font-display:swap;size-adjust:92%;unicode-range:U+0020-007E,U+00A0-00FF,U+2010-2026,U+2030,U+20AC,U+2122,U+2212,U+0152-0153}
:root{color-scheme:light dark;${properties(COLOURS.light)}}
@media (prefers-color-scheme:dark){:root{${properties(COLOURS.dark)}}}
*,::before,::after{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:400 1.1875rem/1.8 "Mihbara Naskh","Noto Naskh Arabic","Amiri","Times New Roman",serif;text-size-adjust:100%;-webkit-text-size-adjust:100%;text-rendering:optimizeLegibility;overflow-wrap:anywhere}
body,h1,h2,h3,p,ul,ol,dl,dd,blockquote,figure{margin:0}
:where(.plain){padding:0;list-style:none}
h1,h2,h3{font-weight:700;text-wrap:balance}
a{color:inherit;text-decoration:none}
a:hover{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:2px}
::selection{background:var(--selection);color:var(--ink)}
bdi{white-space:nowrap;unicode-bidi:isolate}
time{white-space:nowrap}
.sheet{max-inline-size:78rem;margin-inline:auto;padding-inline:clamp(1.25rem,4.5vw,3rem)}
.skip{position:absolute;inset-block-start:-6rem;inset-inline-start:1rem;padding:.25rem 1rem;background:var(--accent);color:var(--paper)}
.skip:focus{inset-block-start:.5rem}
.quiet{color:var(--ink-faint);font-size:.9375rem}
.kicker{color:var(--accent);font-size:1rem;font-weight:600;line-height:1.7}
.urgent{display:inline-block;margin-inline-end:.65em;padding-inline:.5em;background:var(--danger);color:var(--on-danger);font-size:.78em;font-weight:700;line-height:1.65;border-radius:2px;vertical-align:.06em}
`

export const frame = css`
.masthead{padding-block-start:.625rem}
.masthead .sheet{display:flex;flex-wrap:wrap;align-items:center;column-gap:2.25rem}
.name{font-size:1.875rem;font-weight:700;line-height:1.6}
.name a:hover{color:var(--ink)}
.desks{min-inline-size:0;max-inline-size:100%;overflow-x:auto;scrollbar-width:none}
.desks::-webkit-scrollbar{display:none}
.desks ul{display:flex;gap:1.75rem}
.desks a{display:block;padding-block:.5rem;font-size:1.0625rem;font-weight:600;color:var(--ink-soft);white-space:nowrap;border-block-end:2px solid transparent}
.desks a:hover{color:var(--accent)}
.desks a[aria-current]{color:var(--ink);border-block-end-color:var(--accent)}
.rule{border-block-end:1px solid var(--line)}
.grand .sheet{display:block;text-align:center}
.grand .name{font-size:clamp(2.75rem,2rem + 3vw,4rem);line-height:1.5}
.grand .edition{color:var(--ink-faint);font-size:.9375rem;margin-block-end:.75rem}
.grand .desks{border-block:1px solid var(--line);border-block-start:3px double var(--edge)}
.grand .desks ul{justify-content:safe center}
.grand+.rule{display:none}
main{display:block;padding-block:clamp(1.5rem,4vw,2.75rem) 4rem;min-block-size:60vh}
.foot{border-block-start:3px double var(--edge);padding-block:1.5rem 3rem;color:var(--ink-soft);font-size:1rem}
.foot .sheet{display:flex;flex-wrap:wrap;gap:.25rem 2rem;align-items:baseline}
.foot .name{font-size:1.375rem}
.foot ul{display:flex;flex-wrap:wrap;gap:0 1.5rem}
.foot li a,.foot .door{display:block;padding-block:.375rem}
.foot .door{margin-inline-start:auto;color:var(--ink-faint);font-size:.9375rem}
.notice{max-inline-size:36rem;margin:clamp(2rem,10vh,7rem) auto;text-align:center}
.notice h1{font-size:clamp(1.75rem,1.4rem + 1.8vw,2.5rem);line-height:1.5}
.notice p{margin-block-start:.75rem;color:var(--ink-soft);font-size:1.25rem}
.notice .home{display:inline-block;margin-block-start:2rem;padding:.375rem 1.5rem;border:1px solid var(--edge);border-radius:8px;font-size:1.0625rem;font-weight:600}
.notice .home:hover{border-color:var(--accent)}
@media print{
:root{${properties(COLOURS.light)};--paper:#fff}
.desks,.foot,.skip,.beside{display:none}
.sheet{padding:0}
main{padding-block:1rem 0;min-block-size:0}
html{font-size:10.5pt}
}
`
