const css = String.raw

/** The page of an article: one column of about 65 letters. */
export const article = css`
.article,.beside{max-inline-size:27.5em;margin-inline:auto;font-size:1.1875rem}
.article h1{font-size:clamp(1.875rem,1.35rem + 2.2vw,2.75rem);line-height:1.45;margin-block-start:.125rem}
.article.long h1{font-size:clamp(1.5rem,1.2rem + 1.2vw,2.125rem);line-height:1.55}
.article>header .kicker{font-size:1.125rem}
.article>header .standfirst{font-size:clamp(1.25rem,1.15rem + .45vw,1.4375rem);line-height:1.8;color:var(--ink-soft);margin-block-start:.875rem;text-wrap:pretty}
.facts{margin-block-start:1.375rem;padding-block:.75rem;border-block:1px solid var(--line);color:var(--ink-faint);font-size:1rem;line-height:1.75}
.facts .byline{color:var(--ink);font-weight:600;font-size:1.0625rem}
.facts .row{display:flex;flex-wrap:wrap;gap:0 1.5rem}
.changes{margin-block-start:1.5rem}
.change{padding:.75rem 1.125rem .875rem;border-inline-start:3px solid var(--accent);background:var(--accent-soft);font-size:1.0625rem;line-height:1.75}
.change+.change{margin-block-start:.75rem}
.change.correction{border-inline-start-color:var(--warn);background:var(--warn-soft)}
.change b{margin-inline-end:.6em;color:var(--accent-strong)}
.change.correction b{color:var(--warn)}
.change time{color:var(--ink-soft);font-size:.9375rem}
.text{margin-block-start:1.75rem;line-height:1.95}
.text>*+*{margin-block-start:1.1em}
.text p{text-wrap:pretty}
.text h2,.text h3,.text h4{line-height:1.6;margin-block-start:1.5em}
.text h2{font-size:1.4375em}
.text h3{font-size:1.2em}
.text h4{font-size:1em;font-weight:700}
.text h2+*,.text h3+*,.text h4+*{margin-block-start:.4em}
.text ul,.text ol{padding-inline-start:1.5em}
.text li+li{margin-block-start:.35em}
.text li::marker{color:var(--accent)}
.text blockquote{padding-inline-start:1.25em;border-inline-start:3px solid var(--accent);color:var(--ink-soft)}
.text blockquote>*+*{margin-block-start:.75em}
.text a,.change a{color:var(--accent);text-decoration:underline 1px;text-underline-offset:.38em}
.text a:hover{color:var(--accent-strong);text-decoration-thickness:2px}
.text [dir=ltr]:not(bdi){text-align:start}
.text strong{font-weight:700}
.end{margin-block-start:2.5rem;font-size:1rem;color:var(--ink-soft)}
.end h2{font-size:1.125rem;color:var(--ink)}
.end li+li{margin-block-start:.5rem}
.topics{display:flex;flex-wrap:wrap;gap:.25rem .6rem;margin-block-start:2.25rem;color:var(--ink-faint);font-size:1rem}
.topics dt{font-weight:600;margin-inline-end:.5rem}
.topics dd+dd::before{content:"\00b7";margin-inline-end:.6rem}
.beside{margin-block-start:3.5rem}
.beside li+li{border-block-start:1px solid var(--line)}
.beside .story{padding-block:.75rem}
.beside h3{font-size:1.1875rem}
.beside .all{display:inline-block;padding-block:.75rem;color:var(--accent);font-weight:600;font-size:1.0625rem}
@media (min-width:40rem){.article,.beside{font-size:1.3125rem}.facts{margin-block-start:1.75rem}}
@media print{.article{max-inline-size:none;font-size:12pt}.article h1{font-size:24pt}.change,.change.correction{background:none;border:1px solid var(--edge)}.text p,.text li{orphans:3;widows:3}.text a{color:inherit}}
`
