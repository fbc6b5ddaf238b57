const css = String.raw

/** Blocks inside an article's text. */
export const blocks = css`
.text>.table,.text>.picture,.text>.pull-quote,.text>hr,.text>.card{margin-block:1.75em}
.table{overflow-x:auto;background:linear-gradient(to right,var(--paper) 40%,transparent) left/3rem 100% no-repeat local,linear-gradient(to left,var(--paper) 40%,transparent) right/3rem 100% no-repeat local,linear-gradient(to right,var(--line),transparent) left/.75rem 100% no-repeat scroll,linear-gradient(to left,var(--line),transparent) right/.75rem 100% no-repeat scroll;border-block:1px solid var(--edge);font-size:.9375em;line-height:1.7}
.table table{inline-size:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
.table :is(th,td){padding:.5em .75em;text-align:start;vertical-align:top;overflow-wrap:break-word;min-inline-size:4.25em}
.table :is(th,td)[dir=ltr]{text-align:end}
.table tr+tr>*,.table tbody tr>*{border-block-start:1px solid var(--line)}
.table thead th{border-block-end:1px solid var(--edge);font-weight:700}
.table tbody:first-child>tr:first-child>*,.table thead+tbody>tr:first-child>*{border-block-start:0}
.table tbody th{font-weight:600}
.table :is(p,li)+:is(p,ul,ol),.table :is(ul,ol)+:is(p,ul,ol){margin-block-start:.4em}
.table :is(ul,ol){padding-inline-start:1.25em}
.picture img{display:block;inline-size:100%;block-size:auto;max-block-size:88vh;object-fit:contain;object-position:center;background:var(--sunken)}
.picture figcaption{margin-block-start:.5em;font-size:.8125em;line-height:1.75;color:var(--ink-soft)}
.picture .credit{color:var(--ink-faint);font-size:.9375em}
.pull-quote{padding-block:.75em;border-block:1px solid var(--line);color:var(--accent);font-size:1.3em;font-weight:600;line-height:1.7;text-align:center;text-wrap:balance}
.text hr{inline-size:5em;margin-inline:auto;border:0;border-block-start:2px solid var(--edge)}
.card{display:grid;gap:.1em;padding:.7em 1em .8em;border:1px solid var(--line);border-inline-start:3px solid var(--accent);line-height:1.65}
.card .label{color:var(--ink-faint);font-size:.8125em;font-weight:600}
.card .host{justify-self:start;color:var(--ink-faint);font-size:.8125em}
.text .card a{color:var(--ink);font-weight:600;text-decoration:none}
.text .card a:hover{color:var(--accent);text-decoration:underline 1px}
.isolate-start::before{content:"\2066"/""}
.isolate-end::after{content:"\2069"/""}
.arabic-digits ol,.arabic-digits+.notes ol{list-style-type:arabic-indic}
sup.note{line-height:0;font-size:.7em;margin-inline-start:.1em}
.text sup.note a{padding:.4em .1em;text-decoration:none;font-weight:600}
.notes{padding-block-start:1rem;border-block-start:1px solid var(--edge)}
.notes ol{margin-block-start:.5rem;padding-inline-start:1.75em}
.notes li{line-height:1.8;scroll-margin-block:1rem}
.notes li>p{display:inline}
.notes li>p+p:not(.back)::before{content:"";display:block}
.notes .back{margin-inline-start:.4em;white-space:nowrap}
.notes .back a{display:inline-block;padding:.1em .35em;color:var(--accent);vertical-align:-.1em}
.notes p a:not([role]){color:var(--accent);text-decoration:underline 1px;text-underline-offset:.38em}
.notes li:target{background:var(--accent-soft);outline:4px solid var(--accent-soft)}
sup.note a:target{background:var(--accent-soft);border-radius:2px}
@media (prefers-reduced-motion:no-preference){html:has(.notes){scroll-behavior:smooth}}
@media print{.notes .back{display:none}.table{overflow:visible}.picture,.card,.pull-quote,.table tr,.notes li{break-inside:avoid}.picture img{max-block-size:14cm}.card.embed a::after{content:" " attr(href);font-weight:400;font-size:.8em}}
`
