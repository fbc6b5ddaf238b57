const css = String.raw

/** The front page and the pages of desks. */
export const lists = css`
.front{display:grid;gap:2.5rem}
.story h2,.story h3{line-height:1.55}
.story .standfirst{color:var(--ink-soft);margin-block-start:.375rem;line-height:1.75}
.story .quiet{margin-block-start:.25rem}
.lead h2{font-size:clamp(1.875rem,1.25rem + 2.6vw,3.25rem);line-height:1.42}
.lead .long h2{font-size:clamp(1.5rem,1.2rem + 1.4vw,2.25rem);line-height:1.5}
.lead .standfirst{font-size:clamp(1.1875rem,1.1rem + .45vw,1.4375rem);line-height:1.8;margin-block-start:.75rem;max-inline-size:34em}
.lead .kicker{font-size:1.125rem}
.lead .urgent{font-size:.6em}
.seconds{display:grid;gap:1.5rem;margin-block-start:2rem;padding-block-start:1.5rem;border-block-start:1px solid var(--line)}
.seconds h3{font-size:1.375rem}
.seconds .standfirst{font-size:1.0625rem}
.heading{display:flex;align-items:baseline;justify-content:space-between;border-block-start:2px solid var(--ink);padding-block:.375rem .5rem;font-size:1.25rem;line-height:1.6}
.latest li+li{border-block-start:1px solid var(--line)}
.latest .story{padding-block:.75rem}
.latest li:first-child .story{padding-block-start:.25rem}
.latest h3{font-size:1.1875rem}
.section{margin-block-start:2.5rem}
.section ol{display:grid;gap:1.25rem}
.section h3{font-size:1.25rem}
.section .standfirst{font-size:1.0625rem}
.listing{max-inline-size:54rem;margin-inline:auto}
.listing>h1{font-size:clamp(2.25rem,1.8rem + 2vw,3.25rem);line-height:1.5;border-block-end:2px solid var(--ink);padding-block-end:.25rem}
.listing li+li{border-block-start:1px solid var(--line)}
.listing .story{padding-block:1.375rem}
.listing h2{font-size:clamp(1.375rem,1.25rem + .6vw,1.625rem)}
.pages{display:flex;justify-content:space-between;gap:1rem;border-block-start:2px solid var(--ink);padding-block-start:1rem;font-weight:600}
.pages a{padding-block:.25rem;color:var(--accent)}
@media (min-width:40rem){
.seconds{grid-template-columns:repeat(3,minmax(0,1fr));gap:0}
.seconds li{padding-inline:1.25rem}
.seconds li:first-child{padding-inline-start:0}
.seconds li:last-child{padding-inline-end:0}
.seconds li+li{border-inline-start:1px solid var(--line)}
.section ol{grid-template-columns:repeat(2,minmax(0,1fr));gap:1.5rem 2.25rem}
.listing .story{display:grid;grid-template-columns:9.5rem minmax(0,1fr);column-gap:1.5rem}
.listing .story>*{grid-column:2}
.listing .story>.quiet{grid-column:1;grid-row:1;margin:0;padding-block-start:.375rem}
}
@media (min-width:62rem){
.front{grid-template-columns:minmax(0,1fr) 21.5rem;column-gap:2.5rem}
.latest{border-inline-start:1px solid var(--line);padding-inline-start:2rem}
.sections{grid-column:1/-1}
.section ol{grid-template-columns:repeat(4,minmax(0,1fr));gap:0}
.section li{padding-inline:1.25rem}
.section li:first-child{padding-inline-start:0}
.section li:last-child{padding-inline-end:0}
.section li+li{border-inline-start:1px solid var(--line)}
}
`
